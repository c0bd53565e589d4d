package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadsTest {

    private static final byte[] EVERY_BYTE = everyByte();

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aDocumentIsKeptByteForByte() throws IOException {
        String id = running.created(RunningSandbox.phone());

        running.upload(id, Uploads.INVOICE, "Facture n° 1.pdf", EVERY_BYTE);

        ReceivedDocument document = running.ecosystem().document(id, Uploads.INVOICE);
        assertThat(document.bytes()).isEqualTo(EVERY_BYTE);
        assertThat(document.name()).isEqualTo("Facture n° 1.pdf");
        assertThat(document.sha256()).isEqualTo("40aff2e9d2d8922e47afd4648e6967497158785fbd1da870e7110266bf944880");
        assertThat(document).hasToString("invoice (256 bytes)");
    }

    @Test
    void aSlotIsTakenByAskingForItsAddress() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.url(id, Uploads.INVOICE, "facture.pdf");

        assertThat(running.announce(id, Uploads.INVOICE, "facture.pdf", 1).error())
                .isEqualTo("TYPE_DE_FICHIER_EXISTANT");
        assertThat(running.announce(id, Uploads.PLATE, "plaque.jpg", 1).status())
                .isEqualTo(200);
    }

    @Test
    void aFileAnnouncedButNotSentIsStillMissing() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "facture.pdf");
        assertThat(running.confirm(id).error()).isEqualTo("PIECE_JOINTE_MANQUANTE");
        assertThat(running.read(id).path("AttachedFiles")).isEmpty();

        running.client().put(url, EVERY_BYTE);

        assertThat(running.confirm(id).json().path("error").path("message").asText())
                .contains("'serial_tag'");
    }

    @Test
    void thePutMayBeTriedAgainAtTheSameAddress() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "facture.pdf");
        running.client().put(url, new byte[] {9});

        assertThat(running.client().put(url, EVERY_BYTE).status()).isEqualTo(200);

        assertThat(running.ecosystem().documents(id)).hasSize(1);
        assertThat(running.ecosystem().document(id, Uploads.INVOICE).bytes()).isEqualTo(EVERY_BYTE);
    }

    @Test
    void aPutThatCarriesATokenIsRefusedAndNoted() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "facture.pdf");

        String token = "Bearer " + running.client().token();
        assertThat(running.client()
                        .put(url, BodyPublishers.ofByteArray(EVERY_BYTE), token)
                        .status())
                .isEqualTo(400);

        assertThat(running.ecosystem().documents(id)).isEmpty();
        assertThat(running.ecosystem().brokenConventions())
                .containsExactly("put-file: a token was sent to the object store");
    }

    @Test
    void anAddressWithAnotherSecretOpensNothing() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "facture.pdf");

        assertThat(running.client().put(url.replace("%3D", "="), EVERY_BYTE).status())
                .isEqualTo(403);
        assertThat(running.client().put(url + "0", EVERY_BYTE).status()).isEqualTo(403);
        assertThat(running.client()
                        .put(url.replace("/invoice/", "/serial_tag/"), EVERY_BYTE)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAddressLivesForFifteenMinutes() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "facture.pdf");

        running.ecosystem().advanceClock(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(running.client().put(url, EVERY_BYTE).status()).isEqualTo(200);
        running.ecosystem().advanceClock(Duration.ofSeconds(1));
        assertThat(running.client().put(url, EVERY_BYTE).status()).isEqualTo(403);
    }

    @Test
    void aBodyWithoutALengthIsRefused() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "facture.pdf");

        int status = running.client()
                .put(url, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(EVERY_BYTE)), null)
                .status();

        assertThat(status).isEqualTo(411);
    }

    @Test
    void aFileNamedSoLetsItsPutFailAndKeepsItsSlot() throws IOException {
        String id = running.created(RunningSandbox.phone());
        String url = running.url(id, Uploads.INVOICE, "putfail.pdf");

        assertThat(running.client().put(url, EVERY_BYTE).status()).isEqualTo(500);

        assertThat(running.announce(id, Uploads.INVOICE, "facture.pdf", 1).error())
                .isEqualTo("TYPE_DE_FICHIER_EXISTANT");
    }

    @Test
    void tenMegabytesAreAdmittedAndMoreOnlyWhenTheLimitIsRaised() throws IOException {
        String id = running.created(RunningSandbox.phone());

        assertThat(running.announce(id, Uploads.PICTURE, "a.JPEG", 10).status()).isEqualTo(200);
        assertThat(running.announce(id, Uploads.PICTURE, "b.png", 10.1).error())
                .isEqualTo("TAILLE_DE_FICHIER_INVALIDE");
        running.ecosystem().largestFileMb(new BigDecimal("40"));
        assertThat(running.announce(id, Uploads.PICTURE, "b.png", 30).status()).isEqualTo(200);
    }

    @Test
    void theTypeIsJudgedBeforeTheExtensionTheExtensionBeforeTheSizeTheSizeBeforeTheSlot() throws IOException {
        String id = running.created(RunningSandbox.phone());
        running.url(id, Uploads.INVOICE, "facture.pdf");

        assertThat(running.announce(id, "FACTURE", "a.docx", 30).error()).isEqualTo("ERREUR_DE_PAYLOAD");
        assertThat(running.announce(id, Uploads.INVOICE, "a.docx", 30).error()).isEqualTo("FORMAT_DE_FICHIER_INVALIDE");
        assertThat(running.announce(id, Uploads.INVOICE, "a.pdf", 30).error()).isEqualTo("TAILLE_DE_FICHIER_INVALIDE");
        assertThat(running.announce(id, Uploads.INVOICE, "a.pdf", 3).error()).isEqualTo("TYPE_DE_FICHIER_EXISTANT");
    }

    @Test
    void thePlateIsAskedOfPhonesOnly() throws IOException {
        String id = running.created(SampleExchangesTest.sample("new_claim.minimal.request.json"));
        running.upload(id, Uploads.INVOICE, "facture.pdf", EVERY_BYTE);

        assertThat(running.confirm(id).status()).isEqualTo(200);
    }

    private static byte[] everyByte() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
