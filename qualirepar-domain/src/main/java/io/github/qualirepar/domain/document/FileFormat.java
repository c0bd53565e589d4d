package io.github.qualirepar.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Format of a file, told by its first bytes rather than by its name (DOC-01, DOC-02). */
public enum FileFormat {
    PDF("application/pdf", Set.of("pdf")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg")),
    PNG("image/png", Set.of("png")),
    /** The photo format of many phones; both organisations want it converted (DOC-02). */
    HEIC("image/heic", Set.of("heic", "heif")),
    EMPTY("application/octet-stream", Set.of()),
    UNKNOWN("application/octet-stream", Set.of());

    /** So many first bytes are enough for {@link #of(byte[])}. */
    public static final int BYTES_NEEDED = 16;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "heim", "heis", "hevm", "hevs", "mif1", "msf1", "avif");

    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of: unmodifiable
    private final Set<String> extensions;

    FileFormat(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    /** The format that the first bytes of a file show; {@link #EMPTY} for none at all. */
    public static FileFormat of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, "%PDF-")) {
            return PDF;
        }
        if (head.length >= 3 && head[0] == (byte) 0xFF && head[1] == (byte) 0xD8 && head[2] == (byte) 0xFF) {
            return JPEG;
        }
        if (head.length >= 8 && head[0] == (byte) 0x89 && startsWith(head, 1, "PNG\r\n")) {
            return PNG;
        }
        if (head.length >= 12
                && startsWith(head, 4, "ftyp")
                && HEIC_BRANDS.contains(new String(head, 8, 4, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))) {
            return HEIC;
        }
        return UNKNOWN;
    }

    /** Is this one of the formats that both organisations take (DOC-01)? */
    public boolean isAccepted() {
        return this == PDF || this == JPEG || this == PNG;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Does a file of this format bear such an extension (without dot, any case)? */
    public boolean matchesExtension(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    private static boolean startsWith(byte[] head, String text) {
        return startsWith(head, 0, text);
    }

    private static boolean startsWith(byte[] head, int offset, String text) {
        if (head.length < offset + text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (head[offset + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
