package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Version of downloaded lists: the SHA-256 of everything that is read from them, each list sorted, since the service
 * promises no order. The same content has the same version, whatever the order of its rows.
 */
final class ListVersion {

    /** Stands in no text of a list. */
    private static final String SEPARATOR = "\u001f";

    private ListVersion() {}

    static String of(List<ReferenceProduct> products, List<ReferenceSite> sites) {
        String canonical = sorted(products, ListVersion::product) + "\u001d" + sorted(sites, ListVersion::site);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String product(ReferenceProduct product) {
        return row(
                product.code(),
                product.label(),
                period(product.eligible()),
                product.piecAllowed(),
                product.pictureRequired(),
                product.identifierText(),
                product.sheetType(),
                amounts(product.amounts()),
                amounts(product.thresholds()),
                sorted(product.repairCodes(), code -> row(code.code(), code.label())),
                sorted(product.brands(), brand -> row(brand.id(), brand.name(), brand.own())));
    }

    private static String site(ReferenceSite site) {
        return row(
                site.id(),
                site.name(),
                site.town(),
                site.sheetsListed(),
                sorted(site.places(), place -> row(place.id(), place.name(), place.town(), place.siret())),
                sorted(
                        site.sheets(),
                        sheet -> row(sheet.type(), sheet.number(), sheet.label(), period(sheet.valid()))));
    }

    private static String amounts(List<DatedAmount> amounts) {
        return sorted(amounts, amount -> row(period(amount.period()), amount.amount()));
    }

    private static String period(Period period) {
        return row(period.from(), period.until());
    }

    private static <T> String sorted(List<T> values, Function<T, String> canonical) {
        return values.stream().map(canonical).sorted().collect(Collectors.joining("\u001e", "[", "]"));
    }

    private static String row(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (Object value : values) {
            text.append(Objects.toString(value, "")).append(SEPARATOR);
        }
        return text.toString();
    }
}
