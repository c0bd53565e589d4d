package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.ports.Unreachable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates are always verified: against the JDK's store, or the one that the host gives. */
class EncryptionTest {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    @TempDir
    private Path folder;

    /** A key with a certificate that nobody has signed but itself, made by the JDK's own tool. */
    private KeyStore selfSigned() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("server.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=ip:127.0.0.1,dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, PASSWORD);
        }
        return store;
    }

    private static KeyStore trusting(KeyStore server) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", server.getCertificate("server"));
        return store;
    }

    private static FakeService encrypted(KeyStore server) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, new SecureRandom());
        return new FakeService(context.getSocketFactory());
    }

    @Test
    void aCertificateOfTheHostsTrustStoreIsAccepted() throws Exception {
        KeyStore server = selfSigned();
        try (FakeService service = encrypted(server);
                EcosystemFundingBody body =
                        service.builder().trustStore(trusting(server)).build()) {
            service.answer(200, "{\"Items\":[]}");
            assertThatCode(body::checkConnection).doesNotThrowAnyException();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForMeansThatNothingWasSent() throws Exception {
        try (FakeService service = encrypted(selfSigned());
                EcosystemFundingBody body = service.connect()) {
            assertThatThrownBy(() -> body.createClaim(Repairs.aRepair().content()))
                    .isExactlyInstanceOf(Unreachable.class);
            assertThat(service.logins()).isEmpty();
        }
    }

    @Test
    void aTrustStoreWithNothingInItIsRefused() throws Exception {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        try (FakeService service = new FakeService()) {
            EcosystemFundingBody.Builder builder = service.builder().trustStore(empty);
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("trust store");
        }
    }
}
