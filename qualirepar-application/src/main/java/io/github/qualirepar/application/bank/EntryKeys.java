package io.github.qualirepar.application.bank;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names the entries of one file so that the same entry of the same bank is known again, in a file delivered anew and in
 * a longer one. It is a digest: account numbers and texts of a bank do not travel with it. Entries that are equal in
 * everything are numbered.
 *
 * <p>Not safe for use by several threads.
 */
final class EntryKeys {
    private static final int LENGTH = 24;

    private final Map<String, Integer> seen = new HashMap<>();

    /**
     * @param format the format: one entry has another key in each
     * @param facts what makes the entry: account, day, amount, references, texts
     */
    String key(BankFormat format, List<String> facts) {
        String digest = digest(format + "\n" + String.join("\n", facts));
        int number = seen.merge(digest, 1, Integer::sum);
        return format + "-" + digest + "-" + number;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
