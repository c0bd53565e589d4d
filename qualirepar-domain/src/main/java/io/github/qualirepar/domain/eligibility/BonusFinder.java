package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.PiecFactor;
import io.github.qualirepar.domain.data.PiecFlag;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.data.ScaleRow;
import io.github.qualirepar.domain.eligibility.BonusInForce.PiecEffect;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.rule.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the bonus in force on a day: what the organisation calculated for this repair, else its list, else the shipped
 * scale (D-22), raised where a part of the circular economy does that (AMT-08).
 */
final class BonusFinder {
    private final RuleData data;
    private final ResolvedProduct product;
    private final @Nullable OrganisationId organisation;
    private final @Nullable ReferenceData lists;
    private final @Nullable ReferenceProduct listed;
    private final @Nullable CalculatedBonus calculated;

    /**
     * Finds amounts of one product.
     *
     * @param organisation who pays, or {@code null} while that is open
     * @param lists its lists, or {@code null} if they were never downloaded
     * @param listed the product in them, or {@code null}
     * @param calculated what the organisation calculated for this repair, or {@code null}
     */
    BonusFinder(
            RuleData data,
            ResolvedProduct product,
            @Nullable OrganisationId organisation,
            @Nullable ReferenceData lists,
            @Nullable ReferenceProduct listed,
            @Nullable CalculatedBonus calculated) {
        this.data = data;
        this.product = product;
        this.organisation = organisation;
        this.lists = lists;
        this.listed = listed;
        this.calculated = calculated;
    }

    /**
     * The bonus on a day.
     *
     * @param day usually the day of the repair (D-01)
     * @param piec is a part of the circular economy used?
     * @param stated the bonus that quote or invoice state: where sources leave two amounts, it chooses
     */
    BonusInForce on(LocalDate day, boolean piec, @Nullable EuroAmount stated) {
        BonusInForce own = ofOwnData(day);
        if (calculated != null && (!piec || own.base() == null) && isCalculatedFor(calculated, day, own)) {
            return asCalculated(calculated, own);
        }
        return piec && own.base() != null ? withPiec(own, own.base(), scaleRow(day), day, stated) : own;
    }

    private BonusInForce ofOwnData(LocalDate day) {
        return fromList(day).or(() -> scaleRow(day).map(this::fromScale)).orElse(BonusInForce.UNKNOWN);
    }

    /** A calculation holds for its day, and for every other on which nothing known here had changed. */
    private boolean isCalculatedFor(CalculatedBonus said, LocalDate day, BonusInForce own) {
        return said.repairDate().equals(day)
                || Objects.equals(own.base(), ofOwnData(said.repairDate()).base());
    }

    /** How the organisation compares the amount with its calculation is not known for sure (Q14 of Ecologic). */
    private static BonusInForce asCalculated(CalculatedBonus said, BonusInForce own) {
        return new BonusInForce(
                said.bonus(),
                said.bonus(),
                own.threshold(),
                new Basis(BasisSource.LIVE_CALCULATION, null, said.askedAt()),
                Confidence.MEDIUM,
                false,
                PiecEffect.NONE,
                null);
    }

    /** The row of the shipped scale that is in force on a day. */
    Optional<ScaleRow> scaleRow(LocalDate day) {
        return product.amountKey().flatMap(key -> data.scale().at(key, day)).filter(this::paysHere);
    }

    private boolean paysHere(ScaleRow row) {
        return organisation == null || row.organisations().contains(organisation);
    }

    private Optional<BonusInForce> fromList(LocalDate day) {
        if (lists == null || listed == null) {
            return Optional.empty();
        }
        List<EuroAmount> amounts = on(listed.amounts(), day);
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        List<EuroAmount> thresholds = on(listed.thresholds(), day);
        // The highest counts: it is enough by every row.
        EuroAmount threshold = thresholds.isEmpty() ? null : thresholds.get(thresholds.size() - 1);
        Basis basis = new Basis(BasisSource.CACHED_CATALOGUE, lists.version(), lists.fetchedAt());
        return Optional.of(new BonusInForce(
                amounts.get(0),
                amounts.get(0),
                threshold,
                basis,
                Confidence.HIGH,
                amounts.size() > 1,
                PiecEffect.NONE,
                null));
    }

    /** The different amounts in force on a day, the lowest first. */
    private static List<EuroAmount> on(List<DatedAmount> amounts, LocalDate day) {
        if (amounts.isEmpty()) {
            return List.of();
        }
        if (amounts.size() == 1) {
            DatedAmount only = amounts.get(0);
            return only.period().contains(day) ? List.of(only.amount()) : List.of();
        }
        return amounts.stream()
                .filter(dated -> dated.period().contains(day))
                .map(DatedAmount::amount)
                .distinct()
                .sorted()
                .toList();
    }

    private BonusInForce fromScale(ScaleRow row) {
        return new BonusInForce(
                row.bonus(),
                row.bonus(),
                row.threshold(),
                new Basis(BasisSource.SHIPPED_SCALE, data.version(), null),
                row.confidence(),
                false,
                PiecEffect.NONE,
                null);
    }

    private BonusInForce withPiec(
            BonusInForce found, EuroAmount base, Optional<ScaleRow> row, LocalDate day, @Nullable EuroAmount stated) {
        Optional<PiecFactor> factor = data.piecFactor(organisation, day);
        if (factor.isEmpty()) {
            return found;
        }
        EuroAmount raised = base.times(factor.get().factor());
        PiecEffect effect = effect(factor.get(), row);
        EuroAmount amount = switch (effect) {
            case RAISED -> raised;
            // The organisation takes the base amount as well: what the shop deducted counts.
            case UNDECLARABLE -> base.equals(stated) ? base : raised;
            case UNCERTAIN -> raised.equals(stated) ? raised : base;
            case NONE, NO_INCREASE, NOT_ALLOWED -> base;
        };
        return new BonusInForce(
                amount,
                base,
                found.threshold(),
                found.basis(),
                lower(
                        found.confidence(),
                        amount.equals(base) ? Confidence.HIGH : factor.get().confidence()),
                found.ambiguous(),
                effect,
                factor.get());
    }

    private PiecEffect effect(PiecFactor factor, Optional<ScaleRow> row) {
        Boolean allowed = listed == null ? null : listed.piecAllowed();
        if (allowed != null && !allowed) {
            return PiecEffect.NOT_ALLOWED;
        }
        PiecFlag flag = allowed != null
                ? PiecFlag.YES
                : product.isShared()
                        ? PiecFlag.UNCERTAIN
                        : row.map(ScaleRow::piec).orElse(PiecFlag.UNCERTAIN);
        return switch (flag) {
            case YES -> factor.declarable() ? PiecEffect.RAISED : PiecEffect.UNDECLARABLE;
            case NO -> PiecEffect.NO_INCREASE;
            case UNCERTAIN -> PiecEffect.UNCERTAIN;
        };
    }

    private static Confidence lower(Confidence one, Confidence other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
