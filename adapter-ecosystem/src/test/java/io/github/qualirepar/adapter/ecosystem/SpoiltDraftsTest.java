package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft whose place for a document is taken for nothing is told as spoilt, and no other one is (section 7.5). */
class SpoiltDraftsTest {

    private static final String TAKEN = Samples.text("upload-file.response.400.type-exists.json");
    private static final byte[] INVOICE = Samples.document("FAC-2026-0412.pdf");

    private static String claimWith(String files) {
        return "{\"Items\":[{\"ReimbursementClaimID\":\"a-claim\",\"RequestStatus\":\"En cours de création\","
                + "\"AttachedFiles\":" + files + "}]}";
    }

    private static boolean isSpoilt(Answer<RemoteClaim> answer) {
        assertThat(answer.problems()).hasSize(1);
        return answer.problems().stream().allMatch(RemoteProblem::spoilsClaim);
    }

    private static Answer<RemoteClaim> attach(EcosystemFundingBody body, DocumentKind kind, String name) {
        return body.attach("a-claim", Repairs.document(kind, name, INVOICE));
    }

    private static boolean isSpoiltAfter(int status, String answerToTheRead) {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body = service.connect()) {
            service.answer(400, TAKEN).answer(status, answerToTheRead);
            Answer<RemoteClaim> answer = attach(body, DocumentKind.INVOICE, "facture.pdf");
            assertThat(answer.problems().get(0).code()).isEqualTo("TYPE_DE_FICHIER_EXISTANT");
            return isSpoilt(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "[{\"FileName\":\"a-claim/serial_tag/facture.pdf\",\"FileType\":\"serial_tag\"}]",
                "[{\"FileName\":\"a-claim/invoice/another.pdf\",\"FileType\":\"invoice\"}]"
            })
    void aPlaceTakenWithoutItsDocumentSpoilsTheDraft(String files) {
        assertThat(isSpoiltAfter(200, claimWith(files))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"FileName\":\"a-claim/invoice/facture.pdf\",\"FileType\":\"invoice\"}]",
                "{\"FileName\":\"facture.pdf\",\"FileType\":\"INVOICE\"}",
                "[{\"FileType\":\"invoice\"}]"
            })
    void aDocumentThatArrivedBeforeSpoilsNothing(String files) {
        assertThat(isSpoiltAfter(200, claimWith(files))).isFalse();
    }

    @Test
    void aClaimThatCannotBeReadNowIsNotGivenUp() {
        assertThat(isSpoiltAfter(500, "")).isFalse();
        assertThat(isSpoiltAfter(200, "<html>")).isFalse();
        assertThat(isSpoiltAfter(404, Samples.text("claim.response.404.json"))).isFalse();
    }

    @Test
    void aDocumentThatDidNotArriveSpoilsTheDraftButAPictureDoesNot() {
        for (DocumentKind kind : DocumentKind.values()) {
            try (FakeService service = new FakeService();
                    EcosystemFundingBody body = service.connect()) {
                if (!body.accepts(kind)) {
                    continue;
                }
                service.answer(200, "{\"url\":\"" + service.url() + "/place\"}").answer(500, "");
                Answer<RemoteClaim> answer = attach(body, kind, "file.pdf");
                assertThat(answer.problems()).extracting(RemoteProblem::code).containsExactly("UPLOAD_FAILED");
                assertThat(isSpoilt(answer)).as(kind.name()).isEqualTo(kind != DocumentKind.DEVICE_PICTURE);
            }
        }
    }

    @Test
    void otherRefusalsOfADocumentSpoilNothing() {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body = service.connect()) {
            for (String sample : new String[] {"format", "too-large", "too-many-pictures", "unknown-type"}) {
                service.answer(400, Samples.text("upload-file.response.400." + sample + ".json"));
                assertThat(isSpoilt(attach(body, DocumentKind.INVOICE, "facture.pdf")))
                        .as(sample)
                        .isFalse();
            }
            try (EcosystemFundingBody small = service.builder().maxFileBytes(1).build()) {
                assertThat(isSpoilt(attach(small, DocumentKind.INVOICE, "facture.pdf")))
                        .isFalse();
            }
        }
    }

    @Test
    void atTheSandboxTheSameDocumentTwiceIsNotSpoiltAndALostOneIs() {
        TestClock clock = new TestClock();
        try (Sandbox sandbox =
                        Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
                EcosystemFundingBody body = EcosystemFundingBody.builder()
                        .url(sandbox.ecosystemUrl())
                        .credentials("590001", "fictional-password")
                        .clock(clock)
                        .sleeper(duration -> {})
                        .build()) {
            sandbox.ecosystem().seed("0001-draft");
            String id = "5d0c3d1e-0001-4a11-8a01-000000000001";
            assertThat(body.attach(id, Repairs.document(DocumentKind.INVOICE, "f.pdf", INVOICE))
                            .isAccepted())
                    .isTrue();
            assertThat(isSpoilt(body.attach(id, Repairs.document(DocumentKind.INVOICE, "f.pdf", INVOICE))))
                    .isFalse();
            for (String code : new String[] {"UPLOAD_FAILED", "TYPE_DE_FICHIER_EXISTANT"}) {
                Answer<RemoteClaim> lost = body.attach(
                        id, Repairs.document(DocumentKind.NAMEPLATE, "putfail.jpg", Samples.document("plaque.jpg")));
                assertThat(lost.problems()).extracting(RemoteProblem::code).containsExactly(code);
                assertThat(isSpoilt(lost)).isTrue();
            }
        }
    }
}
