package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.OrganisationId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    private final List<DocumentLimit> documentLimits;
    private final List<Deadline> deadlines;
    private final List<PiecFactor> piecFactors;
    private final List<JudgedCode> judgedCodes;
    private final List<ObsoleteCodes> obsoleteCodes;
    private final List<RefusalReason> refusalReasons;

    private final DatedRows<RequiredField, ConditionalFields> demanded;
    private final DatedRows<RequiredField, ConditionalFields> limited;
    private final DatedRows<DocumentRow, ConditionalDocuments> documentsByDay;
    private final DatedRows<DocumentLimit, List<DocumentLimit>> limitsByDay;
    private final Map<DeadlineKind, DatedRows<Deadline, List<Deadline>>> deadlinesByDay =
            new EnumMap<>(DeadlineKind.class);

    private RuleData(DataTexts texts) {
        this.version = texts.digest();
        this.scale = BonusScale.read(texts);
        this.fields = FieldTable.read(texts);
        this.documents = DocumentTable.read(texts, scale);
        this.documentLimits = DocumentTable.limits(texts);
        this.deadlines = OtherTables.deadlines(texts);
        this.piecFactors = OtherTables.piecFactors(texts);
        this.judgedCodes = OtherTables.judgedCodes(texts, scale);
        this.obsoleteCodes = OtherTables.obsoleteCodes(texts);
        this.refusalReasons = OtherTables.refusalReasons(texts);
        this.demanded = byDay(fields, field -> field.phase() != Phase.OPTIONAL);
        this.limited = byDay(fields, field -> field.phase() == Phase.OPTIONAL);
        this.documentsByDay =
                new DatedRows<>(documents, DocumentRow::organisation, DocumentRow::period, ConditionalDocuments::new);
        this.limitsByDay =
                new DatedRows<>(documentLimits, DocumentLimit::organisation, DocumentLimit::period, there -> there);
        for (DeadlineKind kind : DeadlineKind.values()) {
            List<Deadline> rows = deadlines.stream()
                    .filter(deadline -> deadline.kind() == kind)
                    .toList();
            deadlinesByDay.put(kind, new DatedRows<>(rows, Deadline::organisation, Deadline::period, there -> there));
        }
    }

    private static DatedRows<RequiredField, ConditionalFields> byDay(
            List<RequiredField> fields, Predicate<RequiredField> which) {
        return new DatedRows<>(
                fields.stream().filter(which).toList(),
                RequiredField::organisation,
                RequiredField::period,
                ConditionalFields::new);
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
     * The data that ship with the library, renewed by newer files of the host. Such a file is called like the shipped
     * one, has its columns, and holds the rows that are new: a row ends the eve of its first day the open row that
     * speaks of the same thing, and takes the place of one that begins on the same day. They are checked as strictly as
     * the shipped ones.
     *
     * @param folder where the files come from, for messages
     * @param files text of each file by its name; none = what ships
     * @throws DataFileException naming file and line, if anything is not as it must be, or a file is called otherwise
     *     than the data files are
     */
    public static RuleData shippedAnd(String folder, Map<String, String> files) {
        return new RuleData(DataTexts.of(RuleData::resource).renewedBy(folder, files));
    }

    /**
     * Reads all files strictly.
     *
     * @throws DataFileException naming file and line, if anything is not as it must be
     * @throws UncheckedIOException if a file is not there or cannot be read
     */
    public static RuleData read(DataSource source) {
        return new RuleData(DataTexts.of(source));
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

    /** The values that an organisation demands on a day, in the order of the file. */
    public List<RequiredField> demandedFields(OrganisationId organisation, LocalDate day) {
        return demanded.at(organisation, day).all();
    }

    /** Those of them whose condition holds. */
    public List<RequiredField> demandedFields(
            OrganisationId organisation, LocalDate day, Predicate<FieldCondition> holds) {
        return demanded.at(organisation, day).where(holds);
    }

    /** The values whose length an organisation limits on a day, in the order of the file. */
    public List<RequiredField> limitedFields(OrganisationId organisation, LocalDate day) {
        return limited.at(organisation, day).all();
    }

    /** Those of them whose condition holds. */
    public List<RequiredField> limitedFields(
            OrganisationId organisation, LocalDate day, Predicate<FieldCondition> holds) {
        return limited.at(organisation, day).where(holds);
    }

    /** The documents that an organisation wants on a day, in the order of the file. */
    public List<DocumentRow> documents(OrganisationId organisation, LocalDate day) {
        return documentsByDay.at(organisation, day).all();
    }

    /**
     * Those of them that are not wanted for other products only.
     *
     * @param products own keys of the product; several where they share a code (D-26)
     */
    public List<DocumentRow> documents(OrganisationId organisation, LocalDate day, List<String> products) {
        ConditionalDocuments there = documentsByDay.at(organisation, day);
        return products.size() == 1 ? there.of(products.get(0)) : there.of(products);
    }

    /** The documents that are wanted, in the order of the file. */
    public List<DocumentRow> documents() {
        return documents;
    }

    /** How many documents of a kind are taken, in the order of the file. */
    public List<DocumentLimit> documentLimits() {
        return documentLimits;
    }

    /** How many of them an organisation takes on a day; a kind that is not here is not limited by the data. */
    public List<DocumentLimit> documentLimits(OrganisationId organisation, LocalDate day) {
        return limitsByDay.at(organisation, day);
    }

    /** The spans of time that count. */
    public List<Deadline> deadlines() {
        return deadlines;
    }

    /** The spans of one kind that count at an organisation on a day. */
    public List<Deadline> deadlines(DeadlineKind kind, @Nullable OrganisationId organisation, LocalDate day) {
        DatedRows<Deadline, List<Deadline>> rows = deadlinesByDay.get(kind);
        return rows == null ? List.of() : rows.at(organisation, day);
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

    /** By how much parts of the circular economy raise a bonus, in the order of the file. */
    public List<PiecFactor> piecFactors() {
        return piecFactors;
    }

    /** Repair codes that are not covered on some days. */
    public List<JudgedCode> judgedCodes() {
        return judgedCodes;
    }

    /** Repair codes that lists still show and organisations do not take any more. */
    public List<ObsoleteCodes> obsoleteCodes() {
        return obsoleteCodes;
    }

    /** Why an organisation refuses, by its own codes. */
    public List<RefusalReason> refusalReasons() {
        return refusalReasons;
    }
}
