package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an organisation says of a claim, told in words a shop understands. */
class OrganisationWordsTest {
    static final RemoteProblem FAULT =
            new RemoteProblem(RemoteProblem.TECHNICAL_FAULT, "Object reference not set", null, null, true, false);

    private final Shop shop = new Shop();
    private final ClaimId id = shop.opened(Shop.ecologicWashingMachine("SAV-1"));

    @Test
    void aPlateThatSaysAnotherNumberShowsBothAndKeepsNeitherInWords() {
        Finding finding = refusal(new RemoteProblem(
                "NAMEPLATE_MISMATCH",
                "OCR Plaque signalétique : AB12345678 lu, SN-SAV-1 saisi",
                "device.serialNumber",
                DocumentKind.NAMEPLATE,
                true,
                false));

        assertThat(finding.code()).isEqualTo(FindingCode.REFUSED_NAMEPLATE_DIFFERS);
        assertThat(finding.field()).isEqualTo("device.serialNumber");
        assertThat(finding.personal()).containsEntry("read", "AB12345678").containsEntry("serialNumber", "SN-SAV-1");
        assertThat(finding.organisationText()).doesNotContain("AB12345678").doesNotContain("SN-SAV-1");
        assertThat(FindingTexts.of(Locale.ENGLISH).text(finding)).contains("AB12345678", "SN-SAV-1");
        assertThat(shop.desk().log(id).toString()).doesNotContain("AB12345678");
    }

    @Test
    void aPlateThatWasReadWithoutSayingHowIsToldToo() {
        Finding finding = refusal(new RemoteProblem(
                "NAMEPLATE_MISMATCH",
                "OCR Plaque signalétique : le numéro lu ne correspond pas",
                "device.serialNumber",
                DocumentKind.NAMEPLATE,
                true,
                false));

        assertThat(finding.personal()).doesNotContainKey("read").containsEntry("serialNumber", "SN-SAV-1");
        assertThat(finding.organisationText()).isEqualTo("OCR Plaque signalétique : le numéro lu ne correspond pas");
        assertThat(FindingTexts.of(Locale.ENGLISH).text(finding))
                .contains("another number", "SN-SAV-1")
                .doesNotContain("IMEI –");
    }

    @ParameterizedTest
    @CsvSource({
        "SERIAL_ALREADY_USED,REFUSED_DEVICE_USED,DLY-07",
        "INVOICE_ALREADY_USED,REFUSED_INVOICE_USED,DLY-09",
        "REPAIR_CODE_INVALID,REFUSED_REPAIR_CODE,FLT-12",
        "TOWN_MISMATCH,REFUSED_TOWN,",
        "INVALID_CLAIM,REFUSED_NOT_CHANGEABLE,"
    })
    void aKnownMessageHasItsRuleAndRemedy(String code, FindingCode finding, String rule) {
        Finding told = refusal(new RemoteProblem(code, "…", "device", null, true, false));

        assertThat(told.code()).isEqualTo(finding);
        assertThat(told.rule()).isEqualTo(rule);
        assertThat(FindingTexts.of(Locale.FRENCH).remedy(told)).isNotEmpty();
    }

    @Test
    void aFaultOfTheOrganisationIsNothingToCorrect() {
        shop.ecologic.refuseNext(FAULT);
        ActionResult created = shop.desk().create(id, Overrides.NONE);

        assertThat(created.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(created.findings()).singleElement().satisfies(told -> {
            assertThat(told.code()).isEqualTo(FindingCode.ORGANISATION_FAULT);
            assertThat(told.field()).isNull();
            assertThat(FindingTexts.of(Locale.ENGLISH).text(told)).contains("Object reference", "Try again later");
        });
        assertThat(shop.next(id)).isEqualTo(NextStep.CREATE);

        shop.desk().create(id, Overrides.NONE);
        assertThat(shop.claim(id).problems()).isEmpty();
    }

    @Test
    void aFaultTakesNothingBackThatWasSaidBefore() {
        adviceOn(RemotePhase.OPEN, Review.RETURNED, "La facture est illisible", DocumentKind.INVOICE);
        shop.documents.put("facture-2.pdf", "%PDF-1.7 facture lisible".getBytes(StandardCharsets.UTF_8));
        shop.ecologic.refuseNext(FAULT);

        shop.desk().attach(id, DocumentKind.INVOICE, "facture-2.pdf", Overrides.NONE);

        assertThat(shop.claim(id).problems())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.ORGANISATION_REFUSED, FindingCode.ORGANISATION_FAULT);
        Objects.requireNonNull(shop.ecologic.claims().get("ecologic-1"))
                .problems
                .clear();
        shop.desk().attach(id, DocumentKind.INVOICE, "facture-2.pdf", Overrides.NONE);
        assertThat(shop.claim(id).problems()).isEmpty();
    }

