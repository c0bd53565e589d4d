package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the documents of one claim say together, beside what each says alone. */
class DocumentsOfAClaimTest {
    private final Shop shop = new Shop();

    @Test
    void theSixthPictureIsAnnouncedAndSentAllTheSame() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1").withDocuments(List.of()));
        for (int picture = 1; picture <= 6; picture++) {
            shop.documents.put("photo-" + picture + ".jpg", jpeg("photo " + picture));
            ActionResult attached =
                    shop.desk().attach(id, DocumentKind.DEVICE_PICTURE, "photo-" + picture + ".jpg", Overrides.NONE);
            assertThat(attached.outcome()).isEqualTo(Outcome.DONE);
            assertThat(codes(attached).contains(FindingCode.DOC_MANY_OF_A_KIND)).isEqualTo(picture == 6);
        }
        assertThat(shop.desk().find(id.value()).orElseThrow().problems())
                .extracting(Finding::code)
                .contains(FindingCode.DOC_MANY_OF_A_KIND);
        ActionResult created = shop.desk().create(id, Overrides.NONE);
        assertThat(created.outcome()).isEqualTo(Outcome.DONE);
        assertThat(codes(created)).contains(FindingCode.DOC_MANY_OF_A_KIND);
    }

    @Test
    void onePictureUnderTwoNamesIsNoticedOnceBeforeItIsSent() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1").withDocuments(List.of()));
        shop.documents.put("copie.jpg", jpeg("plate"));
        shop.documents.put("plaque.jpg", jpeg("plate"));
        assertThat(codes(shop.desk().attach(id, DocumentKind.NAMEPLATE, "plaque.jpg", Overrides.NONE)))
                .doesNotContain(FindingCode.DOC_USED_TWICE);
        ActionResult attached = shop.desk().attach(id, DocumentKind.DEVICE_PICTURE, "copie.jpg", Overrides.NONE);
        assertThat(attached.outcome()).isEqualTo(Outcome.DONE);
        assertThat(attached.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DOC_USED_TWICE);
            assertThat(finding.level()).isEqualTo(Level.WARN);
            assertThat(finding.parameters())
                    .containsEntry("otherName", "plaque.jpg")
                    .containsEntry("name", "copie.jpg");
        });
        assertThat(codes(shop.desk().create(id, Overrides.NONE)).stream()
                        .filter(code -> code == FindingCode.DOC_USED_TWICE))
                .hasSize(1);
    }

    @Test
    void whatWasSentIsRememberedWhenTheSameBytesComeAgain() {
        ClaimId id = shop.opened(Shop.washingMachine("SAV-1").withDocuments(List.of()));
        shop.documents.put("plaque.jpg", jpeg("plate"));
        shop.desk().attach(id, DocumentKind.NAMEPLATE, "plaque.jpg", Overrides.NONE);
        shop.desk().create(id, Overrides.NONE);
        shop.desk().send(id, DocumentKind.NAMEPLATE, "plaque.jpg", Overrides.NONE, false);
        shop.documents.put("plaque.jpg", jpeg("another plate"));
        shop.documents.put("copie.jpg", jpeg("plate"));
        ActionResult attached = shop.desk().attach(id, DocumentKind.DEVICE_PICTURE, "copie.jpg", Overrides.NONE);
        assertThat(attached.outcome()).isEqualTo(Outcome.DONE);
        assertThat(codes(attached)).contains(FindingCode.DOC_USED_TWICE);
    }

    @Test
    void whatTheOrganisationDoesNotTakeIsNotCompared() {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1").withDocuments(List.of()));
        shop.documents.put("copie.jpg", jpeg("plate"));
        shop.documents.put("plaque.jpg", jpeg("plate"));
        shop.desk().attach(id, DocumentKind.PIEC_CONSENT, "copie.jpg", Overrides.NONE);
        assertThat(codes(shop.desk().attach(id, DocumentKind.NAMEPLATE, "plaque.jpg", Overrides.NONE)))
                .doesNotContain(FindingCode.DOC_USED_TWICE);
    }

    private static byte[] jpeg(String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        bytes.writeBytes(content.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static List<FindingCode> codes(ActionResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }
}
