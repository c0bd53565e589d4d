package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the scheme that changes with time: amounts, required values and documents, deadlines. Each row has
 * the days on which it applies and its source.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class RuleData {
    private final String version;
    private final BonusScale scale;
    private final List<RequiredField> fields;
    private final List<DocumentRow> documents;
    private final List<Deadline> deadlines;
    private final List<PiecFactor> piecFactors;
    private final List<JudgedCode> judgedCodes;

    private RuleData(String version, Map<DataFile, String> texts) {
        this.version = version;
        this.scale = BonusScale.read(
                reader(texts, DataFile.PRODUCTS),
                DataFile.PRODUCTS.fileName(),
                reader(texts, DataFile.BONUS_SCALE),
                DataFile.BONUS_SCALE.fileName());
        this.fields = FieldTable.read(reader(texts, DataFile.REQUIRED_FIELDS), DataFile.REQUIRED_FIELDS.fileName());
        this.documents = DocumentTable.read(
                reader(texts, DataFile.REQUIRED_DOCUMENTS), DataFile.REQUIRED_DOCUMENTS.fileName(), scale);
        this.deadlines = OtherTables.deadlines(reader(texts, DataFile.DEADLINES), DataFile.DEADLINES.fileName());
        this.piecFactors = OtherTables.piecFactors(reader(texts, DataFile.PIEC), DataFile.PIEC.fileName());
        this.judgedCodes =
                OtherTables.judgedCodes(reader(texts, DataFile.JUDGED_CODES), DataFile.JUDGED_CODES.fileName(), scale);
    }

    /**
     * The data that ship with the library.
     *
     * @throws DataFileException if they are not as they must be
     */
    public static RuleData shipped() {
        return read(RuleData::resource);
    }

    /**
     * Reads all files strictly.
     *
     * @throws DataFileException naming file and line, if anything is not as it must be
     * @throws UncheckedIOException if a file is not there or cannot be read
     */
    public static RuleData read(DataSource source) {
        Map<DataFile, String> texts = new EnumMap<>(DataFile.class);
        for (DataFile file : DataFile.values()) {
            texts.put(file, text(source, file));
        }
        return new RuleData(digest(texts), texts);
    }

    private static String text(DataSource source, DataFile file) {
        try (Reader reader = source.open(file)) {
            return CsvText.whole(reader, file.fileName());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.fileName(), e);
        }
    }

    private static Reader reader(Map<DataFile, String> texts, DataFile file) {
        return new StringReader(texts.getOrDefault(file, ""));
    }

    private static Reader resource(DataFile file) throws IOException {
        InputStream in = RuleData.class.getResourceAsStream(file.fileName());
        if (in == null) {
            throw new IOException("no resource " + file.fileName());
        }
        // A byte that is no UTF-8 must not become a question mark in a product's name.
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static String digest(Map<DataFile, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((file, text) -> {
                digest.update(file.fileName().getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Digest of all files: the same data have the same version. */
    public String version() {
        return version;
    }

    /** Products and amounts. */
    public BonusScale scale() {
        return scale;
    }

    /** The values that are wanted or limited in length, in the order of the file. */
    public List<RequiredField> fields() {
        return fields;
    }

    /** The documents that are wanted, in the order of the file. */
    public List<DocumentRow> documents() {
        return documents;
    }

    /** The spans of time that count. */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /** The spans of one kind that count at an organisation on a day. */
    public List<Deadline> deadlines(DeadlineKind kind, @Nullable OrganisationId organisation, LocalDate day) {
        return deadlines.stream()
                .filter(deadline -> deadline.kind() == kind && deadline.appliesAt(organisation, day))
                .toList();
    }

    /**
     * By how much a part of the circular economy raises a bonus on a day.
     *
     * @param organisation who pays it; {@code null} while that is open: then what any of them does
     */
    public Optional<PiecFactor> piecFactor(@Nullable OrganisationId organisation, LocalDate day) {
        return piecFactors.stream()
                .filter(factor -> organisation == null || factor.organisation().equals(organisation))
                .filter(factor -> factor.period().contains(day))
                .findFirst();
    }

    /** Repair codes that are not covered on some days. */
    public List<JudgedCode> judgedCodes() {
        return judgedCodes;
    }
}
