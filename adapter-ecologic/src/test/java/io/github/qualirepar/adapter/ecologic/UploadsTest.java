package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.RemoteClaim;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Base64;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents on their way. */
class UploadsTest {
    private static final DocumentUpload INVOICE = Documents.example(DocumentKind.INVOICE, "Facture FL-2026-0309.pdf");

    private Service service = new Service();

    @BeforeEach
    void start() {
        service = new Service();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Code 200 : document ajouté\"",
                "Code 200",
                "code 200 ok",
                "\"CODE : 200\"",
                "{\"ResponseData\":null,\"IsValid\":true,\"ResponseStatus\":\"S\"}"
            })
    void aTextWithCode200OrAValidEnvelopeIsSuccess(String text) {
        service.answers(200, text);

        assertThat(attach(INVOICE)).isEqualTo("accepted 730815 OPEN null 'null'");
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "200; \"Code 500 : erreur\"; refused | E TECHNICAL_FAULT null",
                "200; Code 413; refused | E 413 documents INVOICE",
                "500; \"Code 500 : erreur\"; refused | E TECHNICAL_FAULT null",
                "200; {\"IsValid\":false,\"ResponseErrorMessage\":\"Document illisible\"}; refused | E documents INVOICE",
                "500; {\"IsValid\":false,\"ResponseErrorMessage\":\"Invalid claim\"}; refused | E INVALID_CLAIM null",
                "400; {\"Message\":\"Code 500 : erreur\"}; refused | E TECHNICAL_FAULT null",
                "413; <html>Request Entity Too Large</html>; refused | E HTTP_413 documents INVOICE",
                "502; error code: 502; OutcomeUnknown 502"
            })
    void failuresAreToldApart(int status, String text, String expected) {
        service.answers(status, text);

        assertThat(attach(INVOICE)).isEqualTo(expected);
        assertThat(service.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>OK</html>", "\"document ajouté\"", "true", "{\"Other\":1}"})
    void anAnswerThatDoesNotTellIsCheckedWithTheClaim(String text) {
        service.answers(200, text).answersSample("getclaimstatus-to-finalise");

        assertThat(attach(INVOICE)).isEqualTo("accepted 730815 OPEN null 'A finaliser'");
        assertThat(service.requests()).isEqualTo(2);
    }

    @Test
    void anEnvelopeAboutAnotherClaimLeavesTheOutcomeUnknown() {
        service.answers(200, "{\"ResponseData\":{\"ClaimId\":99},\"IsValid\":true,\"ResponseStatus\":\"S\"}");

        assertThat(attach(INVOICE)).isEqualTo("OutcomeUnknown 200");
    }

    @Test
    void aDocumentThatTheClaimStillMissesDidNotArrive() {
        service.answers(200, "?").answersSample("getclaimstatus-incomplete");

        assertThat(attach(INVOICE)).isEqualTo("refused | E DOCUMENT_NOT_ARRIVED documents INVOICE");
    }

    @Test
    void aDocumentThatTheClaimNeverAsksForIsTakenAsArrived() {
        service.answers(200, "?").answersSample("getclaimstatus-incomplete");

        assertThat(attach(Documents.example(DocumentKind.DEVICE_PICTURE, "appareil repare.jpg")))
                .startsWith("accepted 730815 OPEN null 'Dossier incomplet'");
    }

    @Test
    void aClaimThatDoesNotSayWhatItMissesLeavesTheOutcomeUnknown() {
        service.answers(200, "?")
                .answers(
                        200,
                        "{\"ResponseData\":{\"ClaimId\":730815,\"LastStatus\":\"Dossier incomplet\",\"ValidationErrors\":["
                                + "{\"Field\":\"Pièces jointes\",\"ErrorMessage\":\"Des pièces jointes sont requises\","
                                + "\"MessageType\":\"E\"}]},\"IsValid\":true}");

        assertThat(attach(INVOICE)).isEqualTo("OutcomeUnknown 200");
    }

    @Test
    void aCheckThatFailsLeavesTheOutcomeUnknown() {
        service.answers(200, "?").answers(404, "<html>");

        assertThat(attach(INVOICE)).isEqualTo("OutcomeUnknown 200");
    }

    @Test
    void aClaimThatIsGoneMeanwhileRefusesTheDocument() {
        service.answers(200, "?").answersSample("getclaimstatus-not-a-claim");

        assertThat(attach(INVOICE)).isEqualTo("refused | E INVALID_CLAIM null");
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE, Facture FL-2026-0309.pdf, INVOICE, Facture FL-2026-0309, pdf",
        "CONSUMER_APPROVAL, devis signe.pdf, CONSUMERVALIDATION, devis signe, pdf",
        "NAMEPLATE, plaque signaletique.jpeg, NAMEPLATE, plaque signaletique, jpeg",
        "NAMEPLATE, plaque.png, NAMEPLATE, plaque, png",
        "DEVICE_PICTURE, appareil repare.jpg, PRODUCTPICTURE, appareil repare, jpg"
    })
    void documentsArriveByteForByteUnderTheirTypeAndName(
            DocumentKind kind, String file, String type, String name, String extension) throws InterruptedException {
        byte[] bytes = Samples.document(file);
        service.answersSample("attachfile-invoice");

        attach(Documents.of(kind, file, bytes));

        RecordedRequest request = service.taken();
        assertThat(request.getUrl().queryParameter("documentType")).isEqualTo(type);
        assertThat(request.getUrl().queryParameter("fileName")).isEqualTo(name);
        assertThat(request.getUrl().queryParameter("fileExtension")).isEqualTo(extension);
        assertThat(sent(request)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 8191, 8192, 8193, 24_577})
    void theLengthIsAnnouncedAndTrueForEverySize(int size) throws InterruptedException {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31);
        }
        service.answersSample("attachfile-invoice");

        attach(Documents.of(DocumentKind.INVOICE, "x.pdf", bytes));

        RecordedRequest request = service.taken();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(String.valueOf(request.getBodySize()));
        assertThat(request.getChunkSizes()).isNullOrEmpty();
        assertThat(sent(request)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "C:\\shop\\Facture 12.PDF, PDF, Facture 12, pdf",
                "scans/plate.JPG, JPEG, plate, jpg",
                "plate.jpg, PNG, plate, png",
                "plate, JPEG, plate, jpg",
                ".pdf, PDF, document, pdf",
                "a.b.c.jpeg, JPEG, a.b.c, jpeg",
                "note.txt, UNKNOWN, note, txt"
            })
    void namesAreSentWithoutFolderAndExtensionAndTheExtensionIsTrue(
            String fileName, FileFormat format, String name, String extension) {
        assertThat(DocumentTypes.baseName(fileName)).isEqualTo(name);
        assertThat(DocumentTypes.extension(fileName, format)).isEqualTo(extension);
    }

    @Test
    void queryValuesAreEncoded() throws InterruptedException {
        service.answersSample("attachfile-invoice");

        attach(Documents.of(DocumentKind.INVOICE, "Facture n° 7&8 + reçu é.pdf", new byte[] {1}));

        RecordedRequest request = service.taken();
        assertThat(request.getUrl().queryParameter("fileName")).isEqualTo("Facture n° 7&8 + reçu é");
        assertThat(request.getUrl().encodedQuery())
                .contains("fileName=Facture%20n%C2%B0%207%268%20%2B%20re%C3%A7u%20%C3%A9&");
    }

    @Test
    void aDocumentOverTheLimitIsNotSent() {
        DocumentUpload large = Documents.of(DocumentKind.INVOICE, "big.pdf", new byte[3 * 1024 * 1024 + 1]);

        assertThat(attach(large)).isEqualTo("refused | E FILE_TOO_LARGE documents INVOICE");
        assertThat(service.requests()).isZero();
    }

    @Test
    void theLimitIsConfigurable() {
        service.answersSample("attachfile-invoice");
        DocumentUpload large = Documents.of(DocumentKind.INVOICE, "big.pdf", new byte[4 * 1024 * 1024]);
        try (EcologicFundingBody body =
                service.connection().maxFileBytes(5L * 1024 * 1024).build()) {
            assertThat(body.attach("730815", large).isAccepted()).isTrue();
        }
    }

    @Test
    void onlyWhatTheOrganisationTakesIsSent() {
        try (EcologicFundingBody body = service.body();
                EcologicFundingBody withOthers =
                        service.connection().otherDocuments(true).build()) {
            assertThat(body.accepts(DocumentKind.INVOICE)).isTrue();
            assertThat(body.accepts(DocumentKind.NAMEPLATE)).isTrue();
            assertThat(body.accepts(DocumentKind.DEVICE_PICTURE)).isTrue();
            assertThat(body.accepts(DocumentKind.CONSUMER_APPROVAL)).isTrue();
            assertThat(body.accepts(DocumentKind.PIEC_CONSENT)).isFalse();
            assertThat(body.accepts(DocumentKind.OTHER)).isFalse();
            assertThat(withOthers.accepts(DocumentKind.OTHER)).isTrue();
        }

        assertThat(attach(Documents.of(DocumentKind.PIEC_CONSENT, "c.pdf", new byte[] {1})))
                .isEqualTo("refused | E KIND_NOT_TAKEN documents PIEC_CONSENT");
        assertThat(service.requests()).isZero();
    }

    @Test
    void aDocumentThatCannotBeOpenedIsNotSent() {
        service.answersSample("attachfile-invoice");
        DocumentUpload gone = upload(10, () -> {
            throw new IOException("/home/vuillermoz/secret.pdf is gone");
        });

        assertThat(attach(gone)).isEqualTo("Unreachable 0");
    }

    @Test
    void aDocumentThatChangedSinceItWasInspectedIsNotSentToItsEnd() {
        service.answersSample("attachfile-invoice").answersSample("attachfile-invoice");

        assertThat(attach(upload(10, () -> new ByteArrayInputStream(new byte[9]))))
                .isEqualTo("Unreachable 0");
        assertThat(attach(upload(10, () -> new ByteArrayInputStream(new byte[11]))))
                .isEqualTo("Unreachable 0");
    }

    @Test
    void aDocumentThatBreaksOffIsNotProcessed() {
        service.answersSample("attachfile-invoice");
        DocumentUpload broken = upload(100_000, UploadsTest::breakingOff);

        assertThat(attach(broken)).isEqualTo("Unreachable 0");
    }

    /** A disk that fails after 50 000 bytes. */
    private static InputStream breakingOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk error");
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                throw new IOException("disk error");
            }
        };
        return new SequenceInputStream(new ByteArrayInputStream(new byte[50_000]), broken);
    }

    private static DocumentUpload upload(long size, DocumentUpload.Content content) {
        return new DocumentUpload(
                DocumentKind.INVOICE, "x.pdf", new DocumentFacts(size, "0".repeat(64), FileFormat.PDF), content);
    }

    private static byte[] sent(RecordedRequest request) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String head = "{\"FileContent\":\"";
        assertThat(body).startsWith(head).endsWith("\"}");
        return Base64.getDecoder().decode(body.substring(head.length(), body.length() - 2));
    }

    private String attach(DocumentUpload document) {
        try (EcologicFundingBody body = service.body()) {
            return Told.of(() -> attach(body, document));
        }
    }

    private static @Nullable Answer<RemoteClaim> attach(EcologicFundingBody body, DocumentUpload document) {
        return body.attach("730815", document);
    }
}
