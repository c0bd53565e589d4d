package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Remembers what people are to be told of and were told of, so that each is told once, whatever dies when. Items that
 * belong together are told in one notice.
 *
 * <p>Implementations are safe for use by several threads and, over one database, several processes. Storage that fails
 * throws {@link StorageException}.
 */
public interface NoticeStore {

    /**
     * Something to be told.
     *
     * @param key names it for ever: a second one with the same key is not told
     * @param kind what it is about
     * @param organisation the organisation concerned
     * @param account the account concerned
     * @param group items of one group are told in one notice
     * @param details numbers, amounts, codes by name; never consumer data
     * @param at when it was noticed
     */
    record Item(
            String key,
            NoticeKind kind,
            OrganisationId organisation,
            String account,
            String group,
            Map<String, String> details,
            Instant at) {
        public Item {
            details = Collections.unmodifiableMap(new TreeMap<>(details));
        }
    }

    /**
     * Adds what is not known yet; what is known stays as it is.
     *
     * @param silently count it as told: nobody is there to tell
     * @return how many were new
     */
    int add(Collection<Item> items, boolean silently);

    /**
     * All items that wait to be told, reserved or not: the oldest first and, within one moment, in the order they were
     * added.
     */
    List<Item> waiting();

    /**
     * Reserves waiting items for one that tells them. Who reserves again what is his moves the end.
     *
     * @param keys the items
     * @param owner who tells them
     * @param now the moment
     * @param until when the reservation ends: from that moment on others may reserve
     * @return {@code true} if all of them wait and none is reserved by another owner at that moment; else nothing is
     *     reserved
     */
    boolean reserve(Collection<String> keys, String owner, Instant now, Instant until);

    /** The items were told, whoever has reserved them by now: they do not wait any more. */
    void told(Collection<String> keys, Instant at);

    /**
     * The items could not be told; they wait on, reserved by nobody.
     *
     * @param owner who reserved them; what another one has reserved since stays reserved
     */
    void released(Collection<String> keys, String owner);
}
