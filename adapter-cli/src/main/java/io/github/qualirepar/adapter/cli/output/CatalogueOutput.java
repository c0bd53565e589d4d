package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.application.RefreshResult;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The organisations' lists, for persons and for programs. Immutable. */
public final class CatalogueOutput {
    private final Messages messages;

    public CatalogueOutput(Messages messages) {
        this.messages = messages;
    }

    /**
     * A product with the lists it stands in.
     *
     * @param lists the lists
     * @param product the product
     * @param key own product key tied to it, or {@code null}
     * @param bonus bonus in force today by these lists, or {@code null}
     */
    public record ProductLine(
            ReferenceData lists,
            ReferenceProduct product,
            @Nullable String key,
            @Nullable String bonus) {
        /** The amount in force on a day by the lists alone; {@code null} where they have none. */
        public static @Nullable String bonusOn(ReferenceProduct product, LocalDate day) {
            return product.amounts().stream()
                    .filter(amount -> amount.period().contains(day))
                    .map(amount -> amount.amount().toString())
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * A brand with where it stands.
     *
     * @param organisation the organisation whose list it is
     * @param id its id there
     * @param name its name
     * @param product code of the product it stands at, or {@code null} where brands hold for all
     * @param own does the organisation take it itself?
     */
    public record BrandLine(
            String organisation,
            String id,
            String name,
            @Nullable String product,
            boolean own) {}

    public ObjectNode refreshed(List<RefreshResult> results) {
        ObjectNode json = Json.object();
        json.set("accounts", Json.array(results, this::refreshed));
        return json;
    }

    private ObjectNode refreshed(RefreshResult result) {
        ObjectNode json = Json.object();
        json.put("account", result.account().name());
        json.put("organisation", result.account().organisation().value());
        ReferenceData data = result.data();
        json.set("version", Json.text(data == null ? null : data.version()));
        json.set("fetchedAt", Json.moment(data == null ? null : data.fetchedAt()));
        json.put("changed", result.changed());
        json.put("products", data == null ? 0 : data.products().size());
        json.put("brands", data == null ? 0 : brands(data));
        json.put("sites", data == null ? 0 : data.sites().size());
        json.put("newTies", result.newTies().size());
        json.set(
                "failure",
                Json.text(result.failure() == null ? null : result.failure().getMessage()));
        return json;
    }

    /** How many different brands the lists name. */
    public static long brands(ReferenceData data) {
        return Stream.concat(
                        data.brands().stream(), data.products().stream().flatMap(product -> product.brands().stream()))
                .map(brand -> brand.id())
                .distinct()
                .count();
    }

    public List<String> refreshedLines(List<RefreshResult> results) {
        List<String> lines = new ArrayList<>();
        for (RefreshResult result : results) {
            ReferenceData data = result.data();
            if (data != null) {
                lines.add(messages.text(
                        result.changed() ? "catalogue.refreshed" : "catalogue.unchanged",
                        "account",
                        result.account().name(),
                        "products",
                        data.products().size(),
                        "brands",
                        brands(data),
                        "sites",
                        data.sites().size(),
                        "ties",
                        result.newTies().size()));
            }
        }
        return lines;
    }

    public ObjectNode products(List<ProductLine> lines) {
        ObjectNode json = Json.object();
        json.set("products", Json.array(lines, line -> {
            ObjectNode product = Json.object();
            product.put("organisation", line.lists().organisation().value());
            product.put("account", line.lists().account().name());
            product.put("code", line.product().code());
            product.put("label", line.product().label());
            product.set("key", Json.text(line.key()));
            product.set("bonus", Json.text(line.bonus()));
            product.set("eligibleFrom", Json.text(line.product().eligible().from()));
            product.set("eligibleUntil", Json.text(line.product().eligible().until()));
            return product;
        }));
        return json;
    }

    public List<String> productLines(List<ProductLine> lines) {
        Table table = new Table().right(4);
        for (ProductLine line : lines) {
            table.row(
                    line.lists().organisation(),
                    line.product().code(),
                    line.key() == null ? "–" : line.key(),
                    line.product().label(),
                    line.bonus() == null ? "–" : line.bonus());
        }
        return orNone(table);
    }

    public ObjectNode brands(List<BrandLine> lines) {
        ObjectNode json = Json.object();
        json.set("brands", Json.array(lines, line -> {
            ObjectNode brand = Json.object();
            brand.put("organisation", line.organisation());
            brand.put("id", line.id());
            brand.put("name", line.name());
            brand.set("product", Json.text(line.product()));
            brand.put("own", line.own());
            return brand;
        }));
        return json;
    }

    public List<String> brandLines(List<BrandLine> lines) {
        Table table = new Table();
        for (BrandLine line : lines) {
            table.row(
                    line.organisation(),
                    line.id(),
                    line.name(),
                    line.product() == null ? "" : line.product(),
                    messages.text(line.own() ? "catalogue.own" : "catalogue.notOwn"));
        }
        return orNone(table);
    }

    public ObjectNode codes(List<ProductLine> lines) {
        ObjectNode json = Json.object();
        json.set("products", Json.array(lines, line -> {
            ObjectNode product = Json.object();
            product.put("organisation", line.lists().organisation().value());
            product.put("code", line.product().code());
            product.put("label", line.product().label());
            product.set("repairCodes", Json.array(line.product().repairCodes(), CatalogueOutput::code));
            product.set("symptomCodes", Json.array(line.product().symptomCodes(), CatalogueOutput::code));
            return product;
        }));
        return json;
    }

    private static ObjectNode code(Code code) {
        return Json.object().put("code", code.code()).put("label", code.label());
    }

    public List<String> codeLines(List<ProductLine> products) {
        List<String> lines = new ArrayList<>();
        for (ProductLine line : products) {
            lines.add(line.lists().organisation() + "  " + line.product().code() + "  "
                    + line.product().label());
            addCodes(lines, "head.repairCodes", line.product().repairCodes());
            addCodes(lines, "head.symptomCodes", line.product().symptomCodes());
        }
        return lines;
    }

    private void addCodes(List<String> lines, String head, List<Code> codes) {
        lines.add("  " + messages.text(head) + (codes.isEmpty() ? "  " + messages.text("catalogue.noCodes") : ""));
        Table table = new Table("    ");
        codes.forEach(code -> table.row(code.code(), code.label()));
        lines.addAll(table.lines());
    }

    /** A tie that was made. */
    public static ObjectNode tie(String key, String organisation, String code) {
        return Json.object().put("key", key).put("organisation", organisation).put("code", code);
    }

    public ObjectNode sites(List<ReferenceData> all) {
        ObjectNode json = Json.object();
        ArrayNode sites = json.putArray("sites");
        for (ReferenceData data : all) {
            data.sites().forEach(site -> sites.add(site(data, site)));
        }
        return json;
    }

    private static ObjectNode site(ReferenceData data, ReferenceSite site) {
        ObjectNode json = Json.object();
        json.put("organisation", data.organisation().value());
        json.put("account", data.account().name());
        json.put("id", site.id());
        json.put("name", site.name());
        json.put("town", site.town());
        json.set("places", Json.array(site.places(), CatalogueOutput::place));
        json.put("sheetsListed", site.sheetsListed());
        json.set("sheets", Json.array(site.sheets(), sheet -> {
            ObjectNode node = Json.object();
            node.put("type", sheet.type());
            node.put("number", sheet.number());
            node.put("label", sheet.label());
            node.set("from", Json.text(sheet.valid().from()));
            node.set("until", Json.text(sheet.valid().until()));
            return node;
        }));
        return json;
    }

    private static ObjectNode place(ReferencePlace place) {
        ObjectNode json = Json.object();
        json.put("id", place.id());
        json.put("name", place.name());
        json.put("town", place.town());
        json.set("siret", Json.text(place.siret()));
        return json;
    }

    public List<String> siteLines(List<ReferenceData> all) {
        List<String> lines = new ArrayList<>();
        for (ReferenceData data : all) {
            for (ReferenceSite site : data.sites()) {
                lines.add(data.organisation() + "  " + site.id() + "  " + site.name() + ", " + site.town());
                Table table = new Table("  ");
                site.places()
                        .forEach(place ->
                                table.row(messages.text("head.place"), place.id(), place.name() + ", " + place.town()));
                site.sheets()
                        .forEach(sheet -> table.row(
                                messages.text("head.sheet"),
                                sheet.type(),
                                sheet.label() + ", " + period(sheet.valid())));
                lines.addAll(table.lines());
            }
        }
        return lines.isEmpty() ? List.of(messages.text("catalogue.none")) : lines;
    }

    private static String period(Period period) {
        return (period.from() == null ? "…" : period.from()) + " – " + (period.until() == null ? "…" : period.until());
    }

    private List<String> orNone(Table table) {
        return table.isEmpty() ? List.of(messages.text("catalogue.none")) : table.lines();
    }
}
