package io.github.qualirepar.adapter.ecosystem;

import static io.github.qualirepar.ports.contractcheck.ProbeQuestion.reading;

import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.CommonObservation;
import io.github.qualirepar.ports.contractcheck.Observation;
import io.github.qualirepar.ports.contractcheck.ProbeQuestion;
import io.github.qualirepar.ports.contractcheck.Remedy;
import io.github.qualirepar.ports.contractcheck.SafeWords;
import io.github.qualirepar.ports.contractcheck.Seen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue (contract section 5.2). */
final class ProbeCatalogue {

    private static final List<String> BLOCKS = List.of("Brands", "RepairCode", "Amounts", "ProductSheet", "Threshold");
    private static final List<String> DATES = List.of(
            "ProductEligibleFrom",
            "ProductEligibleUntil",
            "AmountValidFrom",
            "AmountValidUntil",
            "AmountValidTo",
            "ValidFrom",
            "ValidTo");
    private static final int PAGE = 200;

    private ProbeCatalogue() {}

    static List<ProbeQuestion<ProbeScene>> questions() {
        return List.of(
                reading(
                        "16.3-2",
                        "Le catalogue répond total et results, sans Count ni offset, et total est le nombre de produits.",
                        "The catalogue answers total and results, no Count or offset, and total counts the products.",
                        ProbeCatalogue::total),
                reading(
                        "Q3",
                        "Sans limit tout le catalogue vient ; limit et offset sont suivis.",
                        "Without a limit the whole catalogue comes; limit and offset are followed.",
                        ProbeCatalogue::paging),
                reading(
                        "Q5",
                        "Les blocs qu'on ne demande pas sont absents.",
                        "Blocks that were not asked for are absent.",
                        ProbeCatalogue::blocks),
                reading(
                        "Q7",
                        "Les identifiants de marque sont des textes ; 0000 est la marque inconnue.",
                        "Brand ids are texts; 0000 is the unknown brand.",
                        ProbeCatalogue::brandIds),
                reading(
                        "16.3-2.piec",
                        "Chaque produit dit PiecAuthorized, vrai ou faux.",
                        "Every product says PiecAuthorized, true or false.",
                        scene -> flag(scene, "PiecAuthorized", true)),
                reading(
                        "16.3-2.photo",
                        "Aucun produit ne dit PhotoRequired.",
                        "No product says PhotoRequired.",
                        scene -> flag(scene, "PhotoRequired", false)),
                reading(
                        "16.3-2.dates",
                        "Toutes les dates s'écrivent aaaa-MM-jj.",
                        "All dates are written yyyy-MM-dd.",
                        ProbeCatalogue::dates),
                reading(
                        "16.3-2.bounds",
                        "Les bornes des périodes sont comprises : un jour n'a jamais deux montants.",
                        "Bounds of periods are included: no day ever has two amounts.",
                        ProbeCatalogue::bounds),
                reading(
                        "5.2-identifier",
                        "ExpectedIdType parle d'IMEI ou de numéro de série.",
                        "ExpectedIdType speaks of an IMEI or a serial number.",
                        ProbeCatalogue::identifiers),
                reading(
                        "5.2-foreign",
                        "Les marques de l'autre organisme sont listées, avec isEcosystemBrand à faux.",
                        "The other organisation's brands are listed, with isEcosystemBrand false.",
                        ProbeCatalogue::foreignBrands));
    }

    private static Seen total(ProbeScene scene) throws CannotSee {
        Tree answer = ProbeScene.content(scene.get("catalog", ProbeScene.WHOLE_CATALOGUE));
        int rows = scene.catalogue().size();
        BigDecimal total = answer.decimal("total");
        boolean counted = total != null && total.intValue() == rows;
        boolean paged = total != null && total.intValue() > rows && rows >= PAGE;
        Set<String> names = new TreeSet<>(answer.names());
        String shown = SafeWords.names(names);
        return Seen.compared(
                (counted || paged) && names.equals(Set.of("results", "total")),
                total == null
                        ? EcosystemObservation.CATALOGUE_UNCOUNTED.with(shown, rows)
                        : EcosystemObservation.CATALOGUE_COUNTED.with(shown, total.toBigInteger(), rows));
    }

    private static Seen paging(ProbeScene scene) throws CannotSee {
        Reply whole = scene.get("catalog", "catalog");
        List<Tree> all = ProbeScene.rows(whole, "results");
        BigDecimal total = ProbeScene.content(whole).decimal("total");
        if (all.size() < 2) {
            return Seen.notSeen(EcosystemObservation.TOO_FEW_PRODUCTS.with());
        }
        List<Tree> second = ProbeScene.rows(scene.get("catalog", "catalog?limit=1&offset=1"), "results");
        boolean complete = total == null || all.size() >= total.intValue();
        boolean limited = second.size() == 1;
        boolean skipped = !second.isEmpty() && !sameProduct(second.get(0), all.get(0));
        // Where an offset is ignored, whatever does not fit into the first page cannot be had.
        boolean bearable = skipped || (total != null && total.intValue() <= PAGE);
        return Seen.compared(
                        complete && limited && skipped,
                        EcosystemObservation.PAGED.with(
                                all.size(),
                                total == null ? "?" : total.toBigInteger(),
                                followed(limited),
                                followed(skipped)))
                .toleratedIf(bearable);
    }

    private static Observation followed(boolean followed) {
        return (followed ? EcosystemObservation.FOLLOWED : EcosystemObservation.IGNORED).with();
    }

    private static boolean sameProduct(Tree one, Tree other) {
        return Objects.equals(one.id("ProductID"), other.id("ProductID"));
    }

