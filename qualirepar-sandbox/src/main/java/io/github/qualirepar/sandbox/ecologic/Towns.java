package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.support.Csv;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A few postcodes with their towns in the spelling of the official file (Q21). A postcode that is not in it is accepted
 * with any town; of one that is in it, other towns that share it may be missing.
 */
final class Towns {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DISTRICT = Pattern.compile("\\b(CEDEX|\\d+(ER|E|EME)?)\\b");

    private final Map<String, List<String>> byPostcode = new HashMap<>();

    /** The towns of the sample data. */
    Towns(JsonNode seed) {
        seed.properties()
                .forEach(entry -> byPostcode.put(
                        entry.getKey(),
                        entry.getValue().valueStream().map(JsonNode::asText).toList()));
    }

    /** Adds the sandbox's own towns; the samples' postcodes stay as they are. */
    Towns enriched() {
        Csv.resource(Towns.class, "towns.csv")
                .forEach(line -> byPostcode.putIfAbsent(
                        String.valueOf(line.get("postcode")),
                        Arrays.asList(String.valueOf(line.get("towns")).split("\\|", -1))));
        return this;
    }

    /** Whether the town can be in the postcode, judged by its official spelling. */
    boolean match(String postcode, String town) {
        List<String> towns = byPostcode.get(postcode);
        return towns == null || towns.contains(official(town));
    }

    /** A town's name as the official file spells it: upper case, no accent, hyphen, apostrophe or district. */
    static String official(String town) {
        String upper = town.toUpperCase(Locale.ROOT).replace("Œ", "OE").replace("Æ", "AE");
        String plain = ACCENTS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD))
                .replaceAll("");
        String words = PUNCTUATION.matcher(plain).replaceAll(" ");
        String place = DISTRICT.matcher(words).replaceAll(" ");
        return place.replaceAll("\\bSAINT\\b", "ST")
                .replaceAll("\\bSAINTE\\b", "STE")
                .replaceAll(" +", " ")
                .strip();
    }
}
