package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.ReadRefused;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.ArrayList;
import java.util.List;

/** Refusals that no rule of the scheme is behind: the claim itself, or the organisation, says no. */
final class Refusals {

    private Refusals() {}

    static Finding of(FindingCode code, Claim claim) {
        return Finding.ofOrganisation(code, Level.BLOCK, null, null)
                .with("organisation", claim.organisation())
                .with("number", claim.number())
                .with("stage", claim.stage())
                .with("label", claim.stage().label());
    }

    static Finding noConnection(Claim claim) {
        return of(FindingCode.CLAIM_NO_CONNECTION, claim)
                .with("account", claim.account().name());
    }

    static Finding notAllowed(Claim claim, LogAction action) {
        return of(FindingCode.CLAIM_STEP_NOT_ALLOWED, claim).with("step", action);
    }

    /** The organisation was reached and refuses to answer a question. */
    static Finding notTold(Claim claim, ReadRefused refused) {
        FundingBodyException.Call call = refused.call();
        return Finding.ofOrganisation(
                        FindingCode.ORGANISATION_REFUSES_TO_TELL,
                        Level.BLOCK,
                        null,
                        Masking.mask(refused.words(), claim.file()))
                .with("organisation", claim.organisation())
                .with("organisationCode", call.errorCode())
                .with("httpStatus", call.httpStatus());
    }

    /** Every problem an organisation named, those that ask for a document included. */
    static List<Finding> ofOrganisation(List<RemoteProblem> problems, Claim claim) {
        List<Finding> findings = new ArrayList<>(RemoteProblems.findings(problems, claim));
        RemoteProblems.demanded(problems)
                .forEach(kind -> findings.add(Assessment.demanded(kind).missing()));
        return Assessment.sorted(findings);
    }
}
