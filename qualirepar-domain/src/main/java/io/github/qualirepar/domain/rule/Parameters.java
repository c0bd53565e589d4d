package io.github.qualirepar.domain.rule;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The few values of a finding's sentence, sorted by name. A finding is made by adding one after the other; each time a
 * short list is copied, not a tree.
 *
 * <p>Immutable and safe to share between threads.
 */
final class Parameters extends AbstractMap<String, String> {
    static final Parameters NONE = new Parameters(List.of());

    private static final Comparator<Map.Entry<String, String>> BY_NAME = Map.Entry.comparingByKey();

    private final List<Map.Entry<String, String>> entries;

    private Parameters(List<Map.Entry<String, String>> entries) {
        this.entries = Collections.unmodifiableList(entries);
    }

    static Parameters of(Map<String, String> values) {
        if (values instanceof Parameters parameters) {
            return parameters;
        }
        Parameters parameters = NONE;
        for (Map.Entry<String, String> value : values.entrySet()) {
            parameters = parameters.with(value.getKey(), value.getValue());
        }
        return parameters;
    }

    /** The same and one more; a value of that name is replaced. */
    Parameters with(String name, String value) {
        Map.Entry<String, String> added = Map.entry(name, value);
        List<Map.Entry<String, String>> more = new ArrayList<>(entries.size() + 1);
        more.addAll(entries);
        int position = Collections.binarySearch(more, added, BY_NAME);
        if (position < 0) {
            more.add(-position - 1, added);
        } else {
            more.set(position, added);
        }
        return new Parameters(more);
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, String>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
