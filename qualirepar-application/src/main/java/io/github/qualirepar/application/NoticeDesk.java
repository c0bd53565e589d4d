package io.github.qualirepar.application;

import io.github.qualirepar.application.SyncReport.NotTold;
import io.github.qualirepar.application.SyncReport.Told;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.NoticeStore.Item;
import io.github.qualirepar.ports.Notifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people what they have to know, each thing once. An item is noted, reserved, told, and noted as told, in this
 * order: whoever dies on the way leaves it to the next run. Only a notice whose delivery could not be noted any more goes
 * out again, under the same id.
 */
final class NoticeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeDesk.class);

    private final NoticeStore store;
    private final NoticeFinder finder;
    private final NoticeWriter writer;
    private final @Nullable Notifier notifier;
    private final Clock clock;
    private final Duration lease;

    /**
     * @param notifier the channel, or {@code null} = nobody is there to tell
     * @param lease how long a notice may take to be delivered
     */
    NoticeDesk(
            NoticeStore store,
            NoticeFinder finder,
            NoticeWriter writer,
            @Nullable Notifier notifier,
            Clock clock,
            Duration lease) {
        this.store = store;
        this.finder = finder;
        this.writer = writer;
        this.notifier = notifier;
        this.clock = clock;
        this.lease = lease;
    }

    SyncReport.Notices tell(SyncRun run) {
        Map<String, Topic> topics = finder.current();
        int fresh = store.add(topics.values().stream().map(Topic::item).toList(), notifier == null);
        Notifier channel = notifier;
        if (channel == null) {
            return new SyncReport.Notices(List.of(), fresh, 0, store.waiting().size(), List.of());
        }
        Telling telling = new Telling(channel);
        telling.all(run, topics);
        return new SyncReport.Notices(
                telling.told, 0, telling.outdated, store.waiting().size(), telling.failures);
    }

    /** One round of telling. */
    private final class Telling {
        private final Notifier channel;
        /** Two rounds never count as one another, not even within one program. */
        private final String owner = UUID.randomUUID().toString();

        private final List<Told> told = new ArrayList<>();
        private final List<NotTold> failures = new ArrayList<>();
        private int outdated;

        Telling(Notifier channel) {
            this.channel = channel;
        }

        void all(SyncRun run, Map<String, Topic> known) {
            Collection<List<Topic>> groups = groups(known);
            int ended = 0;
            for (List<Topic> group : groups) {
                run.progressed(SyncProgress.Phase.NOTICES, ended, groups.size());
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                List<Topic> ours = reserved(group);
                if (!ours.isEmpty()) {
                    tell(ours);
                }
                ended++;
            }
            if (ended > 0) {
                run.progressed(SyncProgress.Phase.NOTICES, ended, ended);
            }
        }

        /**
         * What waits, by notice. Things noticed at different moments are not put together: one that went out already and
         * could not be noted must go out again under its own id.
         */
        private Collection<List<Topic>> groups(Map<String, Topic> known) {
            Instant now = clock.instant();
            List<Item> waiting = store.waiting().stream()
                    // Noticed by a machine whose clock is ahead: by this one it may not hold yet.
                    .filter(item -> !item.at().isAfter(now))
                    .toList();
            Map<String, Topic> topics = known;
            if (waiting.stream().anyMatch(item -> !known.containsKey(item.key()))) {
                // Another machine may have noticed it since: what holds is asked after what waits.
                topics = finder.current();
            }
            Map<List<Object>, List<Topic>> groups = new LinkedHashMap<>();
            for (Item item : waiting) {
                Topic topic = topics.get(item.key());
                if (topic != null) {
                    groups.computeIfAbsent(List.of(item.group(), item.at()), group -> new ArrayList<>())
                            .add(topic);
                } else if (finder.sees(item)) {
                    store.told(List.of(item.key()), now);
                    outdated++;
                }
            }
            return groups.values();
        }

        /** Those that nobody else is telling at this moment. */
        private List<Topic> reserved(List<Topic> group) {
            if (reserve(group)) {
                return group;
            }
            return group.size() == 1
                    ? List.of()
                    : group.stream().filter(topic -> reserve(List.of(topic))).toList();
        }

        private boolean reserve(List<Topic> topics) {
            Instant now = clock.instant();
            return store.reserve(keys(topics), owner, now, now.plus(lease));
        }

        private void tell(List<Topic> topics) {
            Item first = topics.get(0).item();
            String id = NoticeWriter.id(topics);
            try {
                Notice notice = writer.write(id, topics);
                channel.send(notice);
            } catch (Notifier.NotDelivered e) {
                failed(topics, id, String.valueOf(e.getMessage()));
                return;
            } catch (RuntimeException e) {
                // The message of whatever was thrown may hold anything: only its type is told.
                failed(topics, id, e.getClass().getName());
                return;
            }
            store.told(keys(topics), clock.instant());
            told.add(new Told(id, first.kind(), topics.size()));
        }

        private void failed(List<Topic> topics, String id, String reason) {
            LOG.warn("notice {} was not delivered: {}", id, reason);
            store.released(keys(topics), owner);
            failures.add(new NotTold(id, topics.get(0).item().kind(), topics.size(), reason));
        }
    }

    private static List<String> keys(List<Topic> topics) {
        return topics.stream().map(topic -> topic.item().key()).toList();
    }
}
