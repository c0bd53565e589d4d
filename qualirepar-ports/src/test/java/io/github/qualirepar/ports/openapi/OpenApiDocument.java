package io.github.qualirepar.ports.openapi;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the documents in {@code docs/openapi}, asked whether requests and answers satisfy it. It knows neither the
 * adapters nor the sandbox, so that it can bear witness against both.
 *
 * <p>Every method that looks for problems returns them as sentences, an empty list where there is none; a call or a status
 * that the document does not describe is a problem. Immutable; safe for use by several threads.
 */
public final class OpenApiDocument {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Path FOLDER = Path.of("docs", "openapi");

    private final JsonNode root;
    private final List<Operation> operations;
    private final Schemas schemas;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
        this.operations = Operation.all(root);
        this.schemas = new Schemas(root);
    }

    /**
     * Reads a document of the project.
     *
     * @param name its file name, for example {@code ecosystem.yaml}
     * @throws IllegalArgumentException if there is no such document
     * @throws UncheckedIOException if it is no YAML
     */
    public static OpenApiDocument load(String name) {
        Path file = folder().resolve(name);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("There is no " + FOLDER.resolve(name));
        }
        return new OpenApiDocument(read(file));
    }

    /** The file names of all documents of the project. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The build runs the tests of a module in its own folder. */
    private static Path folder() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve(FOLDER))) {
                return above.resolve(FOLDER);
            }
        }
        throw new IllegalArgumentException("No folder " + FOLDER + " above the working directory");
    }

    /** A document that is no file, for tests. */
    static OpenApiDocument of(String yaml) {
        try {
            return new OpenApiDocument(YAML.readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** The same document, in which every object of an answer has the described keys and no others. */
    public OpenApiDocument withoutUnknownKeys() {
        return new OpenApiDocument(ClosedDocument.of(root));
    }

    /** The whole document as JSON; not to be changed. */
    public JsonNode root() {
        return root;
    }

    /** The calls described, in the form {@code POST /claims/{id}}. */
    public Set<String> operations() {
        return operations.stream().map(Operation::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The described call that a concrete one is, in the form of {@link #operations()}.
     *
     * @return the name, or {@code null} if the document does not describe the call
     */
    public @Nullable String operation(String method, String path) {
        Operation found = find(method, path);
        return found == null ? null : found.name();
    }

    /**
     * Looks at a request's body.
     *
     * @param path the concrete path, without a query
     * @param json the body, empty for none; the content of bodies that are not described as JSON is not looked at
     */
    public List<String> problemsOfRequest(String method, String path, String json) {
        Operation operation = find(method, path);
        if (operation == null) {
            return unknown(method, path);
        }
        Resolved body = Resolved.of(root, operation.pointer() + "/requestBody");
        if (body.isMissing()) {
            return json.isEmpty() ? List.of() : List.of(operation.name() + " takes no body");
        }
        if (json.isEmpty()) {
            boolean required = body.node().path("required").asBoolean();
            return required ? List.of(operation.name() + " needs a body") : List.of();
        }
        return problemsOfContent(body, json);
    }

    /**
     * Looks at a request's query.
     *
     * @param path the concrete path, without a query
     * @param query names and decoded values
     */
    public List<String> problemsOfQuery(String method, String path, Map<String, String> query) {
        Operation operation = find(method, path);
        if (operation == null) {
            return unknown(method, path);
        }
        List<Resolved> parameters = operation.queryParameters(root);
        List<String> problems = new ArrayList<>();
        for (Resolved parameter : parameters) {
            String name = parameter.node().path("name").asText();
            String value = query.get(name);
            if (value != null) {
                schemas.problems(parameter.pointer() + "/schema", parameterValue(parameter, value))
                        .forEach(problem -> problems.add("parameter " + name + problem));
            } else if (parameter.node().path("required").asBoolean()) {
                problems.add("parameter " + name + " is required");
            }
        }
        query.keySet().stream()
                .filter(name -> parameters.stream()
                        .noneMatch(parameter ->
                                parameter.node().path("name").asText().equals(name)))
                .forEach(name -> problems.add("parameter " + name + " is not described"));
        return problems;
    }

    /**
     * Looks at an answer.
     *
     * @param path the concrete path of the request, without a query
     * @param json the body, empty for none; the content of bodies that are not described as JSON is not looked at
     */
    public List<String> problemsOfResponse(String method, String path, int status, String json) {
        Operation operation = find(method, path);
        if (operation == null) {
            return unknown(method, path);
        }
        Resolved response = operation.response(root, status);
        if (response.isMissing()) {
            return List.of(operation.name() + " does not answer with " + status);
        }
        if (response.node().path("content").isEmpty()) {
            return json.isEmpty() ? List.of() : List.of(operation.name() + " answers " + status + " without a body");
        }
        return json.isEmpty()
                ? List.of(operation.name() + " answers " + status + " with a body")
                : problemsOfContent(response, json);
    }

    private @Nullable Operation find(String method, String path) {
        return Operation.find(operations, method, path);
    }

    private static List<String> unknown(String method, String path) {
        return List.of("There is no operation " + method + " " + path);
    }

    private List<String> problemsOfContent(Resolved body, String json) {
        for (Map.Entry<String, JsonNode> media : body.node().path("content").properties()) {
            String type = media.getKey();
            if (type.startsWith("application/json")) {
                String schema = body.pointer() + "/content/" + Resolved.escaped(type) + "/schema";
                try {
                    return schemas.problems(schema, JSON.readTree(json));
                } catch (IOException e) {
                    return List.of("The body is no JSON");
                }
            }
        }
        return List.of();
    }

    /** A query holds text only: where a number or a truth value is described, the text is read as one. */
    private JsonNode parameterValue(Resolved parameter, String text) {
        Resolved schema = Resolved.of(root, parameter.pointer() + "/schema");
        String type = schema.node().path("type").asText();
        if (type.equals("string") || type.isEmpty()) {
            return JsonNodeFactory.instance.textNode(text);
        }
        try {
            JsonNode value = JSON.readTree(text);
            return value.isValueNode() ? value : JsonNodeFactory.instance.textNode(text);
        } catch (IOException noNumber) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
