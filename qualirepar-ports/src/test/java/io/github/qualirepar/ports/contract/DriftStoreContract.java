package io.github.qualirepar.ports.contract;

import static io.github.qualirepar.ports.contract.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.DriftStore;
import io.github.qualirepar.ports.contractcheck.DriftStore.Compared;
import io.github.qualirepar.ports.contractcheck.DriftStore.SeenDrift;
import io.github.qualirepar.ports.contractcheck.Sighting;
import io.github.qualirepar.ports.contractcheck.Sighting.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link DriftStore} promises. */
public abstract class DriftStoreContract {
    private static final Instant EVENING = NOON.plusSeconds(6 * 3_600);
    private static final Sighting COLOUR = key("Items[].Colour");
    private static final Sighting WEIGHT = key("Items[].Weight");

    /** The store of this test, empty when the test begins. */
    protected abstract DriftStore drift();

    private static Sighting key(String path) {
        return new Sighting(OrganisationId.ECOSYSTEM, "read", path, Kind.UNKNOWN_KEY, "object");
    }

    /** So many different sightings. */
    private static List<Sighting> keys(int count) {
        return IntStream.range(0, count).mapToObj(number -> key("New" + number)).toList();
    }

    private static SeenDrift once(Sighting sighting) {
        return new SeenDrift(sighting, 1, NOON, NOON);
    }

    @Test
    void nothingIsSeenAtFirst() {
        assertThat(drift().all()).isEmpty();
    }

    @Test
    void everyFieldOfASightingSurvives() {
        List<Sighting> sightings = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            sightings.add(new Sighting(
                    new OrganisationId("OTHER_1"), "états", "Clé[].'a?9'", kind, "text 'Aaa aaé (99) % \"_'"));
            sightings.add(new Sighting(OrganisationId.ECOLOGIC, "list", "$", kind, ""));
        }
        drift().record(sightings, NOON.plusNanos(5));

