package io.github.qualirepar.adapter.cli.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import org.jspecify.annotations.Nullable;

/** Reads the certificates to trust: a PEM file, or a Java key store with the usual password of such stores. */
final class TrustStores {
    private static final String PEM = "-----BEGIN CERTIFICATE-----";

    /** Java's own trust store bears it: it protects nothing, certificates are public. */
    private static final String USUAL_PASSWORD = "changeit";

    private TrustStores() {}

    /** The store with at least one certificate, or {@code null} if the file holds none that can be read. */
    static @Nullable KeyStore read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean pem = new String(bytes, StandardCharsets.ISO_8859_1).contains(PEM);
            KeyStore store = pem ? ofPem(bytes) : KeyStore.getInstance(file.toFile(), USUAL_PASSWORD.toCharArray());
            return store.size() == 0 ? null : store;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            // Whatever is wrong with it, it cannot be trusted; the caller names the file.
            return null;
        }
    }

    private static KeyStore ofPem(byte[] bytes) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate certificate :
                CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
            store.setCertificateEntry("certificate-" + number++, certificate);
        }
        return store;
    }
}
