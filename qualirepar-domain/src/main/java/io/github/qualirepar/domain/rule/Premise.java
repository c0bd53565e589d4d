package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.repair.Repair;
import java.util.List;

/** What must be there before a rule can find anything. Where it is not, the rule is not run. */
enum Premise {
    /** The file has an invoice. */
    INVOICE,
    /** Questions were answered. */
    ANSWER,
    /** A repair code or a symptom code is given. */
    CODE,
    /** A part of the circular economy is used. */
    PIEC,
    /** Another claim shares an identifier with the file. */
    EARLIER_CLAIM,
    /** The repair was done before today. */
    DELAY;

    private static final List<Premise> ALL = List.of(values());

    /** How many combinations of them there are. */
    static int combinations() {
        return 1 << ALL.size();
    }

    /** Those that a file meets: bit n of the number stands for the one in place n. */
    static int met(Facts facts) {
        int combination = 0;
        for (int place = 0; place < ALL.size(); place++) {
            if (ALL.get(place).isMet(facts)) {
                combination |= 1 << place;
            }
        }
        return combination;
    }

    boolean isIn(int combination) {
        return (combination & (1 << ALL.indexOf(this))) != 0;
    }

    private boolean isMet(Facts facts) {
        Repair repair = facts.file().repair();
        return switch (this) {
            case INVOICE -> !facts.isEarly();
            case ANSWER -> !repair.declarations().isEmpty();
            case CODE -> repair.repairCode() != null || repair.symptomCode() != null;
            case PIEC -> repair.usesPiec();
            case EARLIER_CLAIM -> !facts.earlier().isEmpty();
            case DELAY -> facts.day().isBefore(facts.today());
        };
    }
}
