package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents in the organisation's words: type codes, names, and what it calls them in French (section 7.3). */
final class DocumentTypes {
    private static final Pattern SEPARATORS = Pattern.compile("[,;:\\n]| et ");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    private record Word(Pattern pattern, DocumentKind kind) {
        Word(String regex, DocumentKind kind) {
            this(Pattern.compile(regex), kind);
        }
    }

    private static final List<Word> WORDS = List.of(
            new Word("plaque", DocumentKind.NAMEPLATE),
            new Word("validation (du )?consommateur|signature", DocumentKind.CONSUMER_APPROVAL),
            new Word("facture", DocumentKind.INVOICE),
            new Word("photo", DocumentKind.DEVICE_PICTURE));

    private DocumentTypes() {}

    /** Type code of a kind; empty for one that the organisation does not take. */
    static Optional<String> code(DocumentKind kind) {
        return Optional.ofNullable(codeOrNull(kind));
    }

    private static @Nullable String codeOrNull(DocumentKind kind) {
        return switch (kind) {
            case INVOICE -> "INVOICE";
            case NAMEPLATE -> "NAMEPLATE";
            case DEVICE_PICTURE -> "PRODUCTPICTURE";
            case CONSUMER_APPROVAL -> "CONSUMERVALIDATION";
            case OTHER -> "OTHER";
            case PIEC_CONSENT -> null;
        };
    }

    /** The kinds of document that a French enumeration names, each part of it one at most. */
    static List<DocumentKind> named(@Nullable String enumeration) {
        Set<DocumentKind> kinds = new LinkedHashSet<>();
        for (String part : SEPARATORS.split(enumeration == null ? "" : enumeration, -1)) {
            String plain = Wording.plain(part);
            WORDS.stream()
                    .filter(word -> word.pattern().matcher(plain).find())
                    .findFirst()
                    .ifPresent(word -> kinds.add(word.kind()));
        }
        return List.copyOf(kinds);
    }

    /** The name without folders and without extension, as the service wants it (12.2 row 9). */
    static String baseName(String fileName) {
        String name = FOLDERS.matcher(fileName).replaceFirst("");
        int dot = name.lastIndexOf('.');
        String base = dot < 0 ? name : name.substring(0, dot);
        return base.isBlank() ? "document" : base.trim();
    }

    /** Lower-case extension without dot that is true to the content; the name's own where it fits. */
    static String extension(String fileName, FileFormat format) {
        int dot = fileName.lastIndexOf('.');
        String typed = dot < 0 ? "" : fileName.substring(dot + 1).trim().toLowerCase(Locale.ROOT);
        return switch (format) {
            case PDF -> format.matchesExtension(typed) ? typed : "pdf";
            case JPEG -> format.matchesExtension(typed) ? typed : "jpg";
            case PNG -> format.matchesExtension(typed) ? typed : "png";
            case HEIC, EMPTY, UNKNOWN -> typed;
        };
    }
}
