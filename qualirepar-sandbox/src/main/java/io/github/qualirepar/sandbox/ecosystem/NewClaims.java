package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.http.Json;
import io.github.qualirepar.sandbox.http.Reply;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes new claims in: the checks of section 16.2 in their order, the first failure answers. */
final class NewClaims {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MONTHS_TO_CLAIM = 6;
    private static final String UNKNOWN_BRAND = "0000";
    private static final BigDecimal PIEC_FACTOR = new BigDecimal("1.20");

    private final Clock clock;
    private final Catalogue catalogue;
    private final Partners partners;
    private final Ledger ledger;
    private final Set<Switch> switches;

    NewClaims(Clock clock, Catalogue catalogue, Partners partners, Ledger ledger, Set<Switch> switches) {
        this.clock = clock;
        this.catalogue = catalogue;
        this.partners = partners;
        this.ledger = ledger;
        this.switches = switches;
    }

    Reply create(byte[] body, Account account) {
        JsonNode request = Json.parse(body);
        if (request == null) {
            return Errors.payload("$ : is no JSON");
        }
        Reply refusal = schema(request);
        if (refusal == null && reference(request).startsWith("ERR500")) {
            return Errors.gateway(500, "Internal server error");
        }
        refusal = refusal == null ? site(request, account) : refusal;
        return refusal == null ? ofKnownSite(request) : refusal;
    }

    private Reply ofKnownSite(JsonNode request) {
        LocalDate repaired = repairDate(request);
        Product product = catalogue.find(text(request, "ProductID"));
        BigDecimal fixed = product == null ? null : product.bonusOn(repaired);
        if (product == null || fixed == null || !product.eligibleOn(repaired)) {
            return Errors.refused("PRODUCTID_NON_VALIDE", "Produit inconnu ou non éligible à cette date.");
        }
        BigDecimal bonus = withParts(fixed, request);
        Reply refusal = device(request, product);
        refusal = refusal == null ? dates(repaired) : refusal;
        refusal = refusal == null ? amounts(request, product, bonus) : refusal;
        refusal = refusal == null ? optional(request, product) : refusal;
        return refusal == null ? accept((ObjectNode) request, bonus) : refusal;
    }

    private @Nullable Reply schema(JsonNode request) {
        String failure = NewClaimSchema.CLAIM.firstFailure(request);
        if (failure != null) {
            return Errors.payload(failure);
        }
        boolean nameless = text(request, "BrandID").equals(UNKNOWN_BRAND)
                && !request.path("Product").has("PartnerProduct");
        if (!nameless) {
            return null;
        }
        String status = switches.contains(Switch.UNKNOWN_BRAND_STATUS) ? "MARQUE_INCONNUE_INVALIDE" : Errors.PAYLOAD;
        return Errors.refused(status, "$.Product : 'PartnerProduct' is a required property");
    }

    private @Nullable Reply site(JsonNode request, Account account) {
        String repairer = request.path("RepairerId").asText();
        if (!account.mayClaimFor(repairer) || !partners.knows(repairer)) {
            return Errors.refused("ID_REPARATEUR_INVALIDE", "Ce compte ne peut rien demander pour ce réparateur.");
        }
        return partners.place(repairer, request.path("RepairPlaceID").asText()) == null
                ? Errors.refused("ID_LIEU_REPARATION_INVALIDE", "Ce lieu n'est pas un lieu du réparateur.")
                : null;
    }

    private static @Nullable Reply device(JsonNode request, Product product) {
        JsonNode brand = product.brand(text(request, "BrandID"));
        if (brand == null || !brand.path("isEcosystemBrand").asBoolean()) {
            return Errors.refused("BRANDID_NON_VALIDE", "Cette marque n'est pas prise en charge pour ce produit.");
        }
        JsonNode code = request.path("Product").path("RepairTypeCode");
        return !code.isMissingNode() && product.repairCode(code.asText()) == null
                ? Errors.refused("CODE_REPARATION_INVALIDE", "Ce code de réparation n'existe pas pour ce produit.")
                : null;
    }

