package io.github.qualirepar.ports.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every document in {@code docs/openapi} has to be, whatever organisation it describes. */
class PublishedDocumentsTest {

    private static final Set<String> CONFIDENCES = Set.of("A", "B", "C", "D");
    /** A section of the contract text, then the number of a question or, in brackets, at least one tag. */
    private static final Pattern SOURCE = Pattern.compile("\\d+(?:\\.\\d+)?(?: Q\\d+.*|.*\\[[^\\]]*\\b[ABCD]2?\\b.*)");

    private static OfficialSchema official;

    @BeforeAll
    static void readTheOfficialSchema() {
        official = new OfficialSchema();
    }

    static List<String> names() {
        return OpenApiDocument.names();
    }

    private static JsonNode root(String name) {
        return OpenApiDocument.load(name).root();
    }

    private static Map<String, JsonNode> having(JsonNode root, String member) {
        return DocumentWalk.objects(root, part -> part.has(member));
    }

    @Test
    void thereAreDocumentsToLookAt() {
        assertThat(names()).contains("ecosystem.yaml");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDocumentSatisfiesTheOfficialSchema(String name) {
        assertThat(official.problems(root(name))).isEmpty();
    }

    @Test
    void theOfficialSchemaRefusesWrongDocuments() {
        String right = """
                openapi: 3.1.0
                info: {title: small, version: '1'}
                paths:
                  /a:
                    get:
                      responses:
                        '200':
                          description: fine
                          content: {application/json: {schema: {type: object}}}
                """;
        assertThat(official.problems(OpenApiDocument.of(right).root())).isEmpty();
        for (String wrong : List.of(
                right.replace("3.1.0", "3.0.3"),
                right.replace("/a:", "a:"),
                right.replace("title: small, ", ""),
                right.replace("description: fine", "descriptoin: fine"),
                right.replace("'200'", "'20'"),
                right.replace("type: object", "type: objekt"))) {
            assertThat(official.problems(OpenApiDocument.of(wrong).root()))
                    .as(wrong)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyReferenceLeadsSomewhereAndEveryComponentIsReferredTo(String name) {
        JsonNode root = root(name);
        Set<String> used = new TreeSet<>();
        having(root, "$ref").forEach((pointer, part) -> {
            String target = part.path("$ref").asText();
            assertThat(target).as(pointer).startsWith("#/");
            assertThat(root.at(target.substring(1)).isMissingNode())
                    .as("%s refers to %s", pointer, target)
                    .isFalse();
            used.add(target.substring(1));
        });
        Set<String> offered = new TreeSet<>();
        for (String kind : List.of("schemas", "responses", "parameters")) {
            root.path("components")
                    .path(kind)
                    .properties()
                    .forEach(one -> offered.add("/components/" + kind + "/" + one.getKey()));
        }
        assertThat(used).containsAll(offered);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyOperationCanBeMadeAMethodOfAClient(String name) {
        JsonNode root = root(name);
        Set<String> tags = new TreeSet<>();
        root.path("tags").forEach(tag -> tags.add(tag.path("name").asText()));
        List<String> ids = new ArrayList<>();
        for (Operation operation : Operation.all(root)) {
            JsonNode node = root.at(operation.pointer());
            ids.add(node.path("operationId").asText());
            assertThat(node.path("operationId").asText()).as(operation.name()).matches("[a-z][A-Za-z0-9]+");
            assertThat(node.path("summary").asText()).as(operation.name()).isNotBlank();
            assertThat(node.path("responses").isEmpty()).as(operation.name()).isFalse();
            assertThat(node.path("tags").size()).as(operation.name()).isEqualTo(1);
            assertThat(tags).contains(node.path("tags").path(0).asText());
            assertThat(declaredInPath(root, operation))
                    .as(operation.name())
                    .containsExactlyInAnyOrderElementsOf(namedIn(operation.template()));
        }
        assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<String> declaredInPath(JsonNode root, Operation operation) {
        List<String> names = new ArrayList<>();
        for (String list : List.of(operation.pointer() + "/parameters", operation.itemPointer() + "/parameters")) {
            for (int index = 0; index < root.at(list).size(); index++) {
                JsonNode parameter = Resolved.of(root, list + "/" + index).node();
                if (parameter.path("in").asText().equals("path")) {
                    names.add(parameter.path("name").asText());
                }
            }
        }
        return names;
    }

    private static List<String> namedIn(String template) {
        return Pattern.compile("\\{([^}]+)}")
                .matcher(template)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsNotCertainSaysHowSureItIsAndWhereItIsFrom(String name) {
        JsonNode root = root(name);
        assertThat(having(root, "x-confidence")).isNotEmpty();
        for (String prefix : List.of("x-", "x-limits-")) {
            having(root, prefix + "confidence").forEach((pointer, part) -> {
                assertThat(part.path(prefix + "confidence").asText())
                        .as(pointer)
                        .isIn(CONFIDENCES);
                assertThat(part.path(prefix + "source").asText()).as(pointer).matches(SOURCE);
            });
            having(root, prefix + "source")
                    .forEach((pointer, part) -> assertThat(part.has(prefix + "confidence"))
                            .as(pointer)
                            .isTrue());
        }
    }

    /** Reading a schema is enough: it is then that an unknown keyword is refused. */
    @ParameterizedTest
    @MethodSource("names")
    void everySchemaCanBeRead(String name) {
        JsonNode root = root(name);
        Schemas schemas = new Schemas(root);
        List<String> pointers = new ArrayList<>();
        root.at("/components/schemas")
                .properties()
                .forEach(schema -> pointers.add("/components/schemas/" + schema.getKey()));
        having(root, "schema").keySet().forEach(pointer -> pointers.add(pointer + "/schema"));
        assertThat(pointers)
                .hasSizeGreaterThan(20)
                .allSatisfy(pointer ->
                        assertThat(schemas.problems(pointer, root.at(pointer))).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theExamplesAreOnesOfWhatTheyIllustrate(String name) {
        JsonNode root = root(name);
        Schemas schemas = new Schemas(root);
        Map<String, JsonNode> illustrated =
                DocumentWalk.objects(root, part -> part.has("example") && part.has("schema"));
        assertThat(illustrated).isNotEmpty();
        illustrated.forEach((pointer, part) -> assertThat(schemas.problems(pointer + "/schema", part.get("example")))
                .as(pointer)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theListedWordsOfATextAreOnesThatItsFormAllows(String name) {
        JsonNode root = root(name);
        Schemas schemas = new Schemas(root);
        having(root, "x-values")
                .forEach((pointer, part) -> part.path("x-values").forEach(word -> {
                    assertThat(schemas.problems(pointer, word.path("value")))
                            .as("%s: %s", pointer, word.path("value"))
                            .isEmpty();
                    assertThat(word.path("meaning").asText()).as("%s", word).isNotBlank();
                }));
    }

    /** Words are listed as known ones, not as the only ones, but for those that a client itself sends. */
    @ParameterizedTest
    @MethodSource("names")
    void listedWordsAreTheOnlyOnesInRequestsOnly(String name) {
        Set<String> sent = Set.of("/components/schemas/DocumentType", "/components/schemas/Consumer/properties/Title");
        assertThat(having(root(name), "x-values"))
                .isNotEmpty()
                .allSatisfy((pointer, part) -> assertThat(part.has("pattern") || part.has("enum"))
                        .as(pointer)
                        .isEqualTo(name.equals("ecologic.yaml") && sent.contains(pointer)));
    }

    /** Counted in binary, as many validators do, 19.99 is no multiple of 0.01. */
    @ParameterizedTest
    @MethodSource("names")
    void noAmountIsLimitedToMultiples(String name) {
        assertThat(having(root(name), "multipleOf")).isEmpty();
    }

    /** Whoever takes the first address without thinking is to meet a test environment. */
    @ParameterizedTest
    @MethodSource("names")
    void productionIsTheLastOfTheServers(String name) {
        List<String> servers = root(name).path("servers").findValuesAsText("description");
        assertThat(servers).hasSizeGreaterThan(1);
        assertThat(servers.get(servers.size() - 1)).startsWith("Production.");
        assertThat(servers.subList(0, servers.size() - 1))
                .noneMatch(description -> description.startsWith("Production."));
    }
}
