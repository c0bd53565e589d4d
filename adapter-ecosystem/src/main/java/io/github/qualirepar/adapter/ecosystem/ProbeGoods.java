package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a probe claims for: a product and a brand of the account's own catalogue, everything else invented.
 *
 * @param products the catalogue
 * @param site the repairer it claims for
 * @param day day of the invented repair
 */
record ProbeGoods(List<ReferenceProduct> products, ReferenceSite site, LocalDate day) {

    static final String UNKNOWN_BRAND = "0000";
    /** With accents, so that they show when the claim is read again (Q32). */
    static final String LAST_NAME = "ESSAI-ÉTÉ";

    private static final EuroAmount MARGIN = EuroAmount.parse("100.50");
    private static final ObjectMapper MAPPER = RequestJson.mapper();

    /** A product that can be claimed for on the day. */
    record Offer(ReferenceProduct product, String brandId, String repairCode, EuroAmount bonus) {}

    /** The product that should raise no objection at all. */
    Offer usual() throws CannotSee {
        return offers(product -> true).stream()
                .min(Comparator.comparing((Offer offer) -> !hasSheet(offer.product()))
                        .thenComparing(offer -> offer.product().identifier() == IdentifierKind.IMEI)
                        .thenComparing(offer -> threshold(offer.product()) != null))
                .orElseThrow(() -> new CannotSee(EcosystemObservation.NO_USABLE_PRODUCT.with()));
    }

    /** A product of a certain kind that raises no objection otherwise. */
    Offer offer(Predicate<ReferenceProduct> kind, EcosystemObservation none) throws CannotSee {
        return offers(kind).stream().findFirst().orElseThrow(() -> new CannotSee(none.with()));
    }

    List<Offer> offers(Predicate<ReferenceProduct> kind) {
        return products.stream().filter(kind).flatMap(this::offer).toList();
    }

    private Stream<Offer> offer(ReferenceProduct product) {
        Optional<EuroAmount> bonus = bonus(product);
        Optional<Brand> brand = ownBrand(product);
        if (bonus.isEmpty()
                || brand.isEmpty()
                || product.repairCodes().isEmpty()
                || !product.eligible().contains(day)) {
            return Stream.empty();
        }
        String code = product.repairCodes().get(0).code();
        return Stream.of(new Offer(product, brand.get().id(), code, bonus.get()));
    }

    private static Optional<Brand> ownBrand(ReferenceProduct product) {
        return product.brands().stream()
                .filter(brand -> brand.own() && !brand.id().equals(UNKNOWN_BRAND))
                .findFirst();
    }

    Optional<EuroAmount> bonus(ReferenceProduct product) {
        return product.amounts().stream()
                .filter(amount -> amount.period().contains(day))
                .map(DatedAmount::amount)
                .findFirst();
    }

    @Nullable
    EuroAmount threshold(ReferenceProduct product) {
        return product.thresholds().stream()
                .filter(amount -> amount.period().contains(day))
                .map(DatedAmount::amount)
                .findFirst()
                .orElse(null);
    }

    /** Has the repairer a trade sheet of the product's type that is valid on the day? */
    boolean hasSheet(ReferenceProduct product) {
        return site.sheets().stream()
                .anyMatch(sheet -> sheet.type().equals(product.sheetType())
                        && sheet.valid().contains(day));
    }

    /** The body of a creation that should be accepted. */
    ObjectNode body(Offer offer, String reference) {
        EuroAmount threshold = threshold(offer.product());
        EuroAmount total = (threshold == null ? offer.bonus() : threshold.plus(offer.bonus())).plus(MARGIN);
        NewClaimBody body = new NewClaimBody(
                day.toString(),
                reference,
                site.id(),
                site.id(),
                new NewClaimBody.Product(
                        offer.product().code(),
                        offer.brandId(),
                        null,
                        identification(offer.product(), reference),
                        offer.repairCode(),
                        null,
                        "PROBE"),
                new NewClaimBody.SpareParts(1, 0, null),
                new NewClaimBody.Consumer(
                        "Mme",
                        LAST_NAME,
                        "Personne",
                        "probe@example.org",
                        // From the range that is given to nobody, so that nobody is called.
                        "0199000001",
                        "1 rue de l'Essai",
                        "75001",
                        "PARIS",
                        "FR"),
                new NewClaimBody.Bill(null, NewClaimBody.Money.of(total), NewClaimBody.Money.of(offer.bonus())));
        return MAPPER.valueToTree(body);
    }

    /** An IMEI of zeros is well formed and no device's. */
    private static String identification(ReferenceProduct product, String reference) {
        return product.identifier() == IdentifierKind.IMEI ? "000000000000000" : reference;
    }
}
