package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A claim in the sandbox's memory. Guarded by the owner's lock. */
final class StoredClaim {

    private static final int MONTHS_KEPT = 3;
    private static final Pattern REJECT_TRIGGER = Pattern.compile("REJ(\\d{2}).*");

    private final String id;
    private final Instant created;
    private final ObjectNode request;
    private final BigDecimal bonus;
    private final List<FileSlot> files = new ArrayList<>();
    private String status;
    private String listedStatus;
    private @Nullable String serviceOrder;
    private @Nullable Reject reject;
    private boolean anonymised;
    private boolean triggered;

    StoredClaim(String id, Instant created, ObjectNode request, BigDecimal bonus) {
        this.id = id;
        this.created = created;
        this.request = request;
        this.bonus = bonus;
        this.status = Statuses.DRAFT;
        this.listedStatus = Statuses.DRAFT;
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    ObjectNode request() {
        return request;
    }

    BigDecimal bonus() {
        return bonus;
    }

    List<FileSlot> files() {
        return files;
    }

    /** What the back office knows. */
    String status() {
        return status;
    }

    /** What the list shows: what the back office knew when the claim was last read by id. */
    String listedStatus() {
        return listedStatus;
    }

    @Nullable
    String serviceOrder() {
        return serviceOrder;
    }

    @Nullable
    Reject reject() {
        return reject;
    }

    boolean anonymised() {
        return anonymised;
    }

    String repairer() {
        return request.path("RepairerId").asText();
    }

    JsonNode product() {
        return request.path("Product");
    }

    /** The repairer's own reference; empty when he sent none. */
    String reference() {
        return request.path("PurchaseOrderByCustomer").asText("");
    }

    LocalDate repairDate() {
        return LocalDate.parse(request.path("RepairDate").asText());
    }

    boolean isDraft() {
        return status.equals(Statuses.DRAFT);
    }

    boolean isDeleted() {
        return status.equals(Statuses.DELETED);
    }

    boolean usesCircularParts() {
        return circularParts(request).signum() > 0;
    }

    static BigDecimal circularParts(JsonNode request) {
        return request.path("SpareParts").path("CircularEconomyPartsAmount").decimalValue();
    }

    boolean hasFile(String type) {
        return files.stream().anyMatch(file -> file.type().equals(type) && file.isFilled());
    }

    long slotsTaken(String type) {
        return files.stream().filter(file -> file.type().equals(type)).count();
    }

    void confirm(String newServiceOrder) {
        serviceOrder = newServiceOrder;
        status = Statuses.SENT;
        listedStatus = Statuses.JUST_SENT;
    }

    void archive() {
        status = Statuses.DELETED;
        listedStatus = Statuses.DELETED;
    }

    /** Staff moves the claim; the list does not know yet. */
    void move(String newStatus, @Nullable Reject newReject) {
        status = newStatus;
        reject = newReject;
    }

    /** Reading one claim brings the list up to date (quirk 9). */
    void refreshList() {
        listedStatus = status;
    }

    /** As it stood when the sandbox was filled. */
    void seeded(String newStatus, @Nullable String newServiceOrder, @Nullable Reject newReject) {
        move(newStatus, newReject);
        serviceOrder = newServiceOrder;
        triggered = true;
        refreshList();
    }

    /** Lets a trigger in the reference take effect, once: {@code REJnn}. */
    void rejectIfTriggered() {
        Matcher trigger = REJECT_TRIGGER.matcher(reference());
        if (serviceOrder != null && !triggered && trigger.matches()) {
            triggered = true;
            move(Statuses.REJECTED, Reject.ofCode(trigger.group(1)));
        }
    }

    /** Whether the trigger {@code PAID} takes effect now; it does once. */
    boolean paidByTrigger() {
        boolean now = serviceOrder != null && !triggered && reference().startsWith("PAID");
        triggered = triggered || now;
        return now;
    }

    /** Whether the claim is past the age at which drafts vanish and consumers are forgotten. */
    boolean isOldAt(Instant now) {
        return !now.isBefore(
                created.atOffset(ZoneOffset.UTC).plusMonths(MONTHS_KEPT).toInstant());
    }

    /** Forgets the consumer and the invoice (section 13). */
    void forgetConsumer() {
        anonymised = true;
        request.remove("Customer");
        files.removeIf(file -> file.type().equals(Uploads.INVOICE));
    }
}
