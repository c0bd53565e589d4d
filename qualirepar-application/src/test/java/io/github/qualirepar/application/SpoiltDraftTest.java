package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimDocument;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.DocumentState;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.LogEntry;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Stage;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A draft whose place for a document is taken without the document is dead (section 7.5 of ecosystem's contract). */
class SpoiltDraftTest {
    private static final RemoteProblem LOST = new RemoteProblem(
                    "UPLOAD_FAILED", "HTTP 500", "documents", DocumentKind.INVOICE, true, false)
            .spoilingClaim();

    private final Shop shop = new Shop();
    private ClaimId id = new ClaimId("-");

    @BeforeEach
    void createDraft() {
        id = shop.opened(Shop.washingMachine("SAV-1"));
        shop.desk().create(id, Overrides.NONE);
    }

    @Test
    void aDeadDraftIsReplacedAndBothStandInTheLog() {
        shop.ecosystem.refuseNext(LOST);

        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);

        assertThat(result.last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.CONFIRMED);
        assertThat(shop.claim(id).remote().claimId()).isEqualTo("ecosystem-1");
        assertThat(shop.ecosystem.calls()).containsSubsequence("createClaim", "attach", "withdraw", "createClaim");
        assertThat(shop.desk().log(id))
                .filteredOn(entry -> entry.action() == LogAction.CANCEL)
                .extracting(LogEntry::details)
                .singleElement()
                .satisfies(details -> assertThat(details).containsEntry("formerRemoteClaim", "ecosystem-1"));
        assertThat(shop.claim(id).documents())
                .filteredOn(document -> shop.ecosystem.accepts(document.kind()))
                .extracting(ClaimDocument::state)
                .containsOnly(DocumentState.SENT);
    }

    @Test
    void aSecondLossIsLeftToAPerson() {
        shop.ecosystem.refuseEvery("attach", LOST);

        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);

        assertThat(result.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.last().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ORGANISATION_CLAIM_SPOILT);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
        assertThat(shop.ecosystem.calls().stream().filter("createClaim"::equals))
                .hasSize(2);
        assertThat(shop.ecosystem.claims()).isEmpty();
    }

    @Test
    void afterASecondLossNoDraftIsMadeUntilAPersonSaysSo() {
        shop.ecosystem.refuseEvery("attach", LOST);
        shop.desk().advance(id, Overrides.NONE);

        AdvanceResult again = shop.desk().advance(id, Overrides.NONE);

        assertThat(again.last().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(again.last().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ORGANISATION_CLAIM_SPOILT);
        assertThat(FindingTexts.of(Locale.ENGLISH).text(again.last().findings().get(0)))
                .contains("second draft", "\"claim create\"");
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
        assertThat(shop.ecosystem.calls().stream().filter("createClaim"::equals))
                .hasSize(2);

        shop.ecosystem.refuseNone("attach");
        assertThat(shop.desk().create(id, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.CONFIRMED);
    }

    @Test
    void oneDocumentSentAloneGivesTheDeadDraftUpAndSaysSo() {
        shop.ecosystem.refuseNext(LOST);

        ActionResult sent = shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);

        assertThat(sent.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);
        assertThat(shop.claim(id).remote().claimId()).isNull();
    }

    @Test
    void aDeadDraftThatCannotBeDeletedNowIsDeletedByTheNextAttempt() {
        shop.ecosystem.refuseEvery("attach", LOST);
        shop.ecosystem.failNext(Optional.empty(), Optional.of(MemoryFundingBody.Fault.UNREACHABLE));

        assertThat(shop.desk()
                        .attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE)
                        .outcome())
                .isEqualTo(Outcome.UNREACHABLE);
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.CREATED);
        assertThat(shop.claim(id).problems())
                .extracting(Finding::code)
                .isEqualTo(List.of(FindingCode.ORGANISATION_CLAIM_SPOILT));

        shop.desk().advance(id, Overrides.NONE);
        assertThat(shop.ecosystem.claims()).isEmpty();
        assertThat(shop.claim(id).stage()).isEqualTo(Stage.TO_CREATE);
    }

    @Test
    void twoDocumentsOfAKindAreNoticedBeforeTheFirstIsSent() {
        shop.documents.put("facture-2.pdf", "%PDF-1.7 facture 2".getBytes(StandardCharsets.UTF_8));
        List<DocumentReference> documents =
                new ArrayList<>(Shop.washingMachine("SAV-2").documents());
        documents.add(new DocumentReference(DocumentKind.INVOICE, "facture-2.pdf"));
        ClaimId second = shop.opened(Shop.washingMachine("SAV-2").withDocuments(documents));

        ActionResult refused = shop.desk().create(second, Overrides.NONE);

        assertThat(refused.findings())
                .filteredOn(Finding::blocks)
                .extracting(Finding::rule)
                .containsExactly("DOC-04");
        shop.desk().attach(second, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);
        assertThat(shop.desk().create(second, Overrides.NONE).outcome()).isEqualTo(Outcome.DONE);
    }
}
