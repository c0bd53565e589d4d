package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.repair.Declaration;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does somebody stand for each declaration, by name and day? Else nobody can be held to it. */
final class Declarations {

    private Declarations() {}

    /** What is wrong with the answers to questions, whatever they say. */
    static List<Finding> findings(Facts facts) {
        List<Declaration> declarations = facts.file().repair().declarations();
        if (declarations.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < declarations.size(); i++) {
            findings.addAll(findings(facts, "repair.declarations[" + i + "]", declarations.get(i)));
        }
        return findings;
    }

    private static List<Finding> findings(Facts facts, String path, Declaration declaration) {
        Optional<Rule> rule = Rules.of(declaration.rule()).filter(Rule::isQuestion);
        if (rule.isEmpty()) {
            // It answers nothing: a slip, and the question it was meant for stays open.
            return List.of(
                    Finding.ofOrganisation(FindingCode.DECLARATION_WITHOUT_QUESTION, Level.WARN, path + ".rule", null)
                            .with("rule", declaration.rule()));
        }
        List<Finding> findings = new ArrayList<>();
        if (isBlank(declaration.by())) {
            findings.add(found(rule.get(), FindingCode.DECLARATION_INCOMPLETE).at(path + ".by"));
        }
        LocalDate day = declaration.on();
        if (day == null) {
            findings.add(found(rule.get(), FindingCode.DECLARATION_INCOMPLETE).at(path + ".on"));
        } else if (day.isAfter(facts.today())) {
            findings.add(found(rule.get(), FindingCode.DECLARATION_IN_FUTURE)
                    .at(path + ".on")
                    .with("date", day));
        }
        return findings;
    }

    /** The same of the declaration that the device is out of every cover (SCO-03). */
    static List<Finding> ofWarranty(Rule rule, Facts facts, WarrantyDeclaration declaration) {
        List<Finding> findings = new ArrayList<>();
        if (isBlank(declaration.declaredBy())) {
            findings.add(found(rule, FindingCode.DECLARATION_INCOMPLETE).at("device.outOfWarranty.declaredBy"));
        }
        LocalDate day = declaration.declaredOn();
        if (day != null && day.isAfter(facts.today())) {
            findings.add(found(rule, FindingCode.DECLARATION_IN_FUTURE)
                    .at("device.outOfWarranty.declaredOn")
                    .with("date", day));
        }
        return findings;
    }

    /** Certain and blocking, however little the question itself weighs: the file contradicts itself. */
    private static Finding found(Rule rule, FindingCode code) {
        return Finding.of(rule.id(), code, Level.BLOCK, Confidence.HIGH, rule.source())
                .with("rule", rule.id());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
