package io.github.qualirepar.sandbox.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.sandbox.http.Json;

/** The sample data of the contract that the sandbox starts with. */
final class Samples {

    private Samples() {}

    /** A sample file; a copy of its own for every caller. */
    static JsonNode read(String name) {
        return Json.resource(Samples.class, "samples/" + name);
    }

    static JsonNode seed() {
        return read("seed.json");
    }

    /** The rows of a sample answer. */
    static JsonNode rows(String name) {
        return read(name).path("ResponseData");
    }
}
