package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The repairers of the account (contract section 5.1). */
final class ProbePartners {

    static final String HOME_PLACE = "2000000";
    private static final String WITH_SUBCONTRACTORS =
            "partners?subcontractor=true&repair-places=true&business-sheets=true";

    private ProbePartners() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "5.1",
                        "Les réparateurs listés sont ceux de la connexion ; leurs numéros ont 7 chiffres, dont le premier est 2.",
                        "The repairers listed are those of the login; their ids have 7 digits, the first of them a 2.",
                        ProbePartners::repairers),
                reading(
                        "Q6",
                        "Le lieu 2000000, pour les réparations à domicile, est listé.",
                        "The place 2000000, for repairs at home, is listed.",
                        ProbePartners::home),
                reading(
                        "Q26",
                        "Les sous-traitants, si on les demande, viennent sous SubContractors (16.3-3).",
                        "Sub-contractors, if asked for, come under SubContractors (16.3-3).",
                        ProbePartners::subcontractors));
    }

    private static Seen repairers(ProbeScene scene) throws CannotSee {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode id :
                ProbeScene.content(scene.login()).member("AllowedRepairer").node()) {
            allowed.add(id.asText());
        }
        Set<String> listed = new TreeSet<>();
        scene.partners().stream()
                .map(row -> row.id("RepairerID"))
                .filter(Objects::nonNull)
                .forEach(listed::add);
        boolean formed = listed.stream().allMatch(id -> id.matches("2\\d{6}"));
        boolean same = listed.equals(allowed);
        EcosystemObservation what = same ? EcosystemObservation.SAME_REPAIRERS : EcosystemObservation.OTHER_REPAIRERS;
        // Ids are opaque: another form of them changes nothing.
        return Seen.compared(formed && same, what.with(listed.size(), allowed.size(), SafeWords.forms(listed)))
                .remedy(same ? Remedy.BOTH_FORMS_READ : Remedy.COMPARE_SITES);
    }

    private static Seen home(ProbeScene scene) throws CannotSee {
        List<Tree> partners = scene.partners();
        long with = partners.stream().filter(ProbePartners::listsHomePlace).count();
        return Seen.compared(with > 0, EcosystemObservation.HOME_PLACE_AT.with(with, partners.size()))
                .setting("homePlaceIds");
    }

    static boolean listsHomePlace(Tree repairer) {
        return repairer.objects("RepairPlaces", "RepairPlace").stream()
                .anyMatch(place -> HOME_PLACE.equals(place.id("RepairPlaceID")));
    }

    private static Seen subcontractors(ProbeScene scene) throws CannotSee {
        Set<String> names = new TreeSet<>();
        // No call of the adapter's, so that it is compared with nothing under this name.
        Reply reply = scene.get("partners with sub-contractors", WITH_SUBCONTRACTORS);
        ProbeScene.rows(reply, "Items").forEach(row -> names.addAll(row.names()));
        scene.partners().forEach(row -> names.removeAll(row.names()));
        if (names.isEmpty()) {
            return Seen.notSeen(CommonObservation.NO_FURTHER_MEMBER.with());
        }
        return Seen.compared(
                        names.equals(Set.of("SubContractors")),
                        CommonObservation.FURTHER_MEMBERS.with(SafeWords.names(names)))
                .remedy(Remedy.NOT_USED);
    }
}
