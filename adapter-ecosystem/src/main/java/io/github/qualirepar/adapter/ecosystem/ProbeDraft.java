package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.writing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
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
    static List<ProbeQuestion<ProbeScene>> made() {
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
    static List<ProbeQuestion<ProbeScene>> used() {
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
                        scene -> place(scene, "probe.pdf", "FACTURE", SMALL, "ERREUR_DE_PAYLOAD")
                                .remedy(Remedy.NOT_USED)),
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
                        "7.5-arrived",
                        "AttachedFiles ne nomme que les fichiers arrivés, pas ceux dont la place est seulement prise.",
                        "AttachedFiles names only files that have arrived, not those whose place is merely taken.",
                        ProbeDraft::onlyArrivedFiles),
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
            return Seen.different(EcosystemObservation.CREATION_ANSWER_LOST.with())
                    .remedy(Remedy.LOOKED_FOR);
        }
        Tree answer = ProbeScene.content(reply.get());
        boolean uuid = answer.textOrEmpty("ReimbursementClaimID").matches(UUID);
        boolean draft = ProbeScene.status(answer) == StatusText.DRAFT;
        return Seen.compared(
                uuid && draft && Drift.news(reply.get()).isEmpty(),
                EcosystemObservation.CREATED_DRAFT.with(
                        (uuid ? EcosystemObservation.UUID : EcosystemObservation.NO_UUID).with(),
                        (draft ? EcosystemObservation.DRAFT : EcosystemObservation.OTHER_STATUS).with(),
                        SafeWords.names(answer.names())));
    }

    private static Seen creationDate(ProbeScene scene) throws CannotSee {
        Tree answer = ProbeScene.content(
                scene.creation().orElseThrow(() -> new CannotSee(EcosystemObservation.NO_CREATION_ANSWER.with())));
        List<String> names = answer.names();
        boolean usual = names.contains("CreationDate");
        if (usual) {
            return Seen.asAssumed(EcosystemObservation.CREATION_DATE_THERE.with());
        }
        return Seen.different((answer.has("CreationDate")
                        ? EcosystemObservation.CREATION_DATE_IN_ANOTHER_CASE
                        : CommonObservation.ABSENT)
                .with());
    }

    /** The draft was made with all of it, so that its being there is the answer. */
    private static Seen accepted(ProbeScene scene) throws CannotSee {
        scene.draft();
        return Seen.asAssumed(EcosystemObservation.DRAFT_MADE_SO.with());
    }

    private static Seen readable(ProbeScene scene) throws CannotSee {
        Tree claim = ProbeScene.claimIn(scene.readDraft());
        boolean draft = ProbeScene.status(claim) == StatusText.DRAFT;
        return Seen.compared(draft, (draft ? EcosystemObservation.DRAFT : EcosystemObservation.OTHER_STATUS).with())
                .toleratedIf(false);
    }

    private static Seen accents(ProbeScene scene) throws CannotSee {
        Tree claim = ProbeScene.claimIn(scene.readDraft());
        String name = claim.object("Customer").text("LastName");
        if (name == null) {
            return Seen.notSeen(EcosystemObservation.NO_CUSTOMER_SHOWN.with());
        }
        boolean same = name.equals(ProbeGoods.LAST_NAME);
        EcosystemObservation what =
                same ? EcosystemObservation.LETTERS_AS_THEY_WERE : EcosystemObservation.LETTERS_CHANGED;
        return Seen.compared(same, what.with()).toleratedIf(false);
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
        EcosystemObservation what = found ? EcosystemObservation.FOUND_IN_LIST : EcosystemObservation.NOT_FOUND_IN_LIST;
        return Seen.compared(found, what.with()).toleratedIf(false);
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
        return Shown.refusal(asked(scene, name, type, megabytes), token).remedy(Remedy.JUDGED_HERE);
    }

    private static Seen sizes(ProbeScene scene) throws CannotSee {
        Reply twelve = asked(scene, "probe.jpg", "claim_request", BigDecimal.valueOf(12));
        Reply six = asked(scene, "probe.jpg", "claim_request", BigDecimal.valueOf(6));
        boolean assumed = six.error() == null && Shown.isRefusal(twelve, "TAILLE_DE_FICHIER_INVALIDE");
        return Seen.compared(assumed, EcosystemObservation.SIZES.with(Shown.of(six), Shown.of(twelve)))
                .setting("maxDocumentBytes");
    }

    private static Seen sameTypeTwice(ProbeScene scene) throws CannotSee {
        Reply first = asked(scene, "probe.jpg", "serial_tag", SMALL);
        HttpUrl url = HttpUrl.parse(ProbeScene.content(first).textOrEmpty("url"));
        Reply second = asked(scene, "probe.jpg", "serial_tag", SMALL);
        boolean assumed = url != null && Shown.isRefusal(second, "TYPE_DE_FICHIER_EXISTANT");
        EcosystemObservation what =
                url == null ? EcosystemObservation.TYPE_TWICE_WITHOUT_ADDRESS : EcosystemObservation.TYPE_TWICE;
        return Seen.compared(assumed, what.with(Shown.of(first), Shown.of(second)))
                .remedy(Remedy.REFUSAL_TOLD)
                .toleratedIf(url != null && Config.isSafe(url));
    }

    /** The place of a plate was asked for, and nothing was put there. A lost upload is recognised by that. */
    private static Seen onlyArrivedFiles(ProbeScene scene) throws CannotSee {
        asked(scene, "probe.jpg", "serial_tag", SMALL);
        Tree claim = ProbeScene.claimIn(scene.readDraft());
        if (!claim.has("AttachedFiles")) {
            return Seen.notSeen(EcosystemObservation.FILES_NOT_SHOWN.with());
        }
        boolean none = claim.objects("AttachedFiles").isEmpty();
        EcosystemObservation what =
                none ? EcosystemObservation.ONLY_ARRIVED_FILES : EcosystemObservation.FILES_THAT_NEVER_ARRIVED;
        return Seen.compared(none, what.with()).toleratedIf(false);
    }

    private static Seen pictures(ProbeScene scene) throws CannotSee {
        for (int number = 1; number <= MOST_PICTURES + 1; number++) {
            Reply reply = asked(scene, "probe-" + number + ".jpg", "device_picture", SMALL);
            if (reply.error() != null) {
                boolean assumed = number == MOST_PICTURES + 1 && Shown.isRefusal(reply, "NOMBRE_DE_PHOTOS_DEPASSE");
                return Seen.compared(assumed, EcosystemObservation.PICTURE_REFUSED.with(number, Shown.of(reply)))
                        .remedy(Remedy.REFUSAL_TOLD);
            }
        }
        return Seen.different(EcosystemObservation.ALL_PICTURES_TAKEN.with(MOST_PICTURES + 1))
                .remedy(Remedy.REFUSAL_TOLD);
    }

    private static Seen confirmation(ProbeScene scene) throws CannotSee {
        Reply reply = scene.calls().confirm(scene.draft());
        if (reply.error() == null) {
            return Seen.different(EcosystemObservation.HANDED_IN.with(Shown.of(reply)))
                    .remedy(Remedy.REPORT);
        }
        boolean named = Problems.of(reply.error()).stream().anyMatch(problem -> problem.document() != null);
        boolean assumed = Shown.isRefusal(reply, "PIECE_JOINTE_MANQUANTE");
        EcosystemObservation what = named ? EcosystemObservation.TYPE_NAMED : EcosystemObservation.TYPE_NOT_NAMED;
        return Seen.compared(assumed && named, what.with(Shown.of(reply))).remedy(Remedy.REFUSAL_TOLD);
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
        EcosystemObservation state = archived
                ? EcosystemObservation.ARCHIVED
                : gone ? EcosystemObservation.GONE : EcosystemObservation.OTHER_STATUS;
        return Seen.compared(
                        deleted.httpStatus() == 204 && archived,
                        EcosystemObservation.DELETED.with(Shown.of(deleted), Shown.of(read), state.with()))
                .toleratedIf(deleted.error() == null && gone);
    }
}