    private static Seen blocks(ProbeScene scene) throws CannotSee {
        List<Tree> rows = some(ProbeScene.rows(scene.get("catalog", "catalog"), "results"));
        Set<String> sent = new TreeSet<>();
        rows.forEach(row -> sent.addAll(row.names()));
        sent.retainAll(BLOCKS);
        return sent.isEmpty()
                ? Seen.asAssumed(CommonObservation.ABSENT.with())
                : Seen.different(EcosystemObservation.BLOCKS_THERE.with(SafeWords.names(sent)));
    }

    private static Seen brandIds(ProbeScene scene) throws CannotSee {
        List<Tree> rows = some(scene.catalogue());
        List<Tree> brands = rows.stream()
                .flatMap(row -> row.objects("Brands").stream())
                .map(brand -> brand.member("BrandID"))
                .toList();
        boolean texts = brands.stream().allMatch(id -> id.node().isTextual());
        long withUnknown = rows.stream()
                .filter(row -> row.objects("Brands").stream()
                        .anyMatch(brand -> ProbeGoods.UNKNOWN_BRAND.equals(brand.id("BrandID"))))
                .count();
        Seen seen = Seen.compared(
                texts && withUnknown > 0,
                EcosystemObservation.BRAND_IDS.with(
                        (texts ? CommonObservation.TEXTS : CommonObservation.NOT_ONLY_TEXTS).with(),
                        SafeWords.forms(
                                brands.stream().map(id -> id.node().asText()).toList()),
                        withUnknown,
                        rows.size()));
        return withUnknown > 0 ? seen : seen.setting("unknownBrandIds");
    }

    private static Seen flag(ProbeScene scene, String name, boolean expected) throws CannotSee {
        List<Tree> rows = some(scene.catalogue());
        long there =
                rows.stream().filter(row -> row.member(name).node().isBoolean()).count();
        return Seen.compared(
                there == (expected ? rows.size() : 0), EcosystemObservation.FLAG_AT.with(there, rows.size()));
    }

    private static Seen dates(ProbeScene scene) throws CannotSee {
        List<String> dates = new ArrayList<>();
        for (Tree row : some(scene.catalogue())) {
            collect(row, dates);
            row.objects("Amounts").forEach(amount -> collect(amount, dates));
            row.objects("Threshold").forEach(threshold -> collect(threshold, dates));
            row.objects("ProductSheet").forEach(sheet -> collect(sheet, dates));
        }
        boolean plain = dates.stream().allMatch(date -> date.matches("\\d{4}-\\d{2}-\\d{2}"));
        long endless = dates.stream().filter("9999-12-31"::equals).count();
        boolean readable = dates.stream().allMatch(date -> date.matches("\\d{4}-\\d{2}-\\d{2}.*"));
        return Seen.compared(plain, EcosystemObservation.DATES.with(SafeWords.forms(dates), endless))
                .toleratedIf(readable);
    }

    private static void collect(Tree row, Collection<String> dates) {
        DATES.forEach(name -> {
            String date = row.text(name);
            if (date != null) {
                dates.add(date);
            }
        });
    }

    /** Of two periods that follow each other, the second begins the day after the first ends, if ends are included. */
    private static Seen bounds(ProbeScene scene) throws CannotSee {
        int followed = 0;
        int shared = 0;
        for (Tree row : some(scene.catalogue())) {
            List<Tree> amounts = row.objects("Amounts");
            for (Tree one : amounts) {
                followed += count(amounts, one.day("AmountValidUntil"), 1);
                shared += count(amounts, one.day("AmountValidUntil"), 0);
            }
        }
        if (followed + shared == 0) {
            return Seen.notSeen(EcosystemObservation.NO_AMOUNTS_IN_A_ROW.with());
        }
        // Of two amounts for one day the lower one counts (AMT-12).
        return Seen.compared(shared == 0, EcosystemObservation.BOUNDS.with(followed, shared))
                .remedy(Remedy.LOWER_COUNTS);
    }

    private static int count(List<Tree> amounts, @Nullable LocalDate end, int days) {
        return end == null || end.getYear() == 9999
                ? 0
                : (int) amounts.stream()
                        .filter(amount -> end.plusDays(days).equals(amount.day("AmountValidFrom")))
                        .count();
    }

    private static Seen identifiers(ProbeScene scene) throws CannotSee {
        Set<String> words = new TreeSet<>();
        for (Tree row : some(scene.catalogue())) {
            Stream.ofNullable(row.object("ProductSheet").text("ExpectedIdType")).forEach(words::add);
        }
        if (words.isEmpty()) {
            return Seen.notSeen(EcosystemObservation.NO_IDENTIFIER_WORD.with());
        }
        boolean known = words.stream().allMatch(ListReader::isKnownIdentifier);
        return Seen.compared(known, EcosystemObservation.IDENTIFIER_WORDS.with(SafeWords.names(words)));
    }

    private static Seen foreignBrands(ProbeScene scene) throws CannotSee {
        List<Boolean> flags = some(scene.catalogue()).stream()
                .flatMap(row -> row.objects("Brands").stream())
                .map(brand -> brand.flag("isEcosystemBrand"))
                .filter(Objects::nonNull)
                .toList();
        long foreign = flags.stream().filter(Boolean.FALSE::equals).count();
        return foreign == 0
                ? Seen.notSeen(EcosystemObservation.NO_FOREIGN_BRAND.with(flags.size()))
                : Seen.asAssumed(EcosystemObservation.FOREIGN_BRANDS.with(foreign, flags.size()));
    }

    private static List<Tree> some(List<Tree> rows) throws CannotSee {
        if (rows.isEmpty()) {
            throw new CannotSee(EcosystemObservation.CATALOGUE_EMPTY.with());
        }
        return rows;
    }
}
