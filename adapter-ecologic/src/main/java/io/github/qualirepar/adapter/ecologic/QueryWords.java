package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.RepairFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;

/** What of a repair file travels in the query, beside the body (contract section 5). */
final class QueryWords {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private QueryWords() {}

    static String repairEnd(RepairFile file) {
        return ClaimWords.dateTime(file.repair().completedOn());
    }

    static String invoiceNumber(RepairFile file) {
        return ClaimWords.text(file.invoiceNumber().orElse(null));
    }

    /** The shop's own reference: the quote's number, else the number of the repair file. */
    static String quoteNumber(RepairFile file) {
        Quote quote = file.quote();
        String number = quote == null ? "" : ClaimWords.text(quote.number());
        return number.isEmpty() ? file.number() : number;
    }

    /**
     * The day of the consumer's request: when the device came in, else the day of the quote, else of the repair. The
     * service wants one in any case (section 6.6), so a file without any of them is of today.
     */
    static String callDate(RepairFile file, Clock clock) {
        Quote quote = file.quote();
        LocalDate day = Stream.of(
                        file.repair().receivedOn(),
                        quote == null ? null : quote.date(),
                        file.repair().completedOn())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), PARIS));
        return ClaimWords.dateTime(day);
    }
}
