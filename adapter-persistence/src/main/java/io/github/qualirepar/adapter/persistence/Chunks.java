package io.github.qualirepar.adapter.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Asks for rows by any number of values, where a statement takes only so many. */
final class Chunks {
    private static final int SIZE = 100;

    /** Stands behind {@code IN} in a query. Always as many places, so that it is one statement, prepared once. */
    static final String PLACES =
            IntStream.range(0, SIZE).mapToObj(place -> ":place" + place).collect(Collectors.joining(", ", "(", ")"));

    private Chunks() {}

    /**
     * Runs a query for all the values, each named once.
     *
     * @param query a query with {@link #PLACES} in it
     * @param others what is bound beside the values
     * @return the rows of one chunk after the other; the order between them means nothing
     */
    static <T> List<T> query(
            Handle handle, String query, Collection<?> values, Map<String, ?> others, RowMapper<T> mapper) {
        List<?> each = List.copyOf(Set.copyOf(values));
        List<T> found = new ArrayList<>();
        for (int from = 0; from < each.size(); from += SIZE) {
            List<?> chunk = each.subList(from, Math.min(from + SIZE, each.size()));
            Map<String, Object> bound = new HashMap<>(others);
            for (int place = 0; place < SIZE; place++) {
                // Places that are left over repeat the last value: that finds nothing more.
                bound.put("place" + place, chunk.get(Math.min(place, chunk.size() - 1)));
            }
            found.addAll(handle.createQuery(query).bindMap(bound).map(mapper).list());
        }
        return found;
    }
}
