package io.github.qualirepar.ports.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The witness itself: what it says of a small document is right, and it does say no. */
class OpenApiDocumentTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.of("""
            openapi: 3.1.0
            info: {title: a small one, version: '1'}
            paths:
              /things/{id}:
                parameters:
                  - $ref: '#/components/parameters/Fast'
                get:
                  parameters:
                    - {name: count, in: query, required: true, schema: {type: integer, minimum: 1}}
                    - {name: day, in: query, schema: {type: string, pattern: '^[0-9]{2}\\.[0-9]{2}$'}}
                  responses:
                    '200': {$ref: '#/components/responses/Thing'}
                    '4XX':
                      description: refused
                      content: {text/plain: {schema: {type: string}}}
                delete:
                  responses:
                    '204': {description: gone}
              /things/new:
                post:
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/NewThing'}
                  responses:
                    '200': {$ref: '#/components/responses/Thing'}
              /things/raw:
                put:
                  requestBody:
                    content: {application/octet-stream: {}}
                  responses:
                    default: {description: anything}
            components:
              parameters:
                Fast: {name: fast, in: query, schema: {type: boolean}}
              responses:
                Thing:
                  description: a thing
                  content:
                    application/json:
                      schema:
                        allOf:
                          - $ref: '#/components/schemas/Named'
                          - properties:
                              Owner: {oneOf: [{const: nobody}, {$ref: '#/components/schemas/Named'}]}
                              Parts: {type: array, items: {$ref: '#/components/schemas/Named'}}
                              Free: {type: object, additionalProperties: true}
              schemas:
                Named:
                  type: object
                  required: [Name]
                  properties:
                    Name: {type: [string, 'null']}
                    Made: {type: string, format: date}
                NewThing:
                  type: object
                  additionalProperties: false
                  required: [Name]
                  properties:
                    Name: {type: string, minLength: 1, maxLength: 5}
                    Price: {type: number, multipleOf: 0.01}
            """);

    private static List<String> sent(String json) {
        return DOCUMENT.problemsOfRequest("POST", "/things/new", json);
    }

    private static List<String> answered(OpenApiDocument document, String json) {
        return document.problemsOfResponse("GET", "/things/7", 200, json);
    }

    @Test
    void theDescribedCallsAreNamedAndConcretePathsAreFound() {
        assertThat(DOCUMENT.operations())
                .containsExactlyInAnyOrder(
                        "GET /things/{id}", "DELETE /things/{id}", "POST /things/new", "PUT /things/raw");
        assertThat(DOCUMENT.operation("GET", "/things/7")).isEqualTo("GET /things/{id}");
        assertThat(DOCUMENT.operation("POST", "/things/new")).isEqualTo("POST /things/new");
        assertThat(DOCUMENT.operation("GET", "/things/7/parts")).isNull();
        assertThat(DOCUMENT.operation("GET", "/Things/7")).isNull();
        assertThat(DOCUMENT.operation("POST", "/things/7")).isNull();
    }

    @Test
    void aCallThatIsNotDescribedIsAProblem() {
        assertThat(DOCUMENT.problemsOfRequest("PATCH", "/things/7", "")).hasSize(1);
        assertThat(DOCUMENT.problemsOfQuery("PATCH", "/things/7", Map.of())).hasSize(1);
        assertThat(DOCUMENT.problemsOfResponse("PATCH", "/things/7", 200, "")).hasSize(1);
    }

    @Test
    void aRightRequestHasNoProblem() {
        assertThat(sent("{\"Name\":\"a\"}")).isEmpty();
        assertThat(sent("{\"Name\":\"ééééé\",\"Price\":149.90}")).isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("DELETE", "/things/7", "")).isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("PUT", "/things/raw", "anything")).isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("PUT", "/things/raw", "")).isEmpty();
    }

    @Test
    void aWrongRequestIsRefused() {
        for (String wrong : List.of(
                "",
                "{\"Name\"",
                "{\"Name\":\"a\"}{}",
                "{\"Name\":\"a\",\"Name\":\"b\"}",
                "[]",
                "{}",
                "{\"Name\":null}",
                "{\"Name\":\"\"}",
                "{\"Name\":\"abcdef\"}",
                "{\"Name\":1}",
                "{\"Name\":\"a\",\"name\":\"a\"}",
                "{\"Name\":\"a\",\"Price\":\"1\"}",
                "{\"Name\":\"a\",\"Price\":1.005}")) {
            assertThat(sent(wrong)).as(wrong).isNotEmpty();
        }
        assertThat(DOCUMENT.problemsOfRequest("DELETE", "/things/7", "{}")).hasSize(1);
    }

    @Test
    void aProblemNamesThePlaceAndTheRule() {
        assertThat(sent("{\"Name\":\"abcdef\"}")).singleElement().asString().contains("/Name", "5");
    }

    @Test
    void aQueryIsReadByTheTypesOfItsParameters() {
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("count", "3", "fast", "true", "day", "01.02")))
                .isEmpty();
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("fast", "true")))
                .containsExactly("parameter count is required");
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("count", "3", "slow", "true")))
                .containsExactly("parameter slow is not described");
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("count", "none")))
                .hasSize(1);
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("count", "0")))
                .hasSize(1);
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("count", "3", "day", "1.2")))
                .hasSize(1);
        assertThat(DOCUMENT.problemsOfQuery("GET", "/things/7", Map.of("count", "3", "fast", "yes")))
                .hasSize(1);
    }

    @Test
    void anAnswerIsReadByItsStatus() {
        assertThat(answered(DOCUMENT, "{\"Name\":\"a\"}")).isEmpty();
        assertThat(answered(DOCUMENT, "{\"Name\":null,\"Made\":\"2026-06-15\"}"))
                .isEmpty();
        assertThat(DOCUMENT.problemsOfResponse("GET", "/things/7", 404, "no JSON"))
                .isEmpty();
        assertThat(DOCUMENT.problemsOfResponse("DELETE", "/things/7", 204, "")).isEmpty();
        assertThat(DOCUMENT.problemsOfResponse("PUT", "/things/raw", 500, "")).isEmpty();
    }

    @Test
    void aWrongAnswerIsSeen() {
        assertThat(answered(DOCUMENT, "")).hasSize(1);
        assertThat(answered(DOCUMENT, "{}")).hasSize(1);
        assertThat(answered(DOCUMENT, "{\"Name\":\"a\",\"Made\":\"15/06/2026\"}"))
                .hasSize(1);
        assertThat(answered(DOCUMENT, "{\"Name\":\"a\",\"Parts\":[{}]}")).hasSize(1);
        assertThat(answered(DOCUMENT, "{\"Name\":\"a\",\"Owner\":\"somebody\"}"))
                .isNotEmpty();
        assertThat(DOCUMENT.problemsOfResponse("GET", "/things/7", 500, "")).hasSize(1);
        assertThat(DOCUMENT.problemsOfResponse("GET", "/things/7", 404, "")).hasSize(1);
        assertThat(DOCUMENT.problemsOfResponse("DELETE", "/things/7", 204, "{}"))
                .hasSize(1);
    }

    @Test
    void unknownKeysOfAnAnswerAreSeenOnRequestWhereverTheyStand() {
        OpenApiDocument closed = DOCUMENT.withoutUnknownKeys();
        String right = "{\"Name\":\"a\",\"Owner\":{\"Name\":\"b\"},\"Parts\":[{\"Name\":\"c\"}],\"Free\":{\"X\":1}}";
        assertThat(answered(closed, right)).isEmpty();
        assertThat(answered(closed, right.replace("\"Owner\":{\"Name\":\"b\"}", "\"Owner\":\"nobody\"")))
                .isEmpty();
        for (String unknown : List.of(
                right.replace("{\"Name\":\"a\"", "{\"Name\":\"a\",\"Extra\":1"),
                right.replace("{\"Name\":\"b\"", "{\"Name\":\"b\",\"Extra\":1"),
                right.replace("{\"Name\":\"c\"", "{\"Name\":\"c\",\"Extra\":1"))) {
            assertThat(answered(DOCUMENT, unknown)).isEmpty();
            assertThat(answered(closed, unknown))
                    .anySatisfy(problem -> assertThat(problem).contains("Extra"));
        }
    }

    @Test
    void aMisspeltKeywordDoesNotGoUnnoticed() {
        OpenApiDocument misspelt = OpenApiDocument.of("""
                paths:
                  /a:
                    post:
                      requestBody:
                        content: {application/json: {schema: {type: string, maxLenght: 3}}}
                """);
        assertThatThrownBy(() -> misspelt.problemsOfRequest("POST", "/a", "\"long\""))
                .hasStackTraceContaining("maxLenght");
    }

    @Test
    void aDocumentThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> OpenApiDocument.load("none.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.yaml");
    }
}