    @Test
    void aDocumentThatDidNotArriveIsToBeSentAgain() {
        shop.desk().create(id, Overrides.NONE);
        shop.ecologic.refuseNext(
                new RemoteProblem("DOCUMENT_NOT_ARRIVED", null, "documents", DocumentKind.INVOICE, true, false));
        ActionResult refused = shop.desk().attach(id, DocumentKind.INVOICE, "facture.pdf", Overrides.NONE);

        assertThat(refused.findings()).extracting(Finding::code).containsExactly(FindingCode.REFUSED_NOT_ARRIVED);
        assertThat(shop.next(id)).isEqualTo(NextStep.ATTACH_DOCUMENTS);

        assertThat(shop.desk().advance(id, Overrides.NONE).last().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aReturnedClaimThatCannotBeChangedKeepsWhatItWasReturnedFor() {
        adviceOn(RemotePhase.OPEN, Review.RETURNED, "Le prix est faux", null);
        for (int i = 0; i < 2; i++) {
            shop.ecologic.refuseNext(new RemoteProblem("INVALID_CLAIM", "Invalid claim", null, null, true, false));
            shop.desk().correct(id, shop.claim(id).file(), Overrides.NONE);
        }

        assertThat(shop.desk().view(id).problems())
                .filteredOn(Finding::blocks)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FindingCode.ORGANISATION_REFUSED, FindingCode.REFUSED_NOT_CHANGEABLE);
    }

    @Test
    void aRefusalForGoodLeadsToAReplacementInsteadOfACorrection() {
        String advice = adviceOn(RemotePhase.HANDED_IN, Review.REFUSED, "Dossier refusé", null);

        assertThat(advice).contains("claim replace").doesNotContain("Correct");
        assertThat(shop.next(id)).isEqualTo(NextStep.REPLACE);
    }

    @Test
    void aReturnForAnIllegibleInvoiceLeadsToAnotherOne() {
        String advice = adviceOn(RemotePhase.OPEN, Review.RETURNED, "La facture est illisible", DocumentKind.INVOICE);

        assertThat(advice).contains("claim attach").doesNotContain("Correct");
        assertThat(shop.next(id)).isEqualTo(NextStep.ATTACH_DOCUMENTS);

        Objects.requireNonNull(shop.ecologic.claims().get("ecologic-1"))
                .problems
                .clear();
        shop.documents.put("facture-2.pdf", "%PDF-1.7 facture lisible".getBytes(StandardCharsets.UTF_8));
        shop.desk().attach(id, DocumentKind.INVOICE, "facture-2.pdf", Overrides.NONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.CONFIRM);
    }

    @Test
    void aCorrectionOfTheFileDoesNotMakeADocumentLegible() {
        adviceOn(RemotePhase.OPEN, Review.RETURNED, "La facture est illisible", DocumentKind.INVOICE);
        Objects.requireNonNull(shop.ecologic.claims().get("ecologic-1"))
                .problems
                .clear();

        assertThat(shop.desk()
                        .correct(id, shop.claim(id).file(), Overrides.NONE)
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.ATTACH_DOCUMENTS);
        assertThat(shop.desk().confirm(id, Overrides.NONE).outcome()).isEqualTo(Outcome.REFUSED);

        shop.documents.put("facture-2.pdf", "%PDF-1.7 facture lisible".getBytes(StandardCharsets.UTF_8));
        shop.desk().attach(id, DocumentKind.INVOICE, "facture-2.pdf", Overrides.NONE);
        assertThat(shop.next(id)).isEqualTo(NextStep.CONFIRM);
    }

    @Test
    void whatTheLogHasOfAStatusIsMasked() {
        shop.desk().advance(id, Overrides.NONE);
        String serial = Objects.requireNonNull(shop.claim(id).file().device().serialNumber());
        shop.ecologic.set("ecologic-1", RemotePhase.HANDED_IN, Review.ACCEPTED, "Acceptée (n° " + serial + ")");
        shop.desk().status(id);

        assertThat(shop.desk().log(id))
                .last()
                .satisfies(entry -> assertThat(entry.details().get("status"))
                        .startsWith("Acceptée")
                        .doesNotContain(serial));
    }

    /** What a shop is told of a claim that was handed in, once the organisation has looked at it. */
    private String adviceOn(RemotePhase phase, Review review, String words, @Nullable DocumentKind document) {
        shop.desk().advance(id, Overrides.NONE);
        shop.ecologic.set("ecologic-1", phase, review, "status");
        Objects.requireNonNull(shop.ecologic.claims().get("ecologic-1"))
                .problems
                .add(new RemoteProblem(null, words, document == null ? null : "documents", document, true, false));
        shop.desk().status(id);
        return shop.desk().view(id).problems().stream()
                .filter(Finding::blocks)
                .map(FindingTexts.of(Locale.ENGLISH)::text)
                .collect(Collectors.joining(" "));
    }

    private Finding refusal(RemoteProblem problem) {
        shop.ecologic.refuseNext(problem);
        ActionResult refused = shop.desk().create(id, Overrides.NONE);
        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        Finding stored = shop.desk().view(id).problems().stream()
                .filter(Finding::blocks)
                .findFirst()
                .orElseThrow();
        assertThat(refused.findings()).contains(stored);
        return stored;
    }
}
