package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Creations that the organisation should accept although something is unusual about them (contract section 16.1): each
 * makes a draft, which is deleted at once.
 */
final class ProbeAcceptances {

    private static final EuroAmount EURO = EuroAmount.ofEuros(1);

    private ProbeAcceptances() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                writing(
                        "Q9",
                        "La civilité Mlle est admise.",
                        "The civility Mlle is accepted.",
                        scene -> usual(scene, body -> customer(body).put("Title", "Mlle"))
                                .remedy(Remedy.NOT_USED)),
                writing(
                        "Q11",
                        "Un consommateur d'un autre pays est admis, avec le code du pays.",
                        "A consumer of another country is accepted, under the country's code.",
                        scene -> usual(scene, body -> customer(body).put("Country", "BE"))),
                writing(
                        "Q6.home",
                        "Le lieu 2000000 est admis, listé ou non.",
                        "The place 2000000 is accepted, listed or not.",
                        ProbeAcceptances::homePlace),
                writing(
                        "Q12",
                        "Le seuil n'est pas contrôlé à la création.",
                        "The threshold is not checked at creation.",
                        ProbeAcceptances::belowThreshold),
                writing(
                        "Q33",
                        "La fiche métier n'est pas contrôlée à la création.",
                        "The trade sheet is not checked at creation.",
                        ProbeAcceptances::withoutSheet),
                writing(
                        "15-duplicate",
                        "Un numéro de série déjà demandé n'est pas refusé à la création.",
                        "A serial number that was claimed before is not refused at creation.",
                        ProbeAcceptances::duplicate),
                writing(
                        "Q13",
                        "Un bonus trop bas est admis et corrigé.",
                        "A bonus that is too low is accepted and corrected.",
                        ProbeAcceptances::correctedBonus));
    }

    private static ObjectNode customer(ObjectNode body) {
        return (ObjectNode) body.get("Customer");
    }

    private static Seen usual(ProbeScene scene, Consumer<ObjectNode> change) throws CannotSee {
        return trial(scene, scene.goods(), scene.goods().usual(), change);
    }

    private static Seen trial(ProbeScene scene, ProbeGoods goods, ProbeGoods.Offer offer, Consumer<ObjectNode> change)
            throws CannotSee {
        ObjectNode body = goods.body(offer, scene.drafts().nextReference());
        change.accept(body);
        Reply reply = scene.drafts().create(body);
        String id = reply.content().map(ClaimReader::createdId).orElse(null);
        return id == null
                ? Seen.different(Shown.of(reply)).remedy(Remedy.JUDGED_HERE)
                : Seen.asAssumed(EcosystemObservation.ACCEPTED.with(
                        Shown.of(scene.drafts().delete(id))));
    }

    /** The place is only sent where it is listed. */
    private static Seen homePlace(ProbeScene scene) throws CannotSee {
        return usual(scene, body -> body.put("RepairPlaceID", ProbePartners.HOME_PLACE))
                .setting("homePlaceIds")
                .toleratedIf(scene.partners().stream().noneMatch(ProbePartners::listsHomePlace));
    }

    private static Seen belowThreshold(ProbeScene scene) throws CannotSee {
        for (ProbeGoods goods : scene.allGoods()) {
            Optional<ProbeGoods.Offer> offer = goods.offers(product -> hasHighThreshold(goods, product)).stream()
                    .findFirst();
            if (offer.isPresent()) {
                EuroAmount below = thresholdOf(goods, offer.get().product()).minus(EURO);
                return trial(scene, goods, offer.get(), body -> total(body, below));
            }
        }
        return Seen.notSeen(EcosystemObservation.NO_HIGH_THRESHOLD.with());
    }

    private static boolean hasHighThreshold(ProbeGoods goods, ReferenceProduct product) {
        return goods.hasSheet(product)
                && goods.bonus(product)
                        .filter(bonus -> thresholdOf(goods, product).minus(EURO).isGreaterThan(bonus))
                        .isPresent();
    }

    private static EuroAmount thresholdOf(ProbeGoods goods, ReferenceProduct product) {
        EuroAmount threshold = goods.threshold(product);
        return threshold == null ? EuroAmount.ZERO : threshold;
    }

    private static void total(ObjectNode body, EuroAmount total) {
        ((ObjectNode) body.get("Bill").get("TotalAmountInclVAT")).put("amount", total.toBigDecimal());
    }

    private static Seen withoutSheet(ProbeScene scene) throws CannotSee {
        ProbeGoods goods = scene.goods();
        ProbeGoods.Offer offer = goods.offer(
                (ReferenceProduct product) -> !goods.hasSheet(product), EcosystemObservation.NO_PRODUCT_WITHOUT_SHEET);
        return trial(scene, goods, offer, body -> {});
    }

    /** The number goes back to where it came from and is shown to nobody. */
    private static Seen duplicate(ProbeScene scene) throws CannotSee {
        Tree claim = handedIn(scene);
        String serial = claim.object("Product").text("ProductIdentificationNumber");
        if (serial == null) {
            return Seen.notSeen(EcosystemObservation.NO_SERIAL_NUMBER.with());
        }
        return usual(scene, body -> ((ObjectNode) body.get("Product")).put("ProductIdentificationNumber", serial));
    }

    private static Tree handedIn(ProbeScene scene) throws CannotSee {
        for (Tree answer : scene.claims()) {
            Tree claim = ProbeScene.claimIn(answer);
            Review review = ProbeScene.status(claim).review();
            boolean counts = review == Review.UNDER_REVIEW || review == Review.ACCEPTED || review == Review.PAID;
            if (claim.has("SapServiceOrder") && counts) {
                return claim;
            }
        }
        throw new CannotSee(EcosystemObservation.NONE_HANDED_IN.with());
    }

    private static Seen correctedBonus(ProbeScene scene) throws CannotSee {
        ProbeGoods goods = scene.goods();
        ProbeGoods.Offer offer = goods.usual();
        if (!offer.bonus().isGreaterThan(EURO)) {
            return Seen.notSeen(EcosystemObservation.BONUS_TOO_LOW.with());
        }
        ObjectNode body = goods.body(offer, scene.drafts().nextReference());
        EuroAmount declared = offer.bonus().minus(EURO);
        ((ObjectNode) body.get("Bill").get("AmountCovered")).put("amount", declared.toBigDecimal());
        Reply reply = scene.drafts().create(body);
        String id = reply.content().map(ClaimReader::createdId).orElse(null);
        if (id == null) {
            return Seen.different(Shown.of(reply)).remedy(Remedy.JUDGED_HERE);
        }
        Reply read = scene.calls().claim(id);
        scene.drafts().delete(id);
        return correction(
                offer, declared, read.content().map(ProbeScene::claimIn).orElse(Tree.NOTHING));
    }

    private static Seen correction(ProbeGoods.Offer offer, EuroAmount declared, Tree claim) {
        @Nullable EuroAmount kept = ClaimReader.bonus(claim.member("Bill"));
        if (offer.bonus().equals(kept)) {
            return Seen.asAssumed(EcosystemObservation.BONUS_CORRECTED.with());
        }
        EcosystemObservation what =
                declared.equals(kept) ? EcosystemObservation.BONUS_KEPT : EcosystemObservation.BONUS_OTHERWISE;
        return Seen.different(what.with()).remedy(Remedy.JUDGED_HERE);
    }
}
