package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.ecosystem.Client.Answer;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is wrong with the form of a body: the sandbox refuses it if and only if the OpenAPI document does. */
class OpenApiStrictnessTest {

    /** Wrong values for any member, among them texts one character longer than each limit of the contract. */
    private static final List<String> VALUES = Stream.concat(
                    Stream.of(
                            "null",
                            "\"\"",
                            "{}",
                            "[]",
                            "true",
                            "0",
                            "-1",
                            "1.005",
                            "\"1\"",
                            "\"ZZ\"",
                            "\"2026-02-30\""),
                    IntStream.of(10, 11, 30, 31, 35, 36, 40, 41, 50, 51, 60, 61, 70, 71, 241, 242, 255, 256)
                            .mapToObj(length -> '"' + "9".repeat(length) + '"'))
            .toList();

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(Dataset.SAMPLES);

    /** Every body that differs from a right one in one member: left out, joined by a stranger, or of another value. */
    private static Map<String, ObjectNode> variations(ObjectNode right) {
        Map<String, ObjectNode> found = new LinkedHashMap<>();
        for (String pointer : objects("", right)) {
            for (Map.Entry<String, JsonNode> member : right.at(pointer).properties()) {
                String name = member.getKey();
                put(found, right, pointer, name + " left out", object -> object.remove(name));
                for (String value : VALUES) {
                    put(found, right, pointer, name + " = " + value, object -> object.set(name, json(value)));
                }
            }
            put(found, right, pointer, "a stranger", object -> object.put("Stranger", "x"));
        }
        return found;
    }

    private static void put(
            Map<String, ObjectNode> found, ObjectNode right, String pointer, String name, Consumer<ObjectNode> change) {
        ObjectNode body = right.deepCopy();
        change.accept((ObjectNode) body.at(pointer));
        found.put(pointer + "/" + name, body);
    }

    private static List<String> objects(String pointer, JsonNode node) {
        List<String> found = new ArrayList<>(List.of(pointer));
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getValue().isObject()) {
                found.addAll(objects(pointer + "/" + member.getKey(), member.getValue()));
            }
        }
        return found;
    }

    private static JsonNode json(String text) {
        return Objects.requireNonNull(Json.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The members of which one of the two takes a value that the other refuses, with the one that refuses it. */
    private Set<String> disagreements(String path, ObjectNode right) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, ObjectNode> body : variations(right).entrySet()) {
            boolean sandboxRefuses = isRefusalOfTheForm(sandbox.client().post(path, body.getValue()));
            boolean documentRefuses = !Witness.DOCUMENT
                    .problemsOfRequest("POST", path, body.getValue().toString())
                    .isEmpty();
            if (sandboxRefuses != documentRefuses) {
                String member = body.getKey().replaceFirst(" .*", "");
                found.add(member + (sandboxRefuses ? ": sandbox" : ": document"));
            }
        }
        return found;
    }

    /** That the bonus has to be lower than the total is nothing that a document could say. */
    private static boolean isRefusalOfTheForm(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return answer.status() == 400
                && Set.of("ERREUR_DE_PAYLOAD", "FORMAT_DE_FICHIER_INVALIDE").contains(answer.error())
                && !text.contains("must be lower");
    }

    @Test
    void ofAClaim() throws IOException {
        ObjectNode right = RunningSandbox.phone();
        right.withObject("/Product").put("IrisCode", "IRIS").put("PartnerProduct", "MARQUE");
        right.withObject("/SpareParts").put("CircularEconomyPartsAmount", 0);
        assertThat(sandbox.create(right).status()).isEqualTo(200);
        assertThat(variations(right)).hasSizeGreaterThan(900);

        assertThat(disagreements("/reimbursement-claims/new_claim", right))
                .containsExactlyInAnyOrder(
                        // Five digits in France (section 6.1); the sandbox looks at the length only.
                        "/Customer/PostalCode: document",
                        // The contract gives no form; the sandbox wants a sign @ with something on both sides.
                        "/Customer/Email: sandbox");
    }

    @Test
    void ofAFile() throws IOException {
        String id = sandbox.created(RunningSandbox.phone());
        ObjectNode right = Json.object()
                .put("FileName", "appareil.jpg")
                .put("FileType", "device_picture")
                .put("FileSizeInMB", 1);
        assertThat(disagreements("/reimbursement-claims/" + id + "/upload-file", right))
                .isEmpty();
    }

    @Test
    void ofALogin() throws IOException {
        ObjectNode right = Json.object().put("username", "590001").put("password", "fictional-password");
        // The contract knows no lengths here; the sandbox has some of its own.
        assertThat(disagreements("/login", right))
                .containsExactlyInAnyOrder("/username: sandbox", "/password: sandbox");
    }
}
