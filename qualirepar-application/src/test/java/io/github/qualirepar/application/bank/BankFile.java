package io.github.qualirepar.application.bank;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The bank files that lie beside the tests. All of them are invented. */
final class BankFile {

    private BankFile() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(BankFile.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static BankReading reading(String name) throws IOException {
        return BankFiles.read(bytes(name));
    }

    static BankReading readingOf(String text) {
        return BankFiles.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
