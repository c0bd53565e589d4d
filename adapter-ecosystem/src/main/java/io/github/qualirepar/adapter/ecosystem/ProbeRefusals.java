package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.Observation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Creations that the organisation should refuse, and by which token (contract sections 4.2 and 6.3, 16.3-4). Should one
 * be accepted, its draft is deleted at once.
 */
final class ProbeRefusals {

    private static final String PAYLOAD = "ERREUR_DE_PAYLOAD";
    private static final String NOBODYS = "PROBE";
    private static final int LONGEST_REFERENCE = 35;

    /** What every creation has to have (contract section 6.1). */
    private static final List<String> MANDATORY = List.of(
            "RepairDate",
            "RepairPlaceID",
            "RepairerId",
            "Product.ProductID",
            "Product.BrandID",
            "Product.ProductIdentificationNumber",
            "Product.RepairTypeCode",
            "Customer.Title",
            "Customer.LastName",
            "Customer.FirstName",
            "Customer.Email",
            "Customer.PhoneNumber",
            "Customer.StreetLine1",
            "Customer.PostalCode",
            "Customer.City",
            "Customer.Country",
            "Bill.TotalAmountInclVAT",
            "Bill.AmountCovered");

    private ProbeRefusals() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                writing(
                        "16.3-4",
                        "Chaque champ obligatoire qui manque est refusé avec ERREUR_DE_PAYLOAD.",
                        "Every mandatory field that is missing is refused with ERREUR_DE_PAYLOAD.",
                        ProbeRefusals::missingFields),
                refused(
                        "16.3-4.extra",
                        "Un champ inconnu",
                        "An unknown field",
                        PAYLOAD,
                        body -> body.put("SparePartsDescription", NOBODYS)),
                refused(
                        "16.3-4.repairer",
                        "Un réparateur inconnu",
                        "An unknown repairer",
                        "ID_REPARATEUR_INVALIDE",
                        body -> body.put("RepairerId", "2999999")),
                refused(
                        "16.3-4.place",
                        "Un lieu inconnu",
                        "An unknown place",
                        "ID_LIEU_REPARATION_INVALIDE",
                        body -> body.put("RepairPlaceID", "2999998")),
                refused(
                        "16.3-4.product",
                        "Un produit inconnu",
                        "An unknown product",
                        "PRODUCTID_NON_VALIDE",
                        body -> product(body).put("ProductID", NOBODYS)),
                refused(
                        "16.3-4.brand",
                        "Une marque inconnue",
                        "An unknown brand",
                        "BRANDID_NON_VALIDE",
                        body -> product(body).put("BrandID", NOBODYS)),
                refused(
                        "16.3-4.code",
                        "Un code de réparation inconnu",
                        "An unknown repair code",
                        "CODE_REPARATION_INVALIDE",
                        body -> product(body).put("RepairTypeCode", NOBODYS)),
                refused(
                        "16.3-4.brand-name",
                        "La marque 0000 sans nom",
                        "Brand 0000 without a name",
                        PAYLOAD,
                        body -> product(body).put("BrandID", ProbeGoods.UNKNOWN_BRAND)),
                refused(
                        "Q9.other",
                        "Une civilité que personne n'a vue",
                        "A civility nobody has seen",
                        PAYLOAD,
                        body -> ((ObjectNode) body.get("Customer")).put("Title", "Dr")),
                refused(
                        "Q14",
                        "Un bonus égal au total",
                        "A bonus equal to the total",
                        PAYLOAD,
                        ProbeRefusals::bonusIsTotal),
                refused(
                        "Q31",
                        "Une référence de 36 caractères",
                        "A reference of 36 characters",
                        PAYLOAD,
                        ProbeRefusals::lengthenReference),
                writing(
                        "6.1-dates",
                        "Une réparation future, ou vieille de plus de six mois : DATE_REPARATION_INVALIDE.",
                        "A repair in the future, or more than six months old: DATE_REPARATION_INVALIDE.",
                        ProbeRefusals::dates),
                writing(
                        "16.3-4.piec",
                        "Une pièce PIEC sur un produit qui n'en admet pas est refusée avec PIEC_NOT_AUTHORIZED.",
                        "A PIEC part at a product that admits none is refused with PIEC_NOT_AUTHORIZED.",
                        ProbeRefusals::piec),
                writing(
                        "Q34",
                        "Une marque de l'autre organisme est refusée avec BRANDID_NON_VALIDE.",
                        "A brand of the other organisation is refused with BRANDID_NON_VALIDE.",
                        ProbeRefusals::foreignBrand),
                writing(
                        "Q35",
                        "Un produit non éligible ce jour-là est refusé avec PRODUCTID_NON_VALIDE.",
                        "A product that is not eligible on that day is refused with PRODUCTID_NON_VALIDE.",
                        ProbeRefusals::notEligible));
    }

    private static ProbeQuestion<ProbeScene> refused(
            String id, String french, String english, String token, Consumer<ObjectNode> change) {
        return writing(
                id,
                french + " : refus avec " + token + ".",
                english + ": refused with " + token + ".",
                scene -> trial(scene, token, changed(scene, scene.goods().usual(), change)));
    }

    private static ObjectNode changed(ProbeScene scene, ProbeGoods.Offer offer, Consumer<ObjectNode> change)
            throws CannotSee {
        ObjectNode body = scene.goods().body(offer, scene.drafts().nextReference());
        change.accept(body);
        return body;
    }

    private static ObjectNode product(ObjectNode body) {
        return (ObjectNode) body.get("Product");
    }

    private static Seen trial(ProbeScene scene, String token, JsonNode body) throws CannotSee {
        Sent sent = sent(scene, body);
        // Whether another word or none at all: it is kept, and the same is looked at here before anything is sent.
        return Seen.compared(sent.isRefusal(token), sent.what()).remedy(Remedy.JUDGED_HERE);
    }

    /**
     * A creation that was asked for.
     *
     * @param what its answer, and what became of a draft
     */
    private record Sent(Reply reply, Observation what) {

        boolean isRefusal(String token) {
            return Shown.isRefusal(reply, token);
        }
    }

    /** What came; a draft that should not have come about is deleted. */
    private static Sent sent(ProbeScene scene, JsonNode body) throws CannotSee {
        Reply reply = scene.drafts().create(body);
        String id = reply.content().map(ClaimReader::createdId).orElse(null);
        if (id == null) {
            return new Sent(reply, Shown.of(reply));
        }
        Observation deletion = Shown.of(scene.drafts().delete(id));
        return new Sent(reply, EcosystemObservation.ACCEPTED_AFTER_ALL.with(Shown.of(reply), deletion));
    }

    private static Seen missingFields(ProbeScene scene) throws CannotSee {
        List<Observation> seen = new ArrayList<>();
        boolean assumed = true;
        for (String field : MANDATORY) {
            Sent sent = sent(scene, changed(scene, scene.goods().usual(), body -> remove(body, field)));
            assumed &= sent.isRefusal(PAYLOAD);
            seen.add(EcosystemObservation.FIELD.with(field, sent.what()));
        }
        return Seen.compared(assumed, EcosystemObservation.FIELDS.with(seen)).remedy(Remedy.JUDGED_HERE);
    }

    private static void remove(ObjectNode body, String field) {
        int dot = field.indexOf('.');
        ObjectNode parent = dot < 0 ? body : (ObjectNode) body.get(field.substring(0, dot));
        parent.remove(field.substring(dot + 1));
    }

    private static void bonusIsTotal(ObjectNode body) {
        ObjectNode bill = (ObjectNode) body.get("Bill");
        bill.set("TotalAmountInclVAT", bill.get("AmountCovered").deepCopy());
    }

    private static void lengthenReference(ObjectNode body) {
        String reference = body.get("PurchaseOrderByCustomer").textValue();
        body.put("PurchaseOrderByCustomer", reference + "-" + "X".repeat(LONGEST_REFERENCE - reference.length()));
    }

    private static Seen dates(ProbeScene scene) throws CannotSee {
        ProbeGoods.Offer offer = scene.goods().usual();
        Sent future = sent(
                scene,
                changed(
                        scene,
                        offer,
                        body -> body.put("RepairDate", scene.today().plusDays(2).toString())));
        Sent old = sent(
                scene,
                changed(
                        scene,
                        offer,
                        body -> body.put(
                                "RepairDate", scene.today().minusMonths(7).toString())));
        String token = "DATE_REPARATION_INVALIDE";
        return Seen.compared(
                        future.isRefusal(token) && old.isRefusal(token),
                        EcosystemObservation.FUTURE_AND_OLD.with(future.what(), old.what()))
                .remedy(Remedy.JUDGED_HERE);
    }

    private static Seen piec(ProbeScene scene) throws CannotSee {
        ProbeGoods.Offer offer = scene.goods()
                .offer(
                        product -> Boolean.FALSE.equals(product.piecAllowed()),
                        EcosystemObservation.NO_PRODUCT_WITHOUT_PIEC);
        return trial(
                scene,
                "PIEC_NOT_AUTHORIZED",
                changed(
                        scene,
                        offer,
                        body -> ((ObjectNode) body.get("SpareParts")).put("CircularEconomyPartsAmount", 1)));
    }

    private static Seen foreignBrand(ProbeScene scene) throws CannotSee {
        ProbeGoods.Offer offer =
                scene.goods().offer(ProbeRefusals::hasForeignBrand, EcosystemObservation.NO_PRODUCT_OF_BOTH);
        String foreign = offer.product().brands().stream()
                .filter(brand -> !brand.own())
                .map(Brand::id)
                .findFirst()
                .orElseThrow();
        return trial(
                scene,
                "BRANDID_NON_VALIDE",
                changed(scene, offer, body -> product(body).put("BrandID", foreign)));
    }

    private static boolean hasForeignBrand(ReferenceProduct product) {
        return product.brands().stream().anyMatch(brand -> !brand.own());
    }

    private static Seen notEligible(ProbeScene scene) throws CannotSee {
        ProbeGoods goods = scene.goods();
        ReferenceProduct product = goods.products().stream()
                .filter(one -> !one.eligible().contains(goods.day()))
                .filter(one -> !one.repairCodes().isEmpty() && !one.brands().isEmpty())
                .findFirst()
                .orElseThrow(() -> new CannotSee(EcosystemObservation.ALL_PRODUCTS_ELIGIBLE.with()));
        return trial(
                scene,
                "PRODUCTID_NON_VALIDE",
                changed(
                        scene,
                        goods.usual(),
                        body -> product(body)
                                .put("ProductID", product.code())
                                .put("BrandID", product.brands().get(0).id())
                                .put(
                                        "RepairTypeCode",
                                        product.repairCodes().get(0).code())));
    }
}
