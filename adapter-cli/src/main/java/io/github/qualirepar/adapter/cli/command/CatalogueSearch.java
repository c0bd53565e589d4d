package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.output.CatalogueOutput.BrandLine;
import io.github.qualirepar.adapter.cli.output.CatalogueOutput.ProductLine;
import io.github.qualirepar.adapter.cli.output.ErrorCode;
import io.github.qualirepar.adapter.cli.output.Failure;
import io.github.qualirepar.application.Catalogue;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Names;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks things up in the lists as last downloaded. */
final class CatalogueSearch {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Session session;
    private final List<ReferenceData> lists;
    private final List<ProductTie> ties;
    private final LocalDate today;

    private CatalogueSearch(Session session, List<ReferenceData> lists, List<ProductTie> ties) {
        this.session = session;
        this.lists = lists;
        this.ties = ties;
        this.today = LocalDate.ofInstant(session.clock().instant(), PARIS);
    }

    /**
     * The current lists.
     *
     * @param organisation of one organisation, or {@code null} = of all
     */
    static CatalogueSearch of(Session session, @Nullable OrganisationId organisation) {
        Catalogue catalogue = session.library().catalogue();
        List<ReferenceData> lists = catalogue.current().stream()
                .filter(data -> organisation == null || data.organisation().equals(organisation))
                .toList();
        if (lists.isEmpty()) {
            session.console().message(session.messages().text("catalogue.never"));
        }
        return new CatalogueSearch(session, lists, catalogue.ties());
    }

    List<ReferenceData> lists() {
        return lists;
    }

    /** Products whose wording, key or code holds a text. */
    List<ProductLine> products(@Nullable String text) {
        String wanted = Names.normalise(text);
        List<ProductLine> lines = new ArrayList<>();
        for (ReferenceData data : lists) {
            for (ReferenceProduct product : data.products()) {
                ProductLine line = line(data, product);
                String all = product.label() + " " + product.code() + " " + line.key();
                if (Names.normalise(all).contains(wanted)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private ProductLine line(ReferenceData data, ReferenceProduct product) {
        List<String> keys = ties.stream()
                .filter(tie -> tie.organisation().equals(data.organisation())
                        && tie.code().equals(product.code()))
                .map(ProductTie::key)
                .toList();
        return new ProductLine(
                data, product, keys.isEmpty() ? null : String.join(",", keys), ProductLine.bonusOn(product, today));
    }

    /**
     * The products that an own key or a prefixed code names.
     *
     * @throws CommandFailed if it names none in the lists at hand
     */
    List<ProductLine> productsNamed(String name) {
        List<ProductLine> lines = new ArrayList<>();
        for (ReferenceData data : lists) {
            for (ReferenceProduct product : data.products()) {
                if (isNamed(data, product, name.strip())) {
                    lines.add(line(data, product));
                }
            }
        }
        if (lines.isEmpty()) {
            throw new CommandFailed(new Failure(
                    ErrorCode.PRODUCT_UNKNOWN, session.messages().text("error.productUnknown", "product", name)));
        }
        return lines;
    }

    private boolean isNamed(ReferenceData data, ReferenceProduct product, String name) {
        String code = data.organisation().prefix() + ":" + product.code();
        return code.equalsIgnoreCase(name)
                || ties.stream()
                        .anyMatch(tie -> tie.key().equalsIgnoreCase(name)
                                && tie.organisation().equals(data.organisation())
                                && tie.code().equals(product.code()));
    }

    /** Brands whose name holds a text, at one product or anywhere. */
    List<BrandLine> brands(@Nullable String text, @Nullable String product) {
        String wanted = Names.normalise(text);
        List<BrandLine> lines = new ArrayList<>();
        List<ProductLine> named = product == null ? List.of() : productsNamed(product);
        for (ReferenceData data : lists) {
            data.brands().forEach(brand -> add(lines, data, brand, null, wanted));
            for (ReferenceProduct listed : data.products()) {
                boolean asked = product == null
                        || named.stream().anyMatch(line -> line.product().equals(listed));
                if (asked) {
                    listed.brands().forEach(brand -> add(lines, data, brand, listed.code(), wanted));
                }
            }
        }
        return lines;
    }

    private static void add(
            List<BrandLine> lines, ReferenceData data, Brand brand, @Nullable String product, String wanted) {
        if (Names.normalise(brand.name()).contains(wanted)) {
            lines.add(new BrandLine(data.organisation().value(), brand.id(), brand.name(), product, brand.own()));
        }
    }
}
