package io.github.qualirepar.ports.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every connection to an organisation promises, whatever the organisation. An implementation extends it with a
 * fresh organisation for each test; what only some can do is tested where it is offered.
 */
public abstract class FundingBodyContract {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

    /** The connection to a fresh organisation; the same object within one test. */
    protected abstract FundingBody body();

    /** Content that the organisation takes, with this invoice number and a device of its own. */
    protected abstract ClaimContent content(String invoiceNumber);

    /** The documents without which this content is not handed in. */
    protected abstract List<DocumentKind> required();

    private String created(String invoiceNumber) {
        RemoteClaim claim = body().createClaim(content(invoiceNumber)).value().orElseThrow();
        assertThat(claim.claimId()).isNotBlank();
        return String.valueOf(claim.claimId());
    }

    private Answer<RemoteClaim> attach(String claimId, DocumentKind kind) {
        boolean paper = kind == DocumentKind.INVOICE
                || kind == DocumentKind.CONSUMER_APPROVAL
                || kind == DocumentKind.PIEC_CONSENT;
        byte[] bytes = paper ? PDF : JPEG;
        DocumentFacts facts = new DocumentFacts(bytes.length, sha256(bytes), paper ? FileFormat.PDF : FileFormat.JPEG);
        return body().attach(
                        claimId,
                        new DocumentUpload(
                                kind, kind + (paper ? ".pdf" : ".jpg"), facts, () -> new ByteArrayInputStream(bytes)));
    }

    @Test
    void theListsNameTheirAccountAndHoldProductsAndSites() {
        ReferenceData lists = body().referenceData();
        assertThat(lists.account()).isEqualTo(body().account());
        assertThat(lists.products()).isNotEmpty();
        assertThat(lists.sites()).isNotEmpty();
        assertThat(lists.version())
                .isNotBlank()
                .isEqualTo(body().referenceData().version());
    }

    @Test
    void theConnectionCanBeChecked() {
        body().checkConnection();
    }

    @Test
    void aCreatedClaimHasAnIdAndIsReadAsOpen() {
        String id = created("C-1");
        RemoteClaim read = body().read(id);
        assertThat(read.phase()).isEqualTo(RemotePhase.OPEN);
        assertThat(read.review()).isNull();
    }

    @Test
    void twoCreationsAreTwoClaims() {
        assertThat(created("C-1")).isNotEqualTo(created("C-2"));
    }

    @Test
    void aClaimThatIsNotKnownThereIsGone() {
        String id = created("C-1");
        char last = id.charAt(id.length() - 1);
        String unknown = id.substring(0, id.length() - 1) + (last == '7' ? '8' : '7');
        assertThat(body().read(unknown).phase()).isEqualTo(RemotePhase.GONE);
    }

    @Test
    void aClaimWithoutItsDocumentsIsNotHandedInAndTheMissingOnesAreNamed() {
        String id = created("C-1");
        Answer<RemoteClaim> answer = body().submit(id);
        assertThat(answer.isAccepted()).isFalse();
        assertThat(answer.problems())
                .filteredOn(RemoteProblem::missingDocument)
                .extracting(RemoteProblem::document)
                .isNotEmpty()
                .isSubsetOf(required());
        assertThat(body().read(id).phase()).isEqualTo(RemotePhase.OPEN);
    }

    @Test
    void aClaimWithItsDocumentsIsHandedInAndReadSo() {
        String id = created("C-1");
        for (DocumentKind kind : required()) {
            assertThat(body().accepts(kind)).isTrue();
            assertThat(attach(id, kind).isAccepted()).isTrue();
        }
        RemoteClaim submitted = body().submit(id).value().orElseThrow();
        assertThat(submitted.phase()).isEqualTo(RemotePhase.HANDED_IN);
        assertThat(submitted.review()).isNotNull();
        assertThat(body().read(id).phase()).isEqualTo(RemotePhase.HANDED_IN);
    }

    @Test
    void aDocumentSentTwiceIsRefusedExactlyWhereAPlaceIsUsedOnce() {
        String id = created("C-1");
        assertThat(attach(id, DocumentKind.INVOICE).isAccepted()).isTrue();
        assertThat(attach(id, DocumentKind.INVOICE).isAccepted())
                .isEqualTo(!body().process().documentSlotUsedOnce());
    }

    @Test
    void aDeletedDraftIsGoneAndDeletingItAgainCountsAsDeleted() {
        body().withdrawals().ifPresent(withdrawals -> {
            String id = created("C-1");
            assertThat(withdrawals.withdraw(id).isAccepted()).isTrue();
            assertThat(body().read(id).phase()).isEqualTo(RemotePhase.GONE);
            assertThat(withdrawals.withdraw(id).isAccepted()).isTrue();
        });
    }

    @Test
    void aDraftIsFoundByItsContentUntilItHasDocuments() {
        Optional<DraftSearch> search = body().draftSearch();
        search.ifPresent(drafts -> {
            String id = created("C-1");
            created("C-2");
            assertThat(drafts.findDrafts(content("C-1"), Instant.EPOCH)).containsExactly(id);
            assertThat(drafts.findDrafts(content("C-3"), Instant.EPOCH)).isEmpty();
            assertThat(drafts.findDrafts(content("C-1"), Instant.parse("2999-01-01T00:00:00Z")))
                    .isEmpty();
            attach(id, DocumentKind.INVOICE);
            assertThat(drafts.findDrafts(content("C-1"), Instant.EPOCH)).isEmpty();
        });
    }

    @Test
    void aCorrectedClaimStaysOpenUnderItsId() {
        body().corrections().ifPresent(corrections -> {
            String id = created("C-1");
            RemoteClaim corrected =
                    corrections.correct(id, content("C-9")).value().orElseThrow();
            assertThat(corrected.phase()).isEqualTo(RemotePhase.OPEN);
            assertThat(body().read(id).phase()).isEqualTo(RemotePhase.OPEN);
        });
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
