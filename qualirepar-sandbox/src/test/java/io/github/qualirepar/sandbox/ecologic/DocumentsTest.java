package io.github.qualirepar.sandbox.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecologic.Client.Answer;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private static final int LARGEST = 3 * 1024 * 1024;

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void documentsAreKeptByteForByte() throws IOException {
        byte[] bytes = new byte[LARGEST];
        new Random(42).nextBytes(bytes);
        long id = claim();

        assertThat(running.attach(id, "INVOICE", "Facture n° 1/é", "PDF", bytes).status())
                .isEqualTo(200);

        ReceivedDocument kept = running.ecologic().document(id, "INVOICE");
        assertThat(kept.bytes()).isEqualTo(bytes);
        assertThat(kept.name()).isEqualTo("Facture n° 1/é.PDF");
        assertThat(kept.sha256()).isEqualTo(new ReceivedDocument("", "", bytes).sha256());
        assertThat(running.client()
                        .control("GET", "claims/" + id + "/documents/INVOICE", null)
                        .body())
                .isEqualTo(bytes);
    }

    @Test
    void aDocumentReplacesTheEarlierOneOfItsKind() throws IOException {
        long id = claim();
        running.attach(id, "INVOICE", "a", "pdf", new byte[] {1});
        running.attach(id, "invoice", "b", "pdf", new byte[] {2});
        running.attach(id, "ProductPicture", "c", "jpg", new byte[] {3});

        assertThat(running.ecologic().documents(id))
                .extracting(ReceivedDocument::name)
                .containsExactly("b.pdf", "c.jpg");
        assertThat(running.ecologic().receivedDocuments(id))
                .extracting(ReceivedDocument::name)
                .containsExactly("a.pdf", "b.pdf", "c.jpg");
        assertThatIllegalArgumentException().isThrownBy(() -> running.ecologic().document(id, "NAMEPLATE"));
    }

    @Test
    void theLimitIsInclusiveAndCanBeRaised() throws IOException {
        long id = claim();
        byte[] larger = new byte[LARGEST + 1];
        assertThat(running.attach(id, "INVOICE", "a", "pdf", larger).status()).isEqualTo(413);
        assertThat(running.ecologic().documents(id)).isEmpty();

        running.ecologic().largestFileMb(new BigDecimal("20"));

        assertThat(running.attach(id, "INVOICE", "a", "pdf", larger).status()).isEqualTo(200);
    }

    @Test
    void aDocumentOfTwentyMegabytesArrivesWhereItIsAllowed() throws IOException {
        long id = claim();
        running.ecologic().largestFileMb(new BigDecimal("21"));
        byte[] large = new byte[20 * 1024 * 1024];

        assertThat(running.attach(id, "INVOICE", "a", "pdf", large).status()).isEqualTo(200);
        assertThat(running.ecologic().document(id, "INVOICE").bytes()).hasSize(large.length);
    }

    @ParameterizedTest
    @CsvSource({"pdf, 200", "jpg, 200", "JPEG, 200", "png, 200", "heic, 400", ".pdf, 400", "'', 400"})
    void onlyKnownExtensionsWithoutADotAreTaken(String extension, int status) throws IOException {
        assertThat(running.attach(claim(), "NAMEPLATE", "plaque", extension, new byte[] {1})
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AQ", "AQI", "AQID\\nBAUG", "data:image/png;base64,AQID", "", "AQ-_"})
    void contentIsPlainBase64(String content) throws IOException {
        long id = claim();

        Answer answer = post(id, "{\"FileContent\":\"" + content + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("Message").asText()).isEqualTo("FileContent is not a valid base64 string.");
        assertThat(running.ecologic().documents(id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AQID", "\"AQID\"", "[]", "{\"FileContent\":\"AQID\""})
    void theBodyIsAnObject(String body) throws IOException {
        assertThat(post(claim(), body).status()).isEqualTo(400);
    }

    @Test
    void aDocumentWithoutANameIsRefused() throws IOException {
        assertThat(running.attach(claim(), "INVOICE", "", "pdf", new byte[] {1}).status())
                .isEqualTo(400);
    }

    private long claim() throws IOException {
        return running.create("FAC-1", RunningSandbox.phone()).claimId();
    }

    private Answer post(long id, String body) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("claimId", Long.toString(id));
        query.put("fileName", "x");
        query.put("fileExtension", "pdf");
        query.put("documentType", "INVOICE");
        return running.client().postText("attachfile", query, body);
    }
}
