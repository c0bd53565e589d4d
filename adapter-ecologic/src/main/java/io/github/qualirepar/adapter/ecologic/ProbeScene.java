package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.Observation;
import io.github.qualirepar.ports.contractcheck.Once;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one run of a probe has seen so far; each list is asked for once. For one thread. */
final class ProbeScene {
    static final String CALCULATE = "calculateecosupport";
    /** So high that no file has it, and low enough for every kind of number. */
    static final String NOBODYS_ID = "2000000000";

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** Calculations that may be spent on finding a product with a bonus. */
    private static final int MOST_ASKED = 6;

    private final ProbeCalls calls;
    private final Clock clock;
    private final Map<String, Once<HttpAnswer>> lists = new LinkedHashMap<>();
    private final Once<Eligible> eligible =
            new Once<>(() -> eligible(product -> true, EcologicObservation.NO_PRODUCT_WITH_BONUS));
    private final ProbeClaim claim;

    ProbeScene(ProbeCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
        this.claim = new ProbeClaim(this);
    }

    /**
     * Goods that the organisation pays a bonus for.
     *
     * @param answer its answer
     * @param bonus the amount in it
     */
    record Eligible(ProbeGoods goods, HttpAnswer answer, BigDecimal bonus) {}

    ProbeCalls calls() {
        return calls;
    }

    Clock clock() {
        return clock;
    }

    /** The one claim that a probe makes. */
    ProbeClaim claim() {
        return claim;
    }

    /** Yesterday: a repair of today may be of tomorrow by another clock. */
    LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), PARIS).minusDays(1);
    }

    HttpAnswer list(String operation) throws CannotSee {
        return lists.computeIfAbsent(operation, name -> new Once<>(() -> calls.get(name, Map.of())))
                .get();
    }

    /** The rows of a list; never empty. */
    List<JsonNode> rows(String operation) throws CannotSee {
        HttpAnswer answer = list(operation);
        JsonNode data = Envelope.of(answer).map(Envelope::data).orElse(null);
        if (data == null || !data.isArray() || data.isEmpty()) {
            throw new CannotSee(EcologicObservation.NO_ROWS.with(operation, Shown.of(answer)));
        }
        return Json.rows(data);
    }

    List<ReferenceProduct> products() throws CannotSee {
        return rows("printproducttypewithlabellist").stream()
                .map(Catalogue::product)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Goods with a bonus. */
    Eligible eligible() throws CannotSee {
        return eligible.get();
    }

    /** Goods of a certain kind with a bonus. */
    Eligible eligible(Predicate<ReferenceProduct> kind, EcologicObservation none) throws CannotSee {
        Observation seen = none.with();
        for (ProbeGoods goods : goods(kind)) {
            HttpAnswer answer = calls.get(CALCULATE, goods.question());
            BigDecimal bonus = bonus(answer);
            if (bonus != null && bonus.signum() > 0) {
                return new Eligible(goods, answer, bonus);
            }
            seen = EcologicObservation.LAST_ANSWER.with(none.with(), Shown.of(answer));
        }
        throw new CannotSee(seen);
    }

    private List<ProbeGoods> goods(Predicate<ReferenceProduct> kind) throws CannotSee {
        String brand = rows("printbrandlist").stream()
                .map(row -> Json.text(row, "BrandId"))
                .filter(id -> id != null && !id.equals("0"))
                .findFirst()
                .orElseThrow(() -> new CannotSee(EcologicObservation.NO_BRAND_ID.with()));
        List<ProbeGoods> goods = new ArrayList<>();
        for (ReferenceProduct product : products()) {
            boolean usable = product.repairCodes().stream().anyMatch(code -> !ProbeGoods.isObsolete(code));
            if (usable && goods.size() < MOST_ASKED && kind.test(product)) {
                goods.add(ProbeGoods.of(product, brand));
            }
        }
        return goods;
    }

    /** The amount in an answer to a calculation, in whatever form; {@code null} if there is none. */
    static @Nullable BigDecimal bonus(HttpAnswer answer) {
        Optional<Envelope> envelope = Envelope.of(answer);
        if (!answer.isSuccess() || envelope.isEmpty() || envelope.get().isFailure()) {
            return null;
        }
        List<JsonNode> rows = Json.rows(envelope.get().data());
        JsonNode amount = rows.isEmpty() ? null : Json.member(rows.get(0), "SupportAmount");
        return Json.decimal(amount != null && amount.isObject() ? Json.member(amount, "Amount") : amount);
    }
}
