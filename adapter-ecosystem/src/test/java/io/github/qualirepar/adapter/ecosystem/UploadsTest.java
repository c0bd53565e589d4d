package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Unreachable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A document goes to the address that was given for it, and the answer tells truly whether it arrived. */
class UploadsTest {

    private static final byte[] INVOICE = Samples.document("FAC-2026-0412.pdf");
    /** As a signed address looks, with everything in its query that a client might be tempted to tidy up. */
    private static final String SIGNED = "/b/invoice/fac%20ture.pdf?X-Amz-Credential=AK%2F2026%2fs3&X-Sig=a+b%2B~c=="
            + "&empty=&flag&x=1&x=2&u=%C3%A9&p=;:@!$(),*";

    private final FakeService service = new FakeService();
    private final EcosystemFundingBody body = service.connect();

    @AfterEach
    void close() {
        body.close();
        service.close();
    }

    private FakeService giveAddress() {
        return service.answer(200, "{\"url\":\"" + service.url() + SIGNED + "\",\"fileLocation\":\"x\"}");
    }

    private static DocumentUpload invoice() {
        return Repairs.document(DocumentKind.INVOICE, "FAC-2026-0412.pdf", INVOICE);
    }

    private Answer<RemoteClaim> attach() {
        return body.attach("a-claim", invoice());
    }

    private List<RecordedRequest> puts() {
        return service.calls().stream()
                .filter(request -> "PUT".equals(request.getMethod()))
                .toList();
    }

