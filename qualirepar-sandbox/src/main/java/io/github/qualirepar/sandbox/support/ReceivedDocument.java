package io.github.qualirepar.sandbox.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A document as the sandbox received it, byte for byte. */
public final class ReceivedDocument {

    private final String type;
    private final String name;
    private final byte[] bytes;

    /**
     * Keeps a document.
     *
     * @param type the organisation's name of its kind
     * @param name its file name as announced
     * @param bytes its content; copied
     */
    public ReceivedDocument(String type, String name, byte[] bytes) {
        this.type = type;
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** The organisation's name of the document's kind. */
    public String type() {
        return type;
    }

    /** The file name as announced. */
    public String name() {
        return name;
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    /** The SHA-256 digest of the content, in lower-case hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Kind and size only: a file name may hold a consumer's name. */
    @Override
    public String toString() {
        return type + " (" + bytes.length + " bytes)";
    }
}