        assertThat(drift().all()).extracting(SeenDrift::sighting).containsExactlyInAnyOrderElementsOf(sightings);
        assertThat(drift().all()).allSatisfy(seen -> {
            assertThat(seen.count()).isEqualTo(1);
            assertThat(seen.first()).isEqualTo(NOON.plusNanos(5));
            assertThat(seen.last()).isEqualTo(NOON.plusNanos(5));
        });
    }

    @Test
    void theSameSightingAgainRaisesItsCountAndItsLastMoment() {
        drift().record(List.of(COLOUR, WEIGHT), NOON);
        drift().record(List.of(COLOUR), NOON.plusSeconds(1));
        drift().record(List.of(COLOUR), EVENING);

        assertThat(drift().all()).containsExactly(new SeenDrift(COLOUR, 3, NOON, EVENING), once(WEIGHT));
    }

    @Test
    void aSightingThatStandsTwiceInAnAnswerCountsTwice() {
        drift().record(List.of(COLOUR, COLOUR), NOON);

        assertThat(drift().all()).containsExactly(new SeenDrift(COLOUR, 2, NOON, NOON));
    }

    @Test
    void theLastMomentNeverGoesBack() {
        drift().record(List.of(COLOUR), NOON);
        drift().record(List.of(COLOUR), EVENING);
        drift().record(List.of(COLOUR), NOON.plusSeconds(1));

        assertThat(drift().all()).containsExactly(new SeenDrift(COLOUR, 3, NOON, EVENING));
    }

    @Test
    void nothingSeenChangesNothing() {
        drift().record(List.of(COLOUR), NOON);
        drift().record(List.of(), EVENING);

        assertThat(drift().all()).containsExactly(once(COLOUR));
    }

    @Test
    void sightingsThatDifferInOneFieldAreCountedApart() {
        List<Sighting> different = List.of(
                COLOUR,
                new Sighting(OrganisationId.ECOLOGIC, "read", COLOUR.path(), Kind.UNKNOWN_KEY, "object"),
                new Sighting(OrganisationId.ECOSYSTEM, "list", COLOUR.path(), Kind.UNKNOWN_KEY, "object"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", "Items[].colour", Kind.UNKNOWN_KEY, "object"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", COLOUR.path(), Kind.OTHER_TYPE, "object"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", COLOUR.path(), Kind.UNKNOWN_KEY, "list"));
        different.forEach(sighting -> drift().record(List.of(sighting), NOON));

        assertThat(drift().all())
                .containsExactlyInAnyOrderElementsOf(
                        different.stream().map(DriftStoreContract::once).toList());
    }

    @Test
    void sightingsStandByOrganisationCallPathKindAndShape() {
        List<Sighting> ordered = List.of(
                new Sighting(OrganisationId.ECOLOGIC, "read", "Z", Kind.UNKNOWN_WORD, "z"),
                new Sighting(OrganisationId.ECOSYSTEM, "list", "Z", Kind.UNKNOWN_WORD, "z"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", "Z", Kind.UNKNOWN_WORD, "z"),
                // Capitals before small letters, letters with an accent behind: no table of a language.
                new Sighting(OrganisationId.ECOSYSTEM, "read", "a", Kind.UNKNOWN_WORD, "z"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", "é", Kind.UNKNOWN_KEY, "z"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", "é", Kind.UNKNOWN_WORD, "a"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", "é", Kind.UNKNOWN_WORD, "z"),
                new Sighting(OrganisationId.ECOSYSTEM, "read", "é", Kind.MISSING_KEY, ""));
        for (int i = ordered.size() - 1; i >= 0; i--) {
            drift().record(List.of(ordered.get(i)), NOON);
        }

        assertThat(drift().all()).extracting(SeenDrift::sighting).containsExactlyElementsOf(ordered);
    }

    @Test
    void aNewSightingIsNotKeptOnceTheStoreIsFull() {
        drift().record(keys(DriftStore.CAPACITY - 1), NOON);
        drift().record(List.of(COLOUR, WEIGHT), NOON);

        assertThat(drift().all())
                .hasSize(DriftStore.CAPACITY)
                .contains(once(COLOUR))
                .doesNotContain(once(WEIGHT));
    }

    @Test
    void aKnownSightingIsCountedThoughTheStoreIsFull() {
        drift().record(keys(DriftStore.CAPACITY), NOON);
        drift().record(List.of(WEIGHT, key("New0")), EVENING);

        assertThat(drift().all())
                .hasSize(DriftStore.CAPACITY)
                .contains(new SeenDrift(key("New0"), 2, NOON, EVENING))
                .contains(once(key("New1")));
    }

    @Test
    void whatIsForgottenMakesRoomAndIsCountedAnew() {
        drift().record(keys(DriftStore.CAPACITY), NOON);
        drift().clear();

        assertThat(drift().all()).isEmpty();

        drift().record(List.of(key("New0"), COLOUR), EVENING);
        assertThat(drift().all())
                .containsExactly(
                        new SeenDrift(COLOUR, 1, EVENING, EVENING), new SeenDrift(key("New0"), 1, EVENING, EVENING));
    }

    @Test
    void threadsThatCountAtOnceLoseNothing() throws Exception {
        int times = 20;
        Racing.race(2, number -> {
            for (int i = 0; i < times; i++) {
                drift().record(List.of(COLOUR, WEIGHT), NOON.plusSeconds(i));
            }
            return number;
        });

        Instant last = NOON.plusSeconds(times - 1);
        assertThat(drift().all())
                .containsExactly(
                        new SeenDrift(COLOUR, 2L * times, NOON, last), new SeenDrift(WEIGHT, 2L * times, NOON, last));
    }

    @Test
    void threadsThatFindNewThingsAtOnceDoNotOverfillTheStore() throws Exception {
        drift().record(keys(DriftStore.CAPACITY - 2), NOON);

        Racing.race(6, number -> {
            drift().record(List.of(key("Late" + number)), NOON);
            return number;
        });

        assertThat(drift().all()).hasSize(DriftStore.CAPACITY);
    }

    @Test
    void aFreshStoreHasComparedNothing() {
        drift().record(List.of(COLOUR), NOON);

        assertThat(drift().comparisons()).isEmpty();
    }

    @Test
    void theFirstAndTheLastMomentOfComparingAreKeptForEachOrganisation() {
        drift().compared(OrganisationId.ECOLOGIC, NOON);
        drift().compared(OrganisationId.ECOSYSTEM, EVENING);
        drift().compared(OrganisationId.ECOSYSTEM, NOON);
        drift().clear();

        assertThat(drift().comparisons())
                .containsOnly(
                        Map.entry(OrganisationId.ECOLOGIC, new Compared(NOON, NOON)),
                        Map.entry(OrganisationId.ECOSYSTEM, new Compared(NOON, EVENING)));
    }
}
