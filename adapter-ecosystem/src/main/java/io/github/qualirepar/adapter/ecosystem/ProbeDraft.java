package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.adapter.ecosystem.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/** One draft from its creation to its deletion (contract sections 6 to 10); it is never handed in. */
final class ProbeDraft {

    private static final String UUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final BigDecimal SMALL = new BigDecimal("0.4");
    private static final int MOST_PICTURES = 10;

    private ProbeDraft() {}

    /** Making it and looking at it. */
    static List<ProbeQuestion> made() {
        return List.of(
                writing(
                        "6.2",
                        "Une création est répondue avec un ReimbursementClaimID (UUID), à l'état de brouillon.",
                        "A creation is answered with a ReimbursementClaimID (UUID), as a draft.",
                        ProbeDraft::creation),
                writing(
                        "15-creation-date",
                        "La création répond CreationDate, avec une majuscule.",
                        "The creation answers CreationDate, with a capital letter.",
                        ProbeDraft::creationDate),
                writing(
                        "Q8",
                        "RepairTypeCode suffit, sans IrisCode.",
                        "RepairTypeCode is enough, without IrisCode.",
                        ProbeDraft::accepted),
                writing(
                        "Q10",
                        "Un téléphone national à 10 chiffres est admis.",
                        "A national phone number of 10 digits is accepted.",
                        ProbeDraft::accepted),
                writing(
                        "Q29",
                        "Des montants à deux décimales sont admis.",
                        "Amounts with two decimals are accepted.",
                        ProbeDraft::accepted),
                writing(
                        "Q30",
                        "Des compteurs entiers sont admis.",
                        "Whole counters are accepted.",
                        ProbeDraft::accepted),
                writing(
                        "Q21",
                        "Un brouillon se lit par son identifiant.",
                        "A draft can be read by its id.",
                        ProbeDraft::readable),
                writing(
                        "Q32",
                        "Les lettres accentuées reviennent telles quelles.",
                        "Letters with accents come back as they were.",
                        ProbeDraft::accents),
                writing(
                        "Q19",
                        "Un brouillon se retrouve dans la liste par sa référence, avec sa date de création.",
                        "A draft is found in the list by its reference, with the moment of its creation.",
                        ProbeDraft::inTheList));
    }

    /** Its places for files, up to its end. */
    static List<ProbeQuestion> used() {
        return List.of(
                writing(
                        "16.3-5.format",
                        "Un fichier .docx est refusé avec FORMAT_DE_FICHIER_INVALIDE.",
                        "A .docx file is refused with FORMAT_DE_FICHIER_INVALIDE.",
                        scene -> place(scene, "probe.docx", "invoice", SMALL, "FORMAT_DE_FICHIER_INVALIDE")),
                writing(
                        "16.3-5.type",
                        "Le type FACTURE, de 2022, est refusé avec ERREUR_DE_PAYLOAD.",
                        "The type FACTURE, of 2022, is refused with ERREUR_DE_PAYLOAD.",
                        scene -> place(scene, "probe.pdf", "FACTURE", SMALL, "ERREUR_DE_PAYLOAD")),
                writing(
                        "Q15",
                        "Un fichier de 6 Mo est admis, un de 12 Mo refusé avec TAILLE_DE_FICHIER_INVALIDE.",
                        "A file of 6 MB is accepted, one of 12 MB refused with TAILLE_DE_FICHIER_INVALIDE.",
                        ProbeDraft::sizes),
                writing(
                        "16.3-5",
                        "Un type demandé deux fois est refusé avec TYPE_DE_FICHIER_EXISTANT, même sans fichier reçu.",
                        "A type asked for twice is refused with TYPE_DE_FICHIER_EXISTANT, even if no file came.",
                        ProbeDraft::sameTypeTwice),
                writing(
                        "15-pictures",
                        "Dix photos sont admises, la onzième refusée avec NOMBRE_DE_PHOTOS_DEPASSE.",
                        "Ten pictures are accepted, the eleventh refused with NOMBRE_DE_PHOTOS_DEPASSE.",
                        ProbeDraft::pictures),
                writing(
                        "16.3-6",
                        "Confirmer sans facture est refusé avec PIECE_JOINTE_MANQUANTE, qui nomme 'invoice'.",
                        "Confirming without an invoice is refused with PIECE_JOINTE_MANQUANTE, naming 'invoice'.",
                        ProbeDraft::confirmation),
                writing(
                        "16.3-8",
                        "Un brouillon se supprime (204) et se lit ensuite comme ARCHIVED.",
                        "A draft can be deleted (204) and is read as ARCHIVED afterwards.",
                        ProbeDraft::deletion));
    }

    private static Seen creation(ProbeScene scene) throws CannotSee {
        Optional<Reply> reply = scene.creation();
        if (reply.isEmpty()) {
            return Seen.different("the draft was made, but no answer came; it was found in the list");
        }
        Tree answer = ProbeScene.content(reply.get());
        boolean uuid = answer.textOrEmpty("ReimbursementClaimID").matches(UUID);
        boolean draft = ProbeScene.status(answer) == StatusText.DRAFT;
        return Seen.compared(
                uuid && draft && Drift.news(reply.get()).isEmpty(),
                (uuid ? "a UUID" : "no UUID") + (draft ? ", a draft" : ", another status") + "; members: "
                        + Seen.names(answer.names()));
    }

    private static Seen creationDate(ProbeScene scene) throws CannotSee {
        Tree answer =
                ProbeScene.content(scene.creation().orElseThrow(() -> new CannotSee("no answer came to the creation")));
        List<String> names = answer.names();
        boolean usual = names.contains("CreationDate");
        String seen = usual ? "CreationDate" : answer.has("CreationDate") ? "in another case" : "absent";
        return Seen.compared(usual, seen);
    }

