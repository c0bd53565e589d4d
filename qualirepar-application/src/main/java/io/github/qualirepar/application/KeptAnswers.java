package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.eligibility.Basis;
import io.github.qualirepar.domain.eligibility.CalculatedBonus;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.EligibilityQuestion;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.KeptCalculation;
import io.github.qualirepar.ports.ReferenceStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of online calculations that are kept, for whoever has the same question again. */
final class KeptAnswers {
    private final ReferenceStore store;

    KeptAnswers(ReferenceStore store) {
        this.store = store;
    }

    void keep(KeptCalculation said) {
        store.saveCalculation(said);
    }

    /**
     * The newest answer to a question.
     *
     * @param moment known until then; {@code null} = now
     */
    Optional<KeptCalculation> newest(OnlineQuestion question, @Nullable Instant moment) {
        Target target = question.target();
        return store.calculations(target.account(), target.product().code(), target.brandId(), question.day()).stream()
                .filter(kept -> moment == null || !kept.askedAt().isAfter(moment))
                .filter(question::isAnsweredBy)
                .findFirst();
    }

    /**
     * The amount that the organisation calculated for a repair that is to be claimed (D-22). A no is left out: it is
     * asked for again before the claim is made. Lists that were downloaded since then count more.
     *
     * @param own the answer by our own data
     */
    Optional<CalculatedBonus> calculated(EligibilityQuestion question, EligibilityAnswer own) {
        return own.targetIfComplete()
                .flatMap(target -> question(question, target))
                .flatMap(asked -> newest(asked, null))
                .filter(kept -> !isOlder(kept, own.basis()))
                .flatMap(kept -> Optional.ofNullable(kept.bonus())
                        .map(bonus -> new CalculatedBonus(bonus, kept.repairDate(), kept.askedAt())));
    }

    private static Optional<OnlineQuestion> question(EligibilityQuestion question, Target target) {
        RepairFile file = question.file();
        Repair repair = file.repair();
        LocalDate repaired = repair.completedOn();
        EuroAmount total = file.amounts().totalInclVat();
        return total == null
                ? Optional.empty()
                : Optional.of(new OnlineQuestion(
                        target,
                        total,
                        repaired == null ? question.today() : repaired,
                        repair.repairCode(),
                        repair.symptomCode()));
    }

    /** Were the lists downloaded after the organisation answered? */
    static boolean isOlder(KeptCalculation kept, Basis basis) {
        Instant downloaded = basis.fetchedAt();
        return downloaded != null && kept.askedAt().isBefore(downloaded);
    }
}