    private static byte[] bytesOf(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody()).toByteArray();
    }

    private static void assertRefused(Answer<RemoteClaim> answer, String code) {
        assertThat(answer.problems()).hasSize(1);
        RemoteProblem problem = answer.problems().get(0);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.document()).isEqualTo(DocumentKind.INVOICE);
        assertThat(problem.field()).isEqualTo("documents");
        assertThat(problem.blocking()).isTrue();
        assertThat(problem.missingDocument()).isFalse();
    }

    @Test
    void theAddressIsUsedByteForByteAndNothingIsAddedToTheRequest() {
        giveAddress().answer(200, "");
        assertThat(attach().value().orElseThrow().phase()).isEqualTo(RemotePhase.OPEN);
        RecordedRequest put = puts().get(0);
        assertThat(put.getTarget()).isEqualTo(SIGNED);
        assertThat(put.getHeaders().names())
                .containsExactlyInAnyOrder(
                        "Accept-Encoding", "Connection", "Content-Length", "Content-Type", "Host", "User-Agent");
        assertThat(put.getHeaders().get("Content-Length")).isEqualTo(Integer.toString(INVOICE.length));
        assertThat(put.getChunkSizes()).isNullOrEmpty();
        assertThat(bytesOf(put)).isEqualTo(INVOICE);
    }

    @ParameterizedTest
    @CsvSource({"FAC-2026-0412.pdf, application/pdf", "plaque.jpg, image/jpeg", "plaque.png, image/png"})
    void theContentTypeIsThatOfTheContentWhateverTheName(String resource, String type) {
        giveAddress().answer(200, "");
        body.attach("a-claim", Repairs.document(DocumentKind.NAMEPLATE, "photo", Samples.document(resource)));
        assertThat(puts().get(0).getHeaders().get("Content-Type")).isEqualTo(type);
    }

    @Test
    void aFailedPutIsTriedOnceMoreOnTheSameAddress() {
        giveAddress().answer(500, "<Error/>").answer(200, "");
        assertThat(attach().isAccepted()).isTrue();
        assertThat(puts()).extracting(RecordedRequest::getTarget).containsExactly(SIGNED, SIGNED);
        assertThat(bytesOf(puts().get(1))).isEqualTo(INVOICE);
        assertThat(service.pauses()).containsExactly(Duration.ofSeconds(1));
        assertThat(service.calls()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"500", "403", "411", "301", "503"})
    void aPutThatFailsForGoodIsToldAsSpoilt(int status) {
        giveAddress().answer(status, "<Error><Code>AccessDenied</Code></Error>");
        Answer<RemoteClaim> answer = attach();
        assertRefused(answer, "UPLOAD_FAILED");
        assertThat(answer.problems().get(0).text()).isEqualTo("HTTP " + status);
        assertThat(puts()).hasSize(2);
        assertThat(service.logins()).hasSize(1);
    }

    @Test
    void aPutWithoutAnAnswerLeavesTheOutcomeUnknown() {
        giveAddress().dropConnection();
        assertThatThrownBy(this::attach).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(puts()).hasSize(2);
    }

    @Test
    void aPutWithoutAnAnswerIsSettledByTheSecondThatArrives() {
        giveAddress().dropConnection().answer(200, "");
        assertThat(attach().isAccepted()).isTrue();
    }

    @Test
    void aRefusedSecondPutDoesNotProveThatTheFirstWasLost() {
        giveAddress().dropConnection().answer(403, "<Error/>");
        assertThatThrownBy(this::attach).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aPutThatIsNeverAnsweredLeavesTheOutcomeUnknown() {
        giveAddress().answer(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE));
        Duration usual = Duration.ofSeconds(30);
        try (EcosystemFundingBody hasty =
                service.builder().timeouts(usual, usual, Duration.ofMillis(300)).build()) {
            assertThatThrownBy(() -> hasty.attach("a-claim", invoice())).isExactlyInstanceOf(OutcomeUnknown.class);
        }
        assertThat(puts()).hasSize(2);
    }

    @Test
    void aPutThatFailsLateIsNotRepeated() {
        giveAddress().answer(500, "");
        long[] now = {0};
        try (EcosystemFundingBody slow = service.builder()
                .ticker(() -> now[0] += Duration.ofSeconds(20).toNanos())
                .build()) {
            assertRefused(slow.attach("a-claim", invoice()), "UPLOAD_FAILED");
        }
        assertThat(puts()).hasSize(1);
    }

    @Test
    void anAddressThatWouldSendTheDocumentInTheClearIsNotUsed() {
        service.answer(200, "{\"url\":\"http://files.example.org/place?sig=1\"}");
        assertRefused(attach(), "UPLOAD_FAILED");
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void anAnswerWithoutAnAddressLeavesTheOutcomeUnknown() {
        service.answer(200, "{}");
        assertThatThrownBy(this::attach).isExactlyInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aRequestForAnAddressIsSentOnce() {
        service.dropConnection();
        assertThatThrownBy(this::attach).isExactlyInstanceOf(OutcomeUnknown.class);
        assertThat(service.calls()).hasSize(1);
        service.answer(429, "");
        assertThatThrownBy(this::attach).isExactlyInstanceOf(Unreachable.class);
        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void aDocumentThatCannotBeOpenedTakesNoPlace() {
        DocumentUpload lost = new DocumentUpload(DocumentKind.INVOICE, "f.pdf", Repairs.facts(INVOICE), () -> {
            throw new IOException("/srv/documents/Delaunoy.pdf");
        });
        assertRefused(body.attach("a-claim", lost), "DOCUMENT_UNREADABLE");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void aDocumentThatShrankSinceItWasLookedAtDidNotArrive() {
        giveAddress().answer(200, "");
        DocumentFacts facts = new DocumentFacts(INVOICE.length + 5L, "0", FileFormat.PDF);
        DocumentUpload shrunk =
                new DocumentUpload(DocumentKind.INVOICE, "f.pdf", facts, () -> new ByteArrayInputStream(INVOICE));
        assertRefused(body.attach("a-claim", shrunk), "UPLOAD_FAILED");
    }

    @Test
    void aDocumentOverTheLimitTakesNoPlace() {
        try (EcosystemFundingBody small =
                service.builder().maxFileBytes(INVOICE.length - 1L).build()) {
            assertRefused(small.attach("a-claim", invoice()), "DOCUMENT_TOO_LARGE");
        }
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void theContentIsOpenedAnewForEveryAttemptAndReadInSmallPieces() {
        giveAddress().answer(500, "").answer(200, "");
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger largest = new AtomicInteger();
        DocumentUpload watched = new DocumentUpload(DocumentKind.INVOICE, "f.pdf", Repairs.facts(INVOICE), () -> {
            opened.incrementAndGet();
            return new Watched(largest);
        });
        assertThat(body.attach("a-claim", watched).isAccepted()).isTrue();
        // Once to see that it opens, once for each PUT.
        assertThat(opened).hasValue(3);
        assertThat(largest.get()).isLessThanOrEqualTo(64 * 1024);
    }

    private static final class Watched extends ByteArrayInputStream {
        private final AtomicInteger largest;

        Watched(AtomicInteger largest) {
            super(INVOICE);
            this.largest = largest;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            largest.accumulateAndGet(length, Math::max);
            return super.read(target, offset, length);
        }

        @Override
        public synchronized byte[] readAllBytes() {
            throw new IllegalStateException("never whole in memory");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.1", "40000, 0.1", "98803, 0.1", "400000, 0.4", "1220000, 1.2", "2047000, 2.0", "5100000, 5.1"})
    void sizesHaveOneDecimalAndAreNeverNothing(long bytes, BigDecimal megabytes) {
        assertThat(Uploads.sizeInMb(bytes)).isEqualByComparingTo(megabytes);
    }

    @Test
    void aFileNameHasNoFoldersAndKeepsItsExtensionWhenItIsTooLong() {
        giveAddress().answer(200, "");
        body.attach(
                "a-claim",
                Repairs.document(DocumentKind.INVOICE, "C:\\scans\\2026/" + "x".repeat(300) + ".pdf", INVOICE));
        String sent =
                Samples.json(bytesOf(service.calls().get(0))).get("FileName").textValue();
        assertThat(sent).hasSize(255).startsWith("xxx").endsWith("xxx.pdf");
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void onlyTheKindsThatTheOrganisationTakesAreSent(DocumentKind kind) {
        boolean taken = List.of(
                        DocumentKind.INVOICE,
                        DocumentKind.NAMEPLATE,
                        DocumentKind.DEVICE_PICTURE,
                        DocumentKind.PIEC_CONSENT)
                .contains(kind);
        assertThat(body.accepts(kind)).isEqualTo(taken);
        if (!taken) {
            assertThatThrownBy(() -> body.attach("a-claim", Repairs.document(kind, "f.pdf", INVOICE)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(service.logins()).isEmpty();
        }
    }
}
