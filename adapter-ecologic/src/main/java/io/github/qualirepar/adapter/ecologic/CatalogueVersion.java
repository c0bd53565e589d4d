package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of the downloaded lists: SHA-256 over a canonical form of what was taken over from them. One line a row,
 * each value with its length in front so that none can run into the next; lines sorted, because nothing promises that
 * the service keeps its order.
 */
final class CatalogueVersion {

    private CatalogueVersion() {}

    static String of(List<ReferenceProduct> products, List<Brand> brands, List<ReferenceSite> sites) {
        List<String> lines = new ArrayList<>();
        for (ReferenceProduct product : products) {
            lines.add(line(
                    "product",
                    product.code(),
                    product.label(),
                    product.eligible().from(),
                    product.eligible().until()));
            addCodes(lines, "repair", product.code(), product.repairCodes());
            addCodes(lines, "symptom", product.code(), product.symptomCodes());
        }
        brands.forEach(brand -> lines.add(line("brand", brand.id(), brand.name())));
        sites.forEach(site -> lines.add(line("site", site.id(), site.name(), site.town())));
        Collections.sort(lines);
        return digest(String.join("\n", lines));
    }

    private static void addCodes(List<String> lines, String list, String product, List<Code> codes) {
        codes.forEach(code -> lines.add(line(list, product, code.code(), code.label())));
    }

    private static String line(@Nullable Object... values) {
        StringBuilder line = new StringBuilder();
        for (Object value : values) {
            String text = value == null ? "" : value.toString();
            line.append(text.length()).append(':').append(text);
        }
        return line.toString();
    }

    private static String digest(String canonical) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
