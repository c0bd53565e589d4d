package io.github.qualirepar.sandbox.ecologic;

import static io.github.qualirepar.sandbox.ecologic.ValidationError.error;
import static io.github.qualirepar.sandbox.ecologic.ValidationError.missing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a request or a claim now, and the status that follows from it. */
final class Problems {

    private static final String USED_INVOICE = "DUP";
    private static final String INVOICE_NUMBER = "Numéro de facture";

    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Access access;
    private final Set<Switch> switches;

    Problems(Catalogue catalogue, Ledger ledger, Access access, Set<Switch> switches) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.access = access;
        this.switches = switches;
    }

    /** The open errors of a request; none once it has left the repairer's hands. */
    List<ValidationError> of(StoredRequest request) {
        return request.isEditable()
                ? FileChecks.check(
                        catalogue,
                        request.body(),
                        request.terms().day(),
                        isTaken(request.body().serialNumber(), null))
                : List.of();
    }

    String status(StoredRequest request) {
        String fixed = request.fixed();
        if (fixed != null) {
            return fixed;
        }
        return ValidationError.anyBlocks(of(request)) ? Statuses.REQUEST_INCOMPLETE : Statuses.REQUEST_ELIGIBLE;
    }

    boolean isValid(StoredRequest request) {
        return !Statuses.REQUEST_REFUSED.equals(request.fixed()) && !ValidationError.anyBlocks(of(request));
    }

    /** The open errors of a claim, those of staff first; none once it has left the repairer's hands. */
    List<ValidationError> of(StoredClaim claim) {
        if (!claim.isEditable()) {
            return List.of();
        }
        List<ValidationError> errors = new ArrayList<>(claim.staffErrors());
        errors.addAll(FileChecks.check(
                catalogue,
                claim.body(),
                claim.terms().day(),
                isTaken(claim.body().serialNumber(), claim)));
        invoice(claim, errors);
        documents(claim, errors);
        return errors;
    }

    String status(StoredClaim claim) {
        String fixed = claim.fixed();
        if (fixed != null) {
            return fixed;
        }
        return ValidationError.anyBlocks(of(claim)) ? Statuses.INCOMPLETE : Statuses.TO_FINALISE;
    }

    boolean isValid(StoredClaim claim) {
        return claim.isAlive() && !ValidationError.anyBlocks(of(claim));
    }

    private boolean isTaken(String serial, @Nullable StoredClaim claim) {
        return !serial.isEmpty() && ledger.isSerialTaken(serial, claim);
    }

    private void invoice(StoredClaim claim, List<ValidationError> errors) {
        String number = claim.terms().invoiceNumber();
        if (number.isEmpty()) {
            errors.add(missing(INVOICE_NUMBER));
        } else if (number.startsWith(USED_INVOICE) || ledger.isInvoiceTaken(claim, access)) {
            errors.add(error(INVOICE_NUMBER, "Ce numéro de facture est déjà utilisé"));
        }
    }

    private void documents(StoredClaim claim, List<ValidationError> errors) {
        Set<DocumentType> absent = required(claim.body().productId());
        absent.removeAll(claim.documents().keySet());
        if (!absent.isEmpty()) {
            errors.add(error(
                    "Pièces jointes",
                    absent.stream()
                            .map(DocumentType::label)
                            .collect(Collectors.joining(", ", "Des pièces jointes sont requises : ", ""))));
        }
        if (claim.plateDiffers()) {
            errors.add(error(
                    DocumentType.NAMEPLATE.label(),
                    "OCR Plaque signalétique : le numéro lu ne correspond pas au numéro de série saisi"));
        }
    }

    private Set<DocumentType> required(String productId) {
        boolean plate = switches.contains(Switch.PLATE_ALWAYS) || catalogue.needsPlate(productId);
        return plate
                ? EnumSet.of(DocumentType.INVOICE, DocumentType.CONSUMERVALIDATION, DocumentType.NAMEPLATE)
                : EnumSet.of(DocumentType.INVOICE, DocumentType.CONSUMERVALIDATION);
    }
}
