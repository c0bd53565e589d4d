package io.github.qualirepar.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decoding of query strings. */
public final class Query {

    private Query() {}

    /**
     * Decodes a query string.
     *
     * @param raw the string without its question mark, or null
     * @return the first value of each name, in the order sent; a name without {@code =} has an empty value
     * @throws IllegalArgumentException when a percent sign begins no two hexadecimal digits
     */
    public static Map<String, String> decode(@Nullable String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                if (!name.isEmpty()) {
                    values.putIfAbsent(text(name), equals < 0 ? "" : text(pair.substring(equals + 1)));
                }
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
