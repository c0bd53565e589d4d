package io.github.qualirepar.domain.repair;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the host system knows about one repair. Immutable; a corrected file is a new value.
 *
 * @param number the host's number of the repair file; it names one repair
 * @param site the host's key of the shop
 * @param place where the repair is done
 * @param repairPlace the organisation's own place id for this repair, over the site's; usually {@code null}
 * @param customer owner of the device
 * @param device the device
 * @param repair the work
 * @param quote the quote, or {@code null}
 * @param invoice the invoice, or {@code null}: the file is early then
 * @param documents documents in the host's document store
 */
public record RepairFile(
        String number,
        @Nullable String site,
        @Nullable Place place,
        @Nullable String repairPlace,
        @Valid Customer customer,
        @Valid Device device,
        @Valid Repair repair,
        @Nullable Quote quote,
        @Nullable Invoice invoice,
        List<DocumentReference> documents) {

    public RepairFile {
        documents = List.copyOf(documents);
    }

    /** A file without an invoice: at intake, or with a quote only. */
    public boolean isEarly() {
        return invoice == null;
    }

    /** The amounts to judge: the invoice's, else the quote's, else none. */
    public Amounts amounts() {
        if (invoice != null) {
            return invoice.amounts();
        }
        return quote == null ? Amounts.NONE : quote.amounts();
    }

    /** Path of the amounts that {@link #amounts()} answers, for findings. */
    public String amountsPath() {
        return invoice != null || quote == null ? "invoice" : "quote";
    }

    /** The number on the invoice, if there is one. */
    public Optional<String> invoiceNumber() {
        return Optional.ofNullable(invoice).map(Invoice::number);
    }

    /** The number of the quote, if there is one. */
    public Optional<String> quoteNumber() {
        return Optional.ofNullable(quote).map(Quote::number);
    }

    public RepairFile withDocuments(List<DocumentReference> newDocuments) {
        return new RepairFile(number, site, place, repairPlace, customer, device, repair, quote, invoice, newDocuments);
    }

    public RepairFile withQuote(@Nullable Quote newQuote) {
        return new RepairFile(number, site, place, repairPlace, customer, device, repair, newQuote, invoice, documents);
    }

    /** Shows the number only. */
    @Override
    public String toString() {
        return "RepairFile[" + number + "]";
    }
}
