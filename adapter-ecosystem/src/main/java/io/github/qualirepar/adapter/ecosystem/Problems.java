package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the organisation's refusals into problems on our fields. Only the status token is matched; of the message only
 * what it quotes is read: the missing file type and the path of a schema violation (contract sections 4.1 and 4.2).
 */
final class Problems {

    static final String MISSING_DOCUMENT = "PIECE_JOINTE_MANQUANTE";
    static final String SLOT_TAKEN = "TYPE_DE_FICHIER_EXISTANT";
    static final String UNKNOWN_CLAIM = "DEMANDE_INCONNUE";
    static final String ALREADY_CONFIRMED = "DEMANDE_DEJA_CONFIRMEE";
    /** Ours: the document could not be sent to the address that was given for it. */
    static final String UPLOAD_FAILED = "UPLOAD_FAILED";
    /** Ours: the host's document cannot be opened. */
    static final String DOCUMENT_UNREADABLE = "DOCUMENT_UNREADABLE";
    /** Ours: the document is over the limit that this connection was built with. */
    static final String DOCUMENT_TOO_LARGE = "DOCUMENT_TOO_LARGE";

    private static final String PAYLOAD_ERROR = "ERREUR_DE_PAYLOAD";
    private static final String DOCUMENTS = "documents";
    private static final String SERIAL_NUMBER = "device.serialNumber";
    private static final String IMEI = "device.imei";

    private static final Map<String, String> FIELD_OF_STATUS = Map.ofEntries(
            Map.entry("ID_REPARATEUR_INVALIDE", "site"),
            Map.entry("ID_LIEU_REPARATION_INVALIDE", "repairPlace"),
            Map.entry("PRODUCTID_NON_VALIDE", "device.product"),
            Map.entry("BRANDID_NON_VALIDE", "device.brand"),
            Map.entry("MARQUE_INCONNUE_INVALIDE", "device.brand"),
            Map.entry("CODE_REPARATION_INVALIDE", "repair.repairCode"),
            Map.entry("PIEC_NOT_AUTHORIZED", "repair.parts"),
            Map.entry("DATE_REPARATION_INVALIDE", "repair.completedOn"),
            Map.entry("SEUIL_NON_ATTEINT", "invoice.totalInclVat"),
            Map.entry("NUMERO_SERIE_DUPLIQUE", SERIAL_NUMBER),
            Map.entry(MISSING_DOCUMENT, DOCUMENTS),
            Map.entry(SLOT_TAKEN, DOCUMENTS),
            Map.entry("FORMAT_DE_FICHIER_INVALIDE", DOCUMENTS),
            Map.entry("TAILLE_DE_FICHIER_INVALIDE", DOCUMENTS),
            Map.entry("NOMBRE_DE_PHOTOS_DEPASSE", DOCUMENTS));

    /** The members of {@code new_claim} and {@code upload-file}, without their parents, and our fields. */
    private static final Map<String, String> FIELD_OF_MEMBER = Map.ofEntries(
            Map.entry("RepairDate", "repair.completedOn"),
            Map.entry("PurchaseOrderByCustomer", "invoice.number"),
            Map.entry("RepairPlaceID", "repairPlace"),
            Map.entry("RepairerId", "site"),
            Map.entry("ProductID", "device.product"),
            Map.entry("BrandID", "device.brand"),
            Map.entry("PartnerProduct", "device.brand"),
            Map.entry("ProductIdentificationNumber", SERIAL_NUMBER),
            Map.entry("RepairTypeCode", "repair.repairCode"),
            Map.entry("IrisCode", "repair.irisCode"),
            Map.entry("CommercialReference", "device.model"),
            Map.entry("SpareParts", "repair.parts"),
            Map.entry("NewSparePartsAmount", "repair.parts"),
            Map.entry("SecondHandSparePartsAmount", "repair.parts"),
            Map.entry("CircularEconomyPartsAmount", "repair.parts"),
            Map.entry("Title", "customer.title"),
            Map.entry("LastName", "customer.lastName"),
            Map.entry("FirstName", "customer.firstName"),
            Map.entry("Email", "customer.email"),
            Map.entry("PhoneNumber", "customer.phone"),
            Map.entry("StreetLine1", "customer.street"),
            Map.entry("PostalCode", "customer.postalCode"),
            Map.entry("City", "customer.city"),
            Map.entry("Country", "customer.country"),
            Map.entry("SparePartsCost", "invoice.partsExclVat"),
            Map.entry("TotalAmountInclVAT", "invoice.totalInclVat"),
            Map.entry("AmountCovered", "invoice.bonus"),
            Map.entry("FileName", DOCUMENTS),
            Map.entry("FileType", DOCUMENTS),
            Map.entry("FileSizeInMB", DOCUMENTS));

