package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.claim.ClaimProcess;
import java.util.List;
import java.util.Map;

/** The JSON documents of what the program says about itself. Their shape is a promise (docs/cli-json.md). */
public final class ProgramDocuments {
    private ProgramDocuments() {}

    /** Lines of a configuration file. */
    public static ObjectNode configuration(Map<String, String> lines) {
        ObjectNode json = Json.object();
        ObjectNode properties = json.putObject("configuration");
        lines.forEach(properties::put);
        return json;
    }

    /** What was made for a new home. */
    public static ObjectNode initialised(String configuration, boolean written, String database) {
        return Json.object()
                .put("configuration", configuration)
                .put("written", written)
                .put("database", database);
    }

    /** What was looked at, and how it is. */
    public static ObjectNode checks(List<CheckLine> lines) {
        ObjectNode json = Json.object();
        json.set(
                "checks",
                Json.array(
                        lines,
                        line -> Json.object()
                                .put("name", line.name())
                                .put("state", line.state().name())
                                .put("message", line.message())));
        return json;
    }

    /** The rows of a claim's state machines. */
    public static ObjectNode states(List<ClaimProcess> processes) {
        ObjectNode json = Json.object();
        json.set("processes", Json.array(processes, process -> {
            ObjectNode node = Json.object();
            node.put("process", process.name());
            node.put("first", process.first().name());
            node.set(
                    "transitions",
                    Json.array(
                            process.transitions(),
                            row -> Json.object()
                                    .put("from", row.from().name())
                                    .put("event", row.event().name())
                                    .put("to", row.to().name())));
            return node;
        }));
        return json;
    }
}
