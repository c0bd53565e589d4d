package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One exchange of the sample index.
 *
 * @param id its name
 * @param method HTTP method
 * @param path path without its query
 * @param query query parameters as sent
 * @param requestBody body as sent, or {@code null}
 * @param status HTTP status of the answer
 * @param answer body of the answer as it stands in its file
 * @param play who sends and who answers it
 * @param seed the requests and claims that exist before
 * @param switches the sandbox's switches that are on
 */
record Exchange(
        String id,
        String method,
        String path,
        Map<String, String> query,
        @Nullable JsonNode requestBody,
        int status,
        String answer,
        String play,
        List<String> seed,
        List<String> switches) {

    String operation() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return id;
    }
}