    /** The draft was made with all of it, so that its being there is the answer. */
    private static Seen accepted(ProbeScene scene) throws CannotSee {
        scene.draft();
        return Seen.asAssumed("the draft was made so");
    }

    private static Seen readable(ProbeScene scene) throws CannotSee {
        Tree claim = ProbeScene.claimIn(scene.readDraft());
        boolean draft = ProbeScene.status(claim) == StatusText.DRAFT;
        return Seen.compared(draft, draft ? "read as a draft" : "read with another status")
                .toleratedIf(false);
    }

    private static Seen accents(ProbeScene scene) throws CannotSee {
        Tree claim = ProbeScene.claimIn(scene.readDraft());
        String name = claim.object("Customer").text("LastName");
        if (name == null) {
            return Seen.notSeen("the draft does not show its customer");
        }
        boolean same = name.equals(ProbeGoods.LAST_NAME);
        return Seen.compared(same, same ? "as they were" : "changed").toleratedIf(false);
    }

    private static Seen inTheList(ProbeScene scene) throws CannotSee {
        String id = scene.draft();
        Tree row = ProbeScene.rows(scene.calls().claims(), "Items").stream()
                .filter(item -> id.equals(item.id("ReimbursementClaimID")))
                .findFirst()
                .orElse(Tree.NOTHING);
        boolean found = row.textOrEmpty("PurchaseOrderByCustomer").startsWith("PROBE-")
                && Claims.moment(row.text("CreationDate")) != null
                && row.day("RepairDate") != null;
        return Seen.compared(found, found ? "found" : "not in the list, or without reference, repair or creation date")
                .toleratedIf(false);
    }

    private static ObjectNode file(String name, String type, BigDecimal megabytes) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("FileName", name)
                .put("FileType", type)
                .put("FileSizeInMB", megabytes);
    }

    private static Reply asked(ProbeScene scene, String name, String type, BigDecimal megabytes) throws CannotSee {
        return scene.calls().uploadFile(scene.draft(), file(name, type, megabytes));
    }

    private static Seen place(ProbeScene scene, String name, String type, BigDecimal megabytes, String token)
            throws CannotSee {
        String seen = Seen.of(asked(scene, name, type, megabytes));
        return Seen.compared(seen.equals("HTTP 400 " + token), seen);
    }

    private static Seen sizes(ProbeScene scene) throws CannotSee {
        Reply twelve = asked(scene, "probe.jpg", "claim_request", BigDecimal.valueOf(12));
        Reply six = asked(scene, "probe.jpg", "claim_request", BigDecimal.valueOf(6));
        boolean assumed = six.error() == null && Seen.of(twelve).equals("HTTP 400 TAILLE_DE_FICHIER_INVALIDE");
        return Seen.compared(assumed, "12 MB: " + Seen.of(twelve) + "; 6 MB: " + Seen.of(six))
                .setting("maxDocumentBytes");
    }

    private static Seen sameTypeTwice(ProbeScene scene) throws CannotSee {
        Reply first = asked(scene, "probe.jpg", "serial_tag", SMALL);
        HttpUrl url = HttpUrl.parse(ProbeScene.content(first).textOrEmpty("url"));
        Reply second = asked(scene, "probe.jpg", "serial_tag", SMALL);
        boolean assumed = url != null && Seen.of(second).equals("HTTP 400 TYPE_DE_FICHIER_EXISTANT");
        return Seen.compared(
                        assumed,
                        "first: " + Seen.of(first) + (url == null ? ", no address" : ", an address") + "; second: "
                                + Seen.of(second))
                .toleratedIf(url != null && Config.isSafe(url));
    }

    private static Seen pictures(ProbeScene scene) throws CannotSee {
        for (int number = 1; number <= MOST_PICTURES + 1; number++) {
            Reply reply = asked(scene, "probe-" + number + ".jpg", "device_picture", SMALL);
            if (reply.error() != null) {
                boolean assumed =
                        number == MOST_PICTURES + 1 && Seen.of(reply).equals("HTTP 400 NOMBRE_DE_PHOTOS_DEPASSE");
                return Seen.compared(assumed, "the " + number + ". picture: " + Seen.of(reply));
            }
        }
        return Seen.different("eleven pictures are accepted");
    }

    private static Seen confirmation(ProbeScene scene) throws CannotSee {
        Reply reply = scene.calls().confirm(scene.draft());
        if (reply.error() == null) {
            return Seen.different(Seen.of(reply) + ": handed in without an invoice")
                    .toleratedIf(false);
        }
        boolean named = Problems.of(reply.error()).stream().anyMatch(problem -> problem.document() != null);
        boolean assumed = Seen.of(reply).equals("HTTP 400 PIECE_JOINTE_MANQUANTE");
        return Seen.compared(assumed && named, Seen.of(reply) + (named ? ", the type is named" : ", no type is named"));
    }

    private static Seen deletion(ProbeScene scene) throws CannotSee {
        String id = scene.draft();
        Reply deleted = scene.drafts().delete(id);
        Reply read = scene.calls().claim(id);
        Tree claim = read.content().map(ProbeScene::claimIn).orElse(Tree.NOTHING);
        boolean archived = "ARCHIVED".equals(claim.text("RequestStatus"));
        boolean gone = read.httpStatus() == 404
                || ProbeScene.status(claim) == StatusText.DELETED
                || (claim.node().isMissingNode() && read.error() == null);
        return Seen.compared(
                        deleted.httpStatus() == 204 && archived,
                        "deleted: " + Seen.of(deleted) + "; read: " + Seen.of(read)
                                + (archived ? ", ARCHIVED" : gone ? ", gone" : ", another status"))
                .toleratedIf(deleted.error() == null && gone);
    }
}