    private static final Map<String, Reason> REASONS = Map.ofEntries(
            Map.entry("00", new Reason("invoice.number", null)),
            Map.entry("01", new Reason(DOCUMENTS, DocumentKind.INVOICE)),
            Map.entry("02", new Reason("repair.repairCode", null)),
            Map.entry("03", new Reason("customer.kind", null)),
            Map.entry("06", new Reason("invoice.bonus", null)),
            Map.entry("07", new Reason(DOCUMENTS, DocumentKind.INVOICE)),
            Map.entry("08", new Reason(DOCUMENTS, DocumentKind.INVOICE)),
            Map.entry("09", new Reason(DOCUMENTS, DocumentKind.INVOICE)),
            Map.entry("13", new Reason(DOCUMENTS, DocumentKind.INVOICE)),
            Map.entry("14", new Reason(DOCUMENTS, DocumentKind.PIEC_CONSENT)),
            Map.entry("15", new Reason(DOCUMENTS, DocumentKind.NAMEPLATE)));

    private static final Pattern PATH = Pattern.compile("\\$((?:\\.\\w+)*)");
    private static final Pattern QUOTED = Pattern.compile("'([^']{1,60})'");
    private static final Pattern REJECT_REASON = Pattern.compile("\\s*(\\d{2})\\s*:\\s*(.*)", Pattern.DOTALL);

    private Problems() {}

    private record Reason(String field, @Nullable DocumentKind document) {}

    /** The problem that a refused call names. */
    static List<RemoteProblem> of(ServiceError error) {
        return of(error, null);
    }

    /**
     * The problem that a refused creation names.
     *
     * @param byImei was the device identified by its IMEI? The organisation has one member for both numbers
     */
    static List<RemoteProblem> ofCreation(ServiceError error, boolean byImei) {
        return of(error).stream()
                .map(problem -> byImei && SERIAL_NUMBER.equals(problem.field()) ? at(IMEI, problem) : problem)
                .toList();
    }

    private static RemoteProblem at(String field, RemoteProblem problem) {
        return new RemoteProblem(
                problem.code(),
                problem.text(),
                field,
                problem.document(),
                problem.blocking(),
                problem.missingDocument(),
                problem.spoilsClaim());
    }

    /**
     * The problem that a refused call about a document names.
     *
     * @param about the document, or {@code null} if the call was about the claim
     */
    static List<RemoteProblem> of(ServiceError error, @Nullable DocumentKind about) {
        String code = error.codeText();
        if (code.equals(MISSING_DOCUMENT)) {
            DocumentKind missing = missingKind(error.message());
            return List.of(new RemoteProblem(code, error.message(), DOCUMENTS, missing, true, true));
        }
        String field = code.equals(PAYLOAD_ERROR) ? fieldIn(error.message()) : FIELD_OF_STATUS.get(code);
        DocumentKind document = DOCUMENTS.equals(field) ? about : null;
        return List.of(new RemoteProblem(code, error.message(), field, document, true, false));
    }

    /** A problem of our own with sending a document. */
    static List<RemoteProblem> ofDocument(String code, DocumentKind document, @Nullable String text) {
        return List.of(new RemoteProblem(code, text, DOCUMENTS, document, true, false));
    }

    /**
     * The reason of a rejection: {@code NN : label}, or any other text (contract section 12.3). An unknown number is
     * kept (D-19).
     */
    static RemoteProblem ofRejection(String text) {
        Matcher matcher = REJECT_REASON.matcher(text);
        if (!matcher.matches()) {
            return new RemoteProblem(null, text.strip(), null, null, true, false);
        }
        Reason reason = REASONS.get(matcher.group(1));
        return new RemoteProblem(
                matcher.group(1),
                matcher.group(2).strip(),
                reason == null ? null : reason.field(),
                reason == null ? null : reason.document(),
                true,
                false);
    }

    private static @Nullable DocumentKind missingKind(@Nullable String message) {
        return quoted(message)
                .flatMap(word -> FileType.of(word))
                .map(FileType::kind)
                .orElse(null);
    }

    /** The member a schema violation speaks of: the last one of its path that we know, else the one it quotes. */
    private static @Nullable String fieldIn(@Nullable String message) {
        if (message == null) {
            return null;
        }
        Matcher path = PATH.matcher(message);
        if (!path.find()) {
            return null;
        }
        String[] members = path.group(1).split("\\.", -1);
        String last = FIELD_OF_MEMBER.get(members[members.length - 1]);
        Optional<String> quoted = quoted(message.substring(path.end())).map(FIELD_OF_MEMBER::get);
        // "$.SpareParts : … 'X'" speaks of the parts whatever X is; "$.Customer : 'Email' …" of what it quotes.
        return last != null ? last : quoted.orElse(null);
    }

    private static Optional<String> quoted(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher matcher = QUOTED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
