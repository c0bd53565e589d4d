package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.document.DocumentFacts;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.RequestBody;

/** Documents of the probe's claim: an invoice without any content, good and bad (contract section 7.3, Q6 to Q8, Q24). */
final class ProbeDocuments {
    private static final String ATTACH = "attachfile";
    /** The smallest thing that is a PDF; everything after its end is passed over by readers. */
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private static final long FIVE_MB = 5L * 1024 * 1024;

    private ProbeDocuments() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                writing(
                        "12.5-4",
                        "Une pièce prise est répondue par un texte JSON qui commence par « Code 200 ».",
                        "A document that is taken is answered with a JSON text that begins with \"Code 200\".",
                        ProbeDocuments::taken),
                writing(
                        "Q24",
                        "Une pièce envoyée ne manque plus au statut suivant.",
                        "A document that was sent is not missing at the next status.",
                        ProbeDocuments::noLongerMissing),
                writing(
                        "Q8",
                        "Le même type envoyé deux fois est pris deux fois.",
                        "The same type sent twice is taken twice.",
                        ProbeDocuments::twice),
                writing(
                        "Q6",
                        "Un base64 illisible et un type inconnu donnent 400 et un objet Message.",
                        "Unreadable base64 and an unknown type give 400 and an object with Message.",
                        ProbeDocuments::refused),
                writing(
                        "Q6-claim",
                        "Une pièce pour une demande inconnue donne 500, enveloppe, Invalid claim.",
                        "A document for an unknown claim gives 500, an envelope, Invalid claim.",
                        ProbeDocuments::unknownClaim),
                writing(
                        "Q7-extension",
                        "Une extension inconnue est refusée.",
                        "An unknown extension is refused.",
                        ProbeDocuments::extension),
                writing(
                        "Q7",
                        "Une pièce de 5 Mo est refusée avec 413 ; la limite est de 3 Mo.",
                        "A document of 5 MB is refused with 413; the limit is 3 MB.",
                        ProbeDocuments::large),
                writing(
                        "8.3",
                        "Soumettre une demande incomplète : 206, IsValid faux, statut et erreurs.",
                        "Submitting an incomplete claim: 206, IsValid false, status and errors.",
                        ProbeDocuments::submitted));
    }

    private static HttpAnswer invoice(ProbeScene scene, long size) throws CannotSee {
        return sent(scene, query(scene.claim().id(), "pdf", "INVOICE"), new Base64File(EcologicApi.JSON, pdf(size)));
    }

    private static Map<String, String> query(String claimId, String extension, String type) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("claimId", claimId);
        query.put("fileName", "PROBE");
        query.put("fileExtension", extension);
        query.put("documentType", type);
        return query;
    }

    private static HttpAnswer sent(ProbeScene scene, Map<String, String> query, RequestBody body) throws CannotSee {
        return scene.calls().post(ATTACH, query, body);
    }

    private static RequestBody small() {
        return new Base64File(EcologicApi.JSON, pdf(PDF.length));
    }

    private static DocumentUpload pdf(long size) {
        DocumentFacts facts = new DocumentFacts(size, "0".repeat(64), FileFormat.PDF);
        return new DocumentUpload(DocumentKind.INVOICE, "PROBE.pdf", facts, () -> padded(size));
    }

    /** The document, with blanks behind it up to a size. */
    private static InputStream padded(long size) {
        byte[] blanks = " ".repeat((int) (size - PDF.length)).getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(new ByteArrayInputStream(PDF), new ByteArrayInputStream(blanks));
    }

    private static Seen taken(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = invoice(scene, PDF.length);
        JsonNode tree = Json.parse(answer.body());
        boolean begins = tree != null && tree.isTextual() && tree.asText().startsWith("Code 200");
        boolean code = Uploads.says200(answer);
        EcologicObservation what = code ? EcologicObservation.SAYS_200 : EcologicObservation.SAYS_NO_200;
        return Seen.compared(answer.status() == 200 && begins, what.with(Shown.of(answer)))
                .remedy(code ? Remedy.BOTH_FORMS_READ : Remedy.LOOKED_FOR)
                .toleratedIf(answer.isSuccess());
    }

    private static Seen noLongerMissing(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = invoice(scene, PDF.length);
        if (!answer.isSuccess()) {
            throw new CannotSee(Shown.of(answer));
        }
        ProbeClaim.Trial trial = scene.claim().read();
        boolean missing = trial.problems().stream().anyMatch(ProbeDocuments::asksForInvoice);
        // What an answer does not tell is looked for in this list.
        return Seen.compared(!missing, Shown.of(trial.problems())).toleratedIf(false);
    }

    private static boolean asksForInvoice(RemoteProblem problem) {
        return problem.missingDocument() && problem.document() == DocumentKind.INVOICE;
    }

    /** That both are taken does not say whether the second takes the place of the first: no call lists documents. */
    private static Seen twice(ProbeScene scene) throws CannotSee {
        HttpAnswer first = invoice(scene, PDF.length);
        HttpAnswer second = invoice(scene, PDF.length);
        boolean taken = Uploads.says200(first) && Uploads.says200(second);
        return taken
                ? Seen.notSeen(EcologicObservation.TAKEN_TWICE.with(Shown.of(first), Shown.of(second)))
                : Seen.different(EcologicObservation.NOT_TAKEN_TWICE.with(Shown.of(first), Shown.of(second)))
                        .remedy(Remedy.REFUSAL_TOLD);
    }

    private static Seen refused(ProbeScene scene) throws CannotSee {
        String id = scene.claim().id();
        ObjectNode bad = Json.MAPPER.createObjectNode().put("FileContent", "no base64!");
        HttpAnswer content = scene.calls().post(ATTACH, query(id, "pdf", "INVOICE"), bad);
        HttpAnswer type = sent(scene, query(id, "pdf", "PROBE"), small());
        return Seen.compared(
                        isRefusal(content) && isRefusal(type),
                        EcologicObservation.CONTENT_AND_TYPE.with(Shown.of(content), Shown.of(type)))
                .toleratedIf(!Uploads.says200(content));
    }

    private static boolean isRefusal(HttpAnswer answer) {
        return answer.status() == 400 && Shown.isMessage(answer);
    }

    private static Seen unknownClaim(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = sent(scene, query(ProbeScene.NOBODYS_ID, "pdf", "INVOICE"), small());
        boolean says = Envelope.saysUnknownClaim(answer);
        return Seen.compared(answer.status() == 500 && says, Shown.of(answer)).toleratedIf(!Uploads.says200(answer));
    }

    private static Seen extension(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = sent(scene, query(scene.claim().id(), "probe", "INVOICE"), small());
        return Seen.compared(isRefusal(answer), Shown.of(answer)).remedy(Remedy.JUDGED_HERE);
    }

    private static Seen large(ProbeScene scene) throws CannotSee {
        HttpAnswer answer = invoice(scene, FIVE_MB);
        return Seen.compared(answer.status() == 413, Shown.of(answer)).setting("maxFileBytes");
    }

    private static Seen submitted(ProbeScene scene) throws CannotSee {
        ProbeClaim.Trial trial = scene.claim().submittedIncomplete();
        boolean named = trial.data().lastStatus() != null && !trial.problems().isEmpty();
        boolean refused = Boolean.FALSE.equals(trial.data().valid());
        return Seen.compared(
                        trial.answer().status() == 206 && refused && named,
                        EcologicObservation.SUBMITTED.with(
                                Shown.of(trial.answer()),
                                Shown.flag(trial.data().valid()),
                                Shown.of(trial.problems())))
                .toleratedIf(refused);
    }
}
