package io.github.qualirepar.domain.reference;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable list that finds its elements by a key. It equals any list of the same elements. Its index is made at
 * the first look-up: a program that looks up one brand of one product does not sort those of all the others.
 *
 * <p>Safe to share between threads: two that look up first at the same moment make the same index twice.
 *
 * @param <E> kind of its elements, which are immutable
 */
class KeyedList<E> extends AbstractList<E> implements RandomAccess {
    private final List<E> elements;
    private final Function<E, String> key;
    private volatile @Nullable Map<String, E> index;

    KeyedList(Collection<? extends E> elements, Function<E, String> key) {
        this.elements = List.copyOf(elements);
        this.key = key;
    }

    @Override
    public E get(int position) {
        return elements.get(position);
    }

    @Override
    public int size() {
        return elements.size();
    }

    /** The first element with that key, or {@code null}. */
    @Nullable
    E find(@Nullable String wanted) {
        Map<String, E> known = index;
        if (known == null) {
            known = index();
            index = known;
        }
        return known.get(wanted);
    }

    private Map<String, E> index() {
        Map<String, E> byKey = new HashMap<>();
        elements.forEach(element -> byKey.putIfAbsent(key.apply(element), element));
        return byKey;
    }
}