    private @Nullable Reply dates(LocalDate repaired) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        String status = "DATE_REPARATION_INVALIDE";
        if (repaired.isAfter(today)) {
            return Errors.refused(status, "La réparation ne peut pas être postérieure à ce jour.");
        }
        return repaired.isBefore(today.minusMonths(MONTHS_TO_CLAIM))
                ? Errors.refused(status, "La réparation date de plus de six mois.")
                : null;
    }

    private static @Nullable Reply amounts(JsonNode request, Product product, BigDecimal bonus) {
        if (StoredClaim.circularParts(request).signum() > 0 && !product.piecAuthorized()) {
            return Errors.refused("PIEC_NOT_AUTHORIZED", "Ce produit n'admet pas de pièces issues du réemploi.");
        }
        // The declared bonus has to be lower too: only a lower one is silently corrected (section 6.3, Q13, Q14).
        BigDecimal higher = bonus.max(billed(request, "AmountCovered"));
        return higher.compareTo(billed(request, "TotalAmountInclVAT")) >= 0
                ? Errors.payload(
                        "$.Bill.AmountCovered : 'amount' must be lower than $.Bill.TotalAmountInclVAT: 'amount'")
                : null;
    }

    private @Nullable Reply optional(JsonNode request, Product product) {
        LocalDate repaired = repairDate(request);
        String repairer = request.path("RepairerId").asText();
        if (switches.contains(Switch.SHEET_CHECK) && !partners.hasSheet(repairer, product.sheetType(), repaired)) {
            return Errors.refused("ID_REPARATEUR_INVALIDE", "Aucune fiche métier valable à cette date.");
        }
        BigDecimal threshold = product.thresholdOn(repaired);
        if (switches.contains(Switch.THRESHOLD_CHECK)
                && threshold != null
                && billed(request, "TotalAmountInclVAT").compareTo(threshold) < 0) {
            return Errors.refused("SEUIL_NON_ATTEINT", "La facture n'atteint pas le seuil de ce produit.");
        }
        boolean duplicate =
                reference(request).startsWith("DUP") || (switches.contains(Switch.DUPLICATE_CHECK) && isKnown(request));
        return duplicate ? Errors.refused("NUMERO_SERIE_DUPLIQUE", "Ce numéro figure dans une autre demande.") : null;
    }

    private boolean isKnown(JsonNode request) {
        return ledger.all().stream()
                .filter(other -> other.serviceOrder() != null)
                .filter(other -> !other.status().equals(Statuses.REJECTED))
                .filter(other -> !other.status().equals(Statuses.CANCELLED))
                .anyMatch(other -> text(request, "ProductIdentificationNumber")
                                .equals(other.product()
                                        .path("ProductIdentificationNumber")
                                        .asText())
                        || (!reference(request).isEmpty() && reference(request).equals(other.reference())));
    }

    private Reply accept(ObjectNode request, BigDecimal bonus) {
        StoredClaim claim = ledger.create(request, bonus);
        boolean lowerCase = switches.contains(Switch.CREATION_DATE_LOWER_CASE);
        return Reply.json(200, ClaimJson.created(claim, lowerCase ? "creationDate" : "CreationDate"));
    }

    /** The bonus the service stores: the catalogue's, raised when parts of the circular economy were used. */
    static BigDecimal withParts(BigDecimal fixed, JsonNode request) {
        boolean raised = StoredClaim.circularParts(request).signum() > 0;
        return (raised ? fixed.multiply(PIEC_FACTOR) : fixed).setScale(2, RoundingMode.HALF_UP);
    }

    static String reference(JsonNode request) {
        return request.path("PurchaseOrderByCustomer").asText("");
    }

    private static String text(JsonNode request, String productMember) {
        return request.path("Product").path(productMember).asText();
    }

    private static LocalDate repairDate(JsonNode request) {
        return LocalDate.parse(request.path("RepairDate").asText());
    }

    private static BigDecimal billed(JsonNode request, String member) {
        return request.path("Bill").path(member).path("amount").decimalValue();
    }
}
