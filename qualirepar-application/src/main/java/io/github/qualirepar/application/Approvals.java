package io.github.qualirepar.application;

import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.SupportRequests;
import java.util.List;
import java.util.Optional;

/** The consumer's approval of the quote, where an organisation wants it. */
final class Approvals {

    private Approvals() {}

    /** A quote that is to be approved by SMS, where nobody sends one (section 6.10 of Ecologic's contract). */
    static List<Finding> against(Claim claim, FundingBody body) {
        boolean wished = claim.file().quote() != null && claim.file().quote().approval() == QuoteApproval.SMS;
        boolean offered = claim.process() == ClaimProcess.SUPPORT_REQUEST_FIRST
                && body.supportRequests().filter(SupportRequests::asksConsumers).isPresent();
        return wished && !offered && body.accepts(DocumentKind.CONSUMER_APPROVAL)
                ? List.of(Refusals.of(FindingCode.CONSUMER_NOT_ASKED_BY_SMS, claim)
                        .at("quote.approval"))
                : List.of();
    }

    /** Is the document that the consumer signed there? */
    private static boolean isSigned(Claim claim) {
        return claim.documents().stream().anyMatch(there -> there.kind() == DocumentKind.CONSUMER_APPROVAL);
    }

    /** A quote that the consumer signed is sent as signed, whatever was wished for: he is not asked once more. */
    static RepairFile asApproved(Claim claim) {
        RepairFile file = claim.file();
        if (!isSigned(claim)) {
            return file;
        }
        Quote quote = file.quote();
        return file.withQuote(
                quote == null
                        ? new Quote(null, null, QuoteApproval.SIGNED, Amounts.NONE)
                        : new Quote(quote.number(), quote.date(), QuoteApproval.SIGNED, quote.amounts()));
    }

    /** How the consumer of a new claim will be asked, or that he cannot be: told while the shop still has him there. */
    static List<Finding> forewarned(Claim claim, FundingBody body) {
        Optional<SupportRequests> requests =
                claim.process() == ClaimProcess.SUPPORT_REQUEST_FIRST ? body.supportRequests() : Optional.empty();
        if (requests.isEmpty()) {
            return List.of();
        }
        List<Finding> against = against(claim, body);
        if (!against.isEmpty() && !isSigned(claim)) {
            return against.stream().map(finding -> finding.weighing(Level.WARN)).toList();
        }
        return requests.get().asks(asApproved(claim))
                ? List.of(Finding.ofOrganisation(FindingCode.CONSUMER_ASKED_BY_SMS, Level.WARN, "quote.approval", null)
                        .with("organisation", claim.organisation()))
                : notAsked(claim, requests.get());
    }

    /** Where consumers are asked, but this one cannot be: nobody would know that nothing was sent (section 6.10). */
    static List<Finding> notAsked(Claim claim, SupportRequests requests) {
        Quote quote = claim.file().quote();
        boolean signed = quote != null && quote.approval() == QuoteApproval.SIGNED;
        return requests.asksConsumers() && !signed && !isSigned(claim) && !requests.asks(claim.file())
                ? List.of(
                        Finding.ofOrganisation(FindingCode.CONSUMER_WITHOUT_MOBILE, Level.WARN, "customer.phone", null)
                                .with("organisation", claim.organisation()))
                : List.of();
    }
}
