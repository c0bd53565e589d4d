package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.SupportRequests;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the problems an organisation names into findings, its words masked. */
final class RemoteProblems {

    /** Nothing can be changed there any more: told of claims and support requests alike (section 4 of Ecologic's contract). */
    private static final String NOT_CHANGEABLE = "INVALID_CLAIM";

    private RemoteProblems() {}

    /** Findings of all problems but those that only ask for a document: these are a next step, not an error (DOC-06). */
    static List<Finding> findings(List<RemoteProblem> problems, Claim claim) {
        return problems.stream()
                // Which document is missing must be known: else the organisation's words are all there is.
                .filter(problem -> !problem.missingDocument() || problem.document() == null)
                .map(problem -> finding(problem, claim))
                .toList();
    }

    /**
     * What stands on a claim after a refusal. An organisation that was out of order, or lets nothing be changed any
     * more, said nothing of the file: what it said before stands.
     */
    static List<Finding> afterRefusal(List<RemoteProblem> problems, Claim claim) {
        List<Finding> told = findings(problems, claim);
        boolean notChangeable = told.stream().anyMatch(RemoteProblems::isNotChangeable);
        if (!isFault(problems) && !notChangeable) {
            return Assessment.sorted(told);
        }
        List<Finding> all = new ArrayList<>(withoutFaults(claim));
        all.removeIf(RemoteProblems::isNotChangeable);
        all.addAll(told);
        return Assessment.sorted(all);
    }

    /** Was it the organisation that was out of order, and nothing else? */
    static boolean isFault(List<RemoteProblem> problems) {
        return !problems.isEmpty() && problems.stream().allMatch(RemoteProblem::isTechnicalFault);
    }

    /** Did the organisation refuse because the claim or request is unknown there, used up or not open? */
    static boolean isNotChangeable(Finding finding) {
        return NOT_CHANGEABLE.equals(finding.parameters().get("organisationCode"));
    }

    /** What stands on a claim, but for faults of the organisation that have passed. */
    static List<Finding> withoutFaults(Claim claim) {
        return claim.problems().stream()
                .filter(problem -> problem.code() != FindingCode.ORGANISATION_FAULT)
                .toList();
    }

    private static Finding finding(RemoteProblem problem, Claim claim) {
        FindingCode code = code(problem);
        // A fault of the organisation stands against nothing: the same step is tried again.
        Level level = problem.blocking() && !problem.isTechnicalFault() ? Level.BLOCK : Level.WARN;
        Finding finding = Finding.ofOrganisation(
                        code, level, problem.field(), Masking.mask(problem.text(), claim.file()))
                .with("organisation", claim.organisation())
                .with("organisationCode", problem.code())
                .with("document", problem.document());
        return problem.document() == DocumentKind.NAMEPLATE && !problem.missingDocument()
                ? PlateNumbers.shown(finding, problem, claim.file().device())
                : finding;
    }

    private static FindingCode code(RemoteProblem problem) {
        if (SupportRequests.METHOD_WITHDRAWN.equals(problem.code())) {
            return FindingCode.SUPPORT_METHOD_WITHDRAWN;
        }
        if (problem.isTechnicalFault()) {
            return FindingCode.ORGANISATION_FAULT;
        }
        if (problem.spoilsClaim()) {
            return FindingCode.ORGANISATION_CLAIM_SPOILT;
        }
        return problem.blocking() ? FindingCode.ORGANISATION_REFUSED : FindingCode.ORGANISATION_WARNS;
    }

    /** The documents that are asked for. */
    static Set<DocumentKind> demanded(List<RemoteProblem> problems) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        for (RemoteProblem problem : problems) {
            if (problem.missingDocument() && problem.document() != null) {
                kinds.add(problem.document());
            }
        }
        return kinds;
    }

    /** The organisation's codes in one text for the log; never its words. */
    static String codes(List<RemoteProblem> problems) {
        return problems.stream()
                .map(problem -> problem.code() == null ? "-" : problem.code())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
