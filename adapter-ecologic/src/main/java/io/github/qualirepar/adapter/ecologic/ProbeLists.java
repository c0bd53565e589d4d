package io.github.qualirepar.adapter.ecologic;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The account's lists (contract sections 6.1 to 6.4). */
final class ProbeLists {
    private static final String SITES = "getrepairsitesbyats";
    private static final String BRANDS = "printbrandlist";
    private static final String PRODUCTS = "printproducttypewithlabellist";
    private static final String SYMPTOMS = "IRISSymtoms";

    private static final Set<String> ENVELOPE =
            Set.of("ResponseData", "ResponseStatus", "IsValid", "ResponseMessage", "ResponseErrorMessage");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PRODUCT = Pattern.compile("EEE\\.M\\d+\\.\\d{3}");

    private ProbeLists() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "6.1",
                        "Les sites ont pour numéro un GUID.",
                        "The ids of sites are GUIDs.",
                        scene -> ids(scene, SITES, "SiteId", GUID)),
                reading(
                        "6.2",
                        "BrandId est un texte fait de chiffres.",
                        "BrandId is a text made of digits.",
                        scene -> ids(scene, BRANDS, "BrandId", Pattern.compile("\\d+"))),
                reading(
                        "6.4",
                        "Les produits ont un numéro de la forme EEE.M9.999.",
                        "The ids of products have the form EEE.M9.999.",
                        scene -> ids(scene, PRODUCTS, "ProductId", PRODUCT)),
                reading(
                        "12.1-1",
                        "Les symptômes d'un produit sont sous IRISSymtoms, avec cette faute.",
                        "A product's symptoms are under IRISSymtoms, misspelt so.",
                        ProbeLists::symptoms),
                reading(
                        "6.4-codes",
                        "La liste étiquetée donne des codes avec leur libellé, l'autre des codes seuls.",
                        "The list with labels has codes and labels, the other one codes alone.",
                        ProbeLists::codes),
                reading(
                        "6.4-obsolete",
                        "Aucun code de 2023 n'est plus listé.",
                        "No code of 2023 is listed any more.",
                        ProbeLists::obsolete),
                reading(
                        "6.4-xx1",
                        "Là où un produit ne liste aucun symptôme, XX1 est accepté.",
                        "Where a product lists no symptom, XX1 is taken.",
                        ProbeLists::otherSymptom),
                reading(
                        "Q22",
                        "Les listes viennent entières : rien n'annonce de pages.",
                        "Lists come whole: nothing tells of pages.",
                        ProbeLists::pages));
    }

    private static Seen ids(ProbeScene scene, String list, String member, Pattern form) throws CannotSee {
        List<String> ids = new ArrayList<>();
        boolean texts = true;
        List<JsonNode> rows = scene.rows(list);
        for (JsonNode row : rows) {
            JsonNode id = Json.member(row, member);
            texts &= id != null && id.isTextual();
            ids.add(String.valueOf(Json.text(id)));
        }
        boolean formed = ids.stream().allMatch(id -> form.matcher(id).matches());
        return Seen.compared(
                        texts && formed,
                        EcologicObservation.IDS.with(
                                rows.size(),
                                (texts ? CommonObservation.TEXTS : CommonObservation.NOT_ONLY_TEXTS).with(),
                                SafeWords.forms(ids)))
                .toleratedIf(ids.stream().noneMatch("null"::equals));
    }

    private static Seen symptoms(ProbeScene scene) throws CannotSee {
        Set<String> names = new TreeSet<>();
        scene.rows(PRODUCTS).forEach(row -> row.properties().forEach(member -> names.add(member.getKey())));
        names.removeIf(name -> !name.toLowerCase(Locale.ROOT).contains("sym"));
        return Seen.compared(names.equals(Set.of(SYMPTOMS)), CommonObservation.MEMBERS.with(SafeWords.names(names)))
                .toleratedIf(scene.products().stream()
                        .anyMatch(product -> !product.symptomCodes().isEmpty()));
    }

    private static Seen codes(ProbeScene scene) throws CannotSee {
        boolean labelled = allCodes(scene, PRODUCTS, true);
        boolean bare = allCodes(scene, "printproducttypelist", false);
        return Seen.compared(
                labelled && bare,
                EcologicObservation.CODES.with(
                        (labelled ? EcologicObservation.ONLY_OBJECTS : EcologicObservation.NOT_ONLY_OBJECTS).with(),
                        (bare ? CommonObservation.TEXTS : CommonObservation.NOT_ONLY_TEXTS).with()));
    }

    private static boolean allCodes(ProbeScene scene, String list, boolean objects) throws CannotSee {
        for (JsonNode row : scene.rows(list)) {
            for (String member : List.of("RepairCodes", SYMPTOMS)) {
                for (JsonNode code : Json.rows(Json.member(row, member))) {
                    if (code.isObject() != objects) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Seen obsolete(ProbeScene scene) throws CannotSee {
        int obsolete = 0;
        for (ReferenceProduct product : scene.products()) {
            for (Code code : product.repairCodes()) {
                obsolete += ProbeGoods.isObsolete(code) ? 1 : 0;
            }
        }
        return obsolete == 0
                ? Seen.asAssumed(EcologicObservation.NONE_OBSOLETE.with())
                // They are refused before anything is sent, listed or not (COD-04).
                : Seen.different(EcologicObservation.OBSOLETE.with(obsolete)).remedy(Remedy.JUDGED_HERE);
    }

    private static Seen otherSymptom(ProbeScene scene) throws CannotSee {
        ProbeScene.Eligible eligible = scene.eligible(
                product -> product.symptomCodes().isEmpty(), EcologicObservation.NO_PRODUCT_WITHOUT_SYMPTOMS);
        Map<String, String> query = eligible.goods().question();
        query.remove("repairCode");
        HttpAnswer answer = scene.calls().get(ProbeScene.CALCULATE, query);
        return Seen.compared(ProbeScene.bonus(answer) != null, Shown.of(answer)).toleratedIf(false);
    }

    private static Seen pages(ProbeScene scene) throws CannotSee {
        Set<String> further = new TreeSet<>();
        for (String list : List.of(SITES, BRANDS, PRODUCTS)) {
            JsonNode tree = Json.parse(scene.list(list).body());
            if (tree == null || !tree.isObject()) {
                throw new CannotSee(EcologicObservation.LIST_ANSWER.with(list, Shown.of(scene.list(list))));
            }
            tree.properties().forEach(member -> further.add(member.getKey()));
        }
        further.removeAll(ENVELOPE);
        int sites = scene.rows(SITES).size();
        int brands = scene.rows(BRANDS).size();
        int products = scene.rows(PRODUCTS).size();
        return further.isEmpty()
                ? Seen.asAssumed(EcologicObservation.LISTS_WHOLE.with(sites, brands, products))
                : Seen.different(
                                EcologicObservation.LISTS_GO_ON.with(sites, brands, products, SafeWords.names(further)))
                        .toleratedIf(false);
    }
}
