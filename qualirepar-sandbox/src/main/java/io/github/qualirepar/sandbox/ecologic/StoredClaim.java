package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim (sections 8 and 9). While no status is fixed it is a draft, and its errors say where it stands. */
final class StoredClaim {

    private static final String UNREADABLE_PLATE = "ocrko";

    private final long id;
    private final LocalDateTime created;
    private final Map<DocumentType, ReceivedDocument> documents = new EnumMap<>(DocumentType.class);
    private final List<ReceivedDocument> received = new ArrayList<>();
    private final List<ValidationError> staffErrors = new ArrayList<>();
    private Terms terms;
    private FileBody body;
    private long serialSince;
    private long invoiceSince;
    private @Nullable String fixed;
    private @Nullable String comment;
    private @Nullable String misreadSerial;

    StoredClaim(long id, LocalDateTime created, Terms terms, FileBody body, long order) {
        this.id = id;
        this.created = created;
        this.terms = terms;
        this.body = body;
        this.serialSince = order;
        this.invoiceSince = order;
    }

    /** Replaces the content; what staff complained about counts as mended. */
    void write(Terms newTerms, FileBody newBody, long order) {
        if (!newBody.serialNumber().equalsIgnoreCase(body.serialNumber())) {
            serialSince = order;
        }
        if (!newTerms.invoiceNumber().equalsIgnoreCase(terms.invoiceNumber())) {
            invoiceSince = order;
        }
        terms = newTerms;
        body = newBody;
        staffErrors.clear();
    }

    /** Takes a document in place of the earlier one of its kind; what staff complained about counts as mended. */
    void attach(DocumentType type, ReceivedDocument document) {
        documents.put(type, document);
        received.add(document);
        staffErrors.clear();
        if (type == DocumentType.NAMEPLATE) {
            misreadSerial = null;
        }
    }

    /** Fixes the status; null makes the claim a draft again. */
    void move(@Nullable String status, @Nullable String newComment, List<ValidationError> errors) {
        fixed = status;
        comment = newComment;
        staffErrors.clear();
        staffErrors.addAll(errors);
    }

    /**
     * Reads the plate photo, as every update and submission does: one named for the trigger shows another number than
     * the one that stands in the claim at the first reading. The mismatch ends with another photo or another number.
     */
    void readPlate() {
        ReceivedDocument plate = documents.get(DocumentType.NAMEPLATE);
        if (plate != null
                && misreadSerial == null
                && plate.name().toLowerCase(Locale.ROOT).contains(UNREADABLE_PLATE)) {
            misreadSerial = body.serialNumber();
        }
    }

    boolean plateDiffers() {
        return misreadSerial != null && misreadSerial.equalsIgnoreCase(body.serialNumber());
    }

    long id() {
        return id;
    }

    LocalDateTime created() {
        return created;
    }

    Terms terms() {
        return terms;
    }

    FileBody body() {
        return body;
    }

    /** Grows with every number taken in the sandbox; the claim that had a number first keeps it. */
    long serialSince() {
        return serialSince;
    }

    /** As {@link #serialSince()}, for the number of the invoice. */
    long invoiceSince() {
        return invoiceSince;
    }

    @Nullable
    String fixed() {
        return fixed;
    }

    @Nullable
    String comment() {
        return comment;
    }

    List<ValidationError> staffErrors() {
        return staffErrors;
    }

    /** The documents that count, by kind. */
    Map<DocumentType, ReceivedDocument> documents() {
        return documents;
    }

    /** Every document that ever arrived, in order. */
    List<ReceivedDocument> received() {
        return received;
    }

    boolean isEditable() {
        return fixed == null || fixed.equals(Statuses.RETURNED);
    }

    /** Whether its serial and invoice numbers are still taken. */
    boolean isAlive() {
        return !Statuses.CANCELLED.equals(fixed) && !Statuses.REFUSED.equals(fixed);
    }
}
