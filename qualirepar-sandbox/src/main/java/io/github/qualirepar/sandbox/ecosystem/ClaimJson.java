package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How claims are shown (sections 6.2 and 9). */
final class ClaimJson {

    /** With an offset and without fractions of a second. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private static final List<String> SENT_PRODUCT = List.of(
            "ProductIdentificationNumber", "RepairTypeCode", "IrisCode", "CommercialReference", "PartnerProduct");
    private static final Map<String, String> PART_STATUS = Map.of(
            "NewSparePartsAmount", "Neuve",
            "SecondHandSparePartsAmount", "Occasion",
            "CircularEconomyPartsAmount", "PIEC");

    private final Catalogue catalogue;
    private final Partners partners;
    private final Set<Switch> switches;

    ClaimJson(Catalogue catalogue, Partners partners, Set<Switch> switches) {
        this.catalogue = catalogue;
        this.partners = partners;
        this.switches = switches;
    }

    static ObjectNode created(StoredClaim claim, String dateMember) {
        ObjectNode answer =
                Json.object().put("ReimbursementClaimID", claim.id()).put("RequestStatus", claim.status());
        copy(claim.request(), answer, List.of("RepairDate", "PurchaseOrderByCustomer"));
        answer.putArray("AttachedFiles");
        return answer.put(dateMember, creation(claim));
    }

    static ObjectNode confirmed(StoredClaim claim) {
        return Json.object()
                .put("ReimbursementClaimID", claim.id())
                .put("RequestStatus", Statuses.JUST_SENT)
                .put("SapServiceOrder", claim.serviceOrder());
    }

    /** One line of the list, with the status last read. */
    ObjectNode summary(StoredClaim claim) {
        boolean fresh = switches.contains(Switch.FRESH_LIST);
        ObjectNode summary =
                Json.object().put("ReimbursementClaimID", claim.id()).put("CreationDate", creation(claim));
        copy(claim.request(), summary, List.of("RepairDate", "PurchaseOrderByCustomer"));
        summary.put("RequestStatus", statusText(fresh ? claim.status() : claim.listedStatus(), claim.reject()));
        summary.set("AttachedFiles", files(claim));
        if (claim.serviceOrder() != null) {
            summary.set("Repairer", partners.summary(claim.repairer()));
            summary.put("SapServiceOrder", claim.serviceOrder());
        }
        return summary;
    }

    /** The whole claim with its true status. */
    ObjectNode details(StoredClaim claim) {
        ObjectNode details = Json.object()
                .put("ReimbursementClaimID", claim.id())
                .put("RequestStatus", statusText(claim.status(), claim.reject()));
        copy(claim.request(), details, List.of("RepairDate", "PurchaseOrderByCustomer"));
        String placeId = claim.request().path("RepairPlaceID").asText();
        details.set("Repairer", partners.summary(claim.repairer()));
        details.set("RepairPlace", partners.place(claim.repairer(), placeId));
        details.set("Product", product(claim));
        addParts(details, claim.request().path("SpareParts"));
        addCustomer(details, claim);
        details.set("Bill", bill(claim));
        details.set("AttachedFiles", files(claim));
        if (claim.serviceOrder() != null) {
            details.put("SapServiceOrder", claim.serviceOrder());
        }
        Reject reject = claim.reject();
        if (reject != null && !switches.contains(Switch.REASON_IN_STATUS)) {
            details.put("RejectReason", reject.reason());
        }
        return details;
    }

    private String statusText(String status, @Nullable Reject reject) {
        return reject != null && status.equals(Statuses.REJECTED) && switches.contains(Switch.REASON_IN_STATUS)
                ? status + reject.inStatus()
                : status;
    }

    private ObjectNode product(StoredClaim claim) {
        JsonNode sent = claim.product();
        Product product = catalogue.get(sent.path("ProductID").asText());
        String brandId = sent.path("BrandID").asText();
        JsonNode brand = product.brand(brandId);
        ObjectNode shown = Json.object()
                .put("ProductId", product.id())
                .put("ProductName", product.name())
                .put("ProductSubCategory", product.subCategory())
                .put("BrandId", brandId);
        if (brand != null) {
            shown.put("BrandName", brand.path("BrandName").asText());
        }
        copy(sent, shown, SENT_PRODUCT);
        JsonNode repair = product.repairCode(sent.path("RepairTypeCode").asText());
        if (repair != null) {
            shown.put("RepairDescription", repair.path("Description").asText());
        }
        return shown;
    }

    private void addParts(ObjectNode details, JsonNode parts) {
        if (parts.isMissingNode()) {
            return;
        }
        details.set("SpareParts", switches.contains(Switch.SPARE_PARTS_LIST) ? list(parts) : parts);
    }

    private static ArrayNode list(JsonNode counters) {
        ArrayNode list = Json.array();
        for (Map.Entry<String, JsonNode> counter : counters.properties()) {
            BigDecimal quantity = counter.getValue().decimalValue();
            if (quantity.signum() > 0) {
                list.addObject()
                        .put("Status", PART_STATUS.get(counter.getKey()))
                        .put("IdentificationNumber", "PIECE-" + (list.size() + 1))
                        .put("Quantity", quantity.setScale(Math.max(1, quantity.scale())));
            }
        }
        return list;
    }

    private static void addCustomer(ObjectNode details, StoredClaim claim) {
        if (claim.anonymised()) {
            details.put("Customer", "Anonymized");
        } else {
            details.set("Customer", claim.request().path("Customer"));
        }
    }

    private static ObjectNode bill(StoredClaim claim) {
        JsonNode sent = claim.request().path("Bill");
        ObjectNode bill = Json.object();
        bill.set("TotalAmountInclVAT", sent.path("TotalAmountInclVAT"));
        bill.set("AmountCovered", money(claim.bonus()));
        copy(sent, bill, List.of("SparePartsCost"));
        return bill;
    }

    static ObjectNode money(BigDecimal amount) {
        return Json.object().put("amount", amount).put("currency", "EUR");
    }

    private static ArrayNode files(StoredClaim claim) {
        ArrayNode files = Json.array();
        for (FileSlot file : claim.files()) {
            if (file.isFilled()) {
                ObjectNode shown = files.addObject()
                        .put("FileName", claim.id() + '/' + file.type() + '/' + file.name())
                        .put("FileType", file.type());
                shown.set("FileSizeInMB", file.sizeInMb());
            }
        }
        return files;
    }

    private static String creation(StoredClaim claim) {
        return INSTANT.format(claim.created().atOffset(ZoneOffset.UTC));
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> members) {
        for (String member : members) {
            if (from.has(member)) {
                to.set(member, from.get(member));
            }
        }
    }
}
