package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.contractcheck.DriftStore.Compared;
import io.github.qualirepar.ports.contractcheck.DriftStore.SeenDrift;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What live answers had that the contract does not know, and since when they are compared. */
public final class DriftOutput {
    private final Messages messages;

    public DriftOutput(Messages messages) {
        this.messages = messages;
    }

    /** The document of {@code doctor --drift}. */
    public ObjectNode document(Map<OrganisationId, Compared> compared, List<SeenDrift> seen) {
        ObjectNode json = Json.object();
        json.set(
                "compared",
                Json.array(
                        List.copyOf(new TreeMap<>(compared).entrySet()),
                        entry -> Json.object()
                                .put("organisation", entry.getKey().value())
                                .put("first", entry.getValue().first().toString())
                                .put("last", entry.getValue().last().toString())));
        json.set("drift", Json.array(seen, DriftOutput::json));
        return json;
    }

    private static ObjectNode json(SeenDrift entry) {
        return Json.object()
                .put("organisation", entry.sighting().organisation().value())
                .put("call", entry.sighting().call())
                .put("path", entry.sighting().path())
                .put("kind", entry.sighting().kind().name())
                .put("shape", entry.sighting().shape())
                .put("count", entry.count())
                .put("first", entry.first().toString())
                .put("last", entry.last().toString());
    }

    /**
     * The same for a person, ready to be copied into a mail.
     *
     * @param accounts the organisations that have an account here
     */
    public List<String> lines(
            Map<OrganisationId, Compared> compared, List<OrganisationId> accounts, List<SeenDrift> seen) {
        if (compared.isEmpty() && seen.isEmpty()) {
            return List.of(messages.text("drift.nothingCompared"));
        }
        List<String> lines = new ArrayList<>();
        new TreeMap<>(compared)
                .forEach((organisation, moments) -> lines.add(messages.text(
                        "drift.since",
                        "organisation",
                        organisation,
                        "first",
                        moments.first().truncatedTo(ChronoUnit.SECONDS),
                        "last",
                        moments.last().truncatedTo(ChronoUnit.SECONDS))));
        TreeSet<OrganisationId> missing = new TreeSet<>(accounts);
        missing.removeAll(compared.keySet());
        missing.forEach(organisation -> lines.add(messages.text("drift.notCompared", "organisation", organisation)));
        lines.addAll(seen.isEmpty() ? List.of(messages.text("drift.none")) : table(seen));
        return lines;
    }

    private List<String> table(List<SeenDrift> seen) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("drift.heading", "count", seen.size()));
        Table table = new Table("  ").right(5);
        for (SeenDrift entry : seen) {
            table.row(
                    entry.sighting().organisation(),
                    entry.sighting().call(),
                    entry.sighting().path(),
                    entry.sighting().kind(),
                    entry.sighting().shape(),
                    entry.count() + " x",
                    entry.first(),
                    entry.last());
        }
        lines.addAll(table.lines());
        lines.add(messages.text("drift.send"));
        return lines;
    }
}
