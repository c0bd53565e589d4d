package io.github.qualirepar.ports.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of ecosystem against the contract's text: its calls, its doubts, and the bodies it has to refuse. */
class EcosystemDocumentTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.load("ecosystem.yaml");
    private static final String NEW_CLAIM_PATH = "/reimbursement-claims/new_claim";
    private static final String UPLOAD_PATH = "/reimbursement-claims/c-1/upload-file";

    private static final String NEW_CLAIM = """
            {"RepairDate":"2026-05-04","PurchaseOrderByCustomer":"FA-0817","RepairPlaceID":"2400078",
             "RepairerId":"2400077",
             "Product":{"ProductID":"P-310","BrandID":"B-12","ProductIdentificationNumber":"ZX-1","RepairTypeCode":"ASP07"},
             "SpareParts":{"NewSparePartsAmount":1,"CircularEconomyPartsAmount":1.0},
             "Customer":{"Title":"M.","LastName":"FICTIF","FirstName":"Dominique","Email":"d@example.org",
              "PhoneNumber":"0100000077","StreetLine1":"3 allée","PostalCode":"59000","City":"LILLE","Country":"FR"},
             "Bill":{"TotalAmountInclVAT":{"amount":118.90,"currency":"EUR"},
              "AmountCovered":{"amount":40,"currency":"EUR"}}}""";

    private static final String NEW_FILE =
            "{\"FileName\":\"facture.pdf\",\"FileType\":\"invoice\",\"FileSizeInMB\":0.1}";

    private static List<String> newClaim(String body) {
        return DOCUMENT.problemsOfRequest("POST", NEW_CLAIM_PATH, body);
    }

    @Test
    void theCallsAreThoseOfTheText() {
        assertThat(DOCUMENT.operations())
                .containsExactlyInAnyOrder(
                        "POST /login",
                        "GET /catalog",
                        "GET /partners",
                        "POST /reimbursement-claims/new_claim",
                        "POST /reimbursement-claims/{ReimbursementClaimID}/upload-file",
                        "PUT /{address}",
                        "POST /reimbursement-claims/{ReimbursementClaimID}/confirm-claim",
                        "GET /reimbursement-claims",
                        "GET /reimbursement-claims/{key}",
                        "DELETE /reimbursement-claims/{key}",
                        "GET /payments",
                        "GET /payments/{RepairerID}");
        for (String other : List.of("/Login", "/reimbursement-claims/new-claim", "/api/login", "/payments/a/b")) {
            assertThat(DOCUMENT.operation("POST", other)).isNull();
        }
    }

    /** Facts that the text tags with less than A, one for each kind of doubt and at least one for each call. */
    @ParameterizedTest
    @CsvSource({
        "/paths/~1login/post/responses/401, D",
        "/components/schemas/Session/properties/ExpiresIn, C",
        "/paths/~1catalog/get/parameters/7, B",
        "/paths/~1catalog/get/parameters/5, D",
        "/paths/~1catalog/get/responses/400, D",
        "/components/schemas/Product/properties/PiecAuthorized, B",
        "/components/schemas/Product/properties/PhotoRequired, D",
        "/components/schemas/Partner/allOf/1/properties/SubContractors, D",
        "/components/schemas/NewClaimAnswer/patternProperties/^creationDate$, C",
        "/components/schemas/NewClaimAnswer/properties/TemporaryReimbursementClaimID, B",
        "/components/responses/UnknownClaim, D",
        "/paths/~1{address}/put/responses/4XX, D",
        "/components/schemas/Confirmation/properties/RequestStatus, C",
        "/components/schemas/ClaimAnswer/oneOf/1, D",
        "/components/schemas/Anonymized, B",
        "/components/schemas/AttachedFiles, B",
        "/components/securitySchemes/idToken, B",
        "/paths/~1reimbursement-claims~1{key}/delete/responses/204, B",
        "/paths/~1payments/get, B",
        "/components/responses/Payments, D",
        "/components/responses/NotOffered, D",
        "/paths/~1payments~1{RepairerID}/get, D",
        "/components/responses/Refused, B",
        "/components/responses/Unauthorized, D",
        "/components/responses/Forbidden, D",
        "/components/responses/TooManyRequests, D",
        "/components/responses/ServerFailure, D",
        "/components/schemas/ErrorText, C",
        "/components/schemas/GatewayMessage, D"
    })
    void theDoubtsOfTheTextAreMarked(String pointer, String confidence) {
        assertThat(DOCUMENT.root().at(pointer).path("x-confidence").asText()).isEqualTo(confidence);
    }

    /** The same for what an element means or how far it goes. */
    @ParameterizedTest
    @CsvSource({
        "/components/schemas/Product/properties/Amounts, D",
        "/components/schemas/NewClaim/properties/RepairDate, C",
        "/components/schemas/AttachedFiles, D",
        "/components/securitySchemes/idToken, D"
    })
    void theDoubtsAboutLimitsAreMarked(String pointer, String confidence) {
        assertThat(DOCUMENT.root().at(pointer).path("x-limits-confidence").asText())
                .isEqualTo(confidence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ErrorStatus", "RequestStatus", "FileType", "RejectReason", "Anonymized"})
    void theWordsAreListedOnceEach(String schema) {
        JsonNode words = DOCUMENT.root().at("/components/schemas/" + schema + "/x-values");
        Set<String> seen = new TreeSet<>();
        words.forEach(word ->
                assertThat(seen.add(word.path("value").asText())).as("%s", word).isTrue());
        assertThat(seen).isNotEmpty();
    }

    /** Whatever a client may send is closed: no further member, no null, no empty text, no text of any length. */
    @Test
    void everythingThatIsSentIsDescribedStrictly() {
        Map<String, JsonNode> schemas =
                DocumentWalk.objects(DOCUMENT.root().path("components").path("schemas"), part -> part.has("type"));
        schemas.keySet().removeIf(pointer -> !pointer.matches("/(?:New(?!ClaimAnswer)|Credentials).*"));
        assertThat(schemas).hasSizeGreaterThan(25);
        schemas.forEach((pointer, schema) -> {
            assertThat(schema.path("type").isTextual()).as(pointer).isTrue();
            if (schema.path("type").asText().equals("object")) {
                assertThat(schema.path("additionalProperties").isBoolean()
                                && !schema.path("additionalProperties").asBoolean())
                        .as(pointer)
                        .isTrue();
            }
            if (schema.path("type").asText().equals("string")) {
                assertThat(Stream.of("minLength", "pattern", "enum", "format").anyMatch(schema::has))
                        .as(pointer)
                        .isTrue();
            }
        });
    }

    @Test
    void rightBodiesAreAccepted() {
        assertThat(newClaim(NEW_CLAIM)).isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("POST", UPLOAD_PATH, NEW_FILE)).isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("POST", "/login", "{\"username\":\"480077\",\"password\":\"p\"}"))
                .isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("POST", "/reimbursement-claims/c-1/confirm-claim", ""))
                .isEmpty();
        assertThat(DOCUMENT.problemsOfRequest("DELETE", "/reimbursement-claims/c-1", ""))
                .isEmpty();
        assertThat(newClaim(NEW_CLAIM.replace("\"RepairTypeCode\"", "\"IrisCode\"")))
                .isEmpty();
        assertThat(newClaim(NEW_CLAIM.replace("59000", "B-1000").replace("\"FR\"", "\"BE\"")))
                .isEmpty();
        assertThat(newClaim(NEW_CLAIM.replace(
                        "\"BrandID\":\"B-12\"", "\"BrandID\":\"0000\",\"PartnerProduct\":\"OUBLIEE\"")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RepairDate",
                "RepairPlaceID",
                "RepairerId",
                "ProductID",
                "BrandID",
                "ProductIdentificationNumber",
                "RepairTypeCode",
                "Title",
                "LastName",
                "FirstName",
                "Email",
                "PhoneNumber",
                "StreetLine1",
                "PostalCode",
                "City",
                "Country",
                "TotalAmountInclVAT",
                "AmountCovered",
                "amount",
                "currency"
            })
    void aRequiredMemberThatIsMissingMisspeltNullOrEmptyIsRefused(String member) {
        String key = "\"" + member + "\":";
        String pair = key + "(?:\"[^\"]*\"|[0-9.]+|\\{[^}]*})";
        String without = NEW_CLAIM.replaceAll(pair + ",?\\s*", "").replaceAll(",\\s*}", "}");
        assertThat(newClaim(without)).as("missing").isNotEmpty().doesNotContain("The body is no JSON");
        assertThat(newClaim(NEW_CLAIM.replace(key, "\"x" + member + "\":")))
                .as("misspelt")
                .isNotEmpty();
        for (String wrong : List.of("null", "\"\"", "{}", "[]", "true")) {
            assertThat(newClaim(NEW_CLAIM.replaceAll(pair, key + wrong)))
                    .as(wrong)
                    .isNotEmpty()
                    .doesNotContain("The body is no JSON");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PurchaseOrderByCustomer, 35",
        "RepairPlaceID, 10",
        "RepairerId, 10",
        "ProductID, 40",
        "BrandID, 40",
        "RepairTypeCode, 70",
        "LastName, 40",
        "FirstName, 40",
        "Email, 241",
        "StreetLine1, 60",
        "City, 40"
    })
    void aTextMayBeAsLongAsTheTextSaysAndNoLonger(String member, int longest) {
        UnaryOperator<String> with =
                text -> NEW_CLAIM.replaceAll("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":\"" + text + "\"");
        assertThat(newClaim(with.apply("É".repeat(longest)))).isEmpty();
        assertThat(newClaim(with.apply("É".repeat(longest + 1)))).hasSize(1);
    }

    static Stream<String> wrongClaims() {
        return Stream.of(
                NEW_CLAIM.replace("\"RepairerId\"", "\"RepairerID\""),
                NEW_CLAIM.replace("\"SpareParts\":{", "\"SpareParts\":{\"SparePartsDescription\":\"x\","),
                NEW_CLAIM.replace("\"SpareParts\":{", "\"SpareParts\":{\"PiecSparePartsAmount\":1,"),
                NEW_CLAIM.replace("\"SpareParts\":{", "\"SpareParts\":null,\"x\":{"),
                NEW_CLAIM.replace("\"Bill\":{", "\"Bill\":{\"LaborCost\":{\"amount\":1,\"currency\":\"EUR\"},"),
                NEW_CLAIM.replace("\"NewSparePartsAmount\":1", "\"NewSparePartsAmount\":-1"),
                NEW_CLAIM.replace("\"NewSparePartsAmount\":1", "\"NewSparePartsAmount\":\"1\""),
                NEW_CLAIM.replace("\"PurchaseOrderByCustomer\":\"FA-0817\"", "\"PurchaseOrderByCustomer\":null"),
                NEW_CLAIM.replace("\"BrandID\":\"B-12\"", "\"BrandID\":\"0000\""),
                NEW_CLAIM.replace("2026-05-04", "04/05/2026"),
                NEW_CLAIM.replace("2026-05-04", "2026-02-30"),
                NEW_CLAIM.replace("\"M.\"", "\"Monsieur\""),
                NEW_CLAIM.replace("0100000077", "none"),
                NEW_CLAIM.replace("59000", "5900"),
                NEW_CLAIM.replace("\"FR\"", "\"FRA\""),
                NEW_CLAIM.replace("118.90", "\"118.90\""),
                NEW_CLAIM.replace("118.90", "-1"),
                NEW_CLAIM.replace("EUR", "USD"));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void aWrongClaimIsRefused(String body) {
        assertThat(body).isNotEqualTo(NEW_CLAIM);
        assertThat(newClaim(body)).isNotEmpty();
    }

    @Test
    void otherWrongRequestsAreRefused() {
        for (String wrong : List.of(
                NEW_FILE.replace("facture.pdf", "facture.docx"),
                NEW_FILE.replace("facture.pdf", ".pdf"),
                NEW_FILE.replace("facture", "f".repeat(252)),
                NEW_FILE.replace("invoice", "FACTURE"),
                NEW_FILE.replace("0.1", "\"0.1\""),
                NEW_FILE.replace("FileSizeInMB", "fileSizeInMB"))) {
            assertThat(DOCUMENT.problemsOfRequest("POST", UPLOAD_PATH, wrong))
                    .as(wrong)
                    .isNotEmpty();
        }
        assertThat(DOCUMENT.problemsOfRequest("POST", "/login", "{\"Username\":\"480077\",\"Password\":\"p\"}"))
                .isNotEmpty();
        assertThat(DOCUMENT.problemsOfRequest("POST", "/reimbursement-claims/c-1/confirm-claim", "{}"))
                .isNotEmpty();
        assertThat(DOCUMENT.problemsOfQuery("GET", "/payments", Map.of("from_date", "2026-05-01")))
                .hasSize(2);
        assertThat(DOCUMENT.problemsOfQuery("GET", "/catalog", Map.of("brand", "true")))
                .hasSize(1);
    }

    @Test
    void wrongAnswersAreSeen() {
        String claim = "/reimbursement-claims/c-1";
        for (String wrong : List.of(
                "{}",
                "[]",
                "{\"Items\":{}}",
                "{\"Items\":[{}]}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"c\",\"RequestStatus\":7}]}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"c\",\"Customer\":7}]}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"c\",\"Bill\":{\"AmountCovered\":\"25.00\"}}]}",
                "{\"Items\":[{\"ReimbursementClaimID\":\"c\",\"AttachedFiles\":[{\"FileType\":null}]}]}")) {
            assertThat(DOCUMENT.problemsOfResponse("GET", claim, 200, wrong))
                    .as(wrong)
                    .isNotEmpty();
        }
        assertThat(DOCUMENT.problemsOfResponse("GET", claim, 404, "{\"message\":\"Not Found\"}"))
                .isNotEmpty();
        assertThat(DOCUMENT.problemsOfResponse("GET", claim, 302, "")).isNotEmpty();
        assertThat(DOCUMENT.problemsOfResponse("DELETE", claim, 204, "{}")).isNotEmpty();
        assertThat(DOCUMENT.problemsOfResponse(
                        "DELETE", claim, 400, "{\"error\":{\"status\":\"PRODUCTID_NON_VALIDE\"}}"))
                .isNotEmpty();
    }

    /** The service may speak in new words at any time; a client that validates must not break on one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"RequestStatus\":\"Perdu\"",
                "\"RejectReason\":\"Facture perdue\"",
                "\"Customer\":\"Somebody\"",
                "\"AttachedFiles\":[{\"FileType\":\"FACTURE\"}]"
            })
    void aNewWordInAnAnswerIsTaken(String member) {
        String answer = "{\"Items\":[{\"ReimbursementClaimID\":\"c\"," + member + "}]}";
        assertThat(DOCUMENT.problemsOfResponse("GET", "/reimbursement-claims/c-1", 200, answer))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":400,\"status\":\"NOBODY_KNOWS_IT\"}", "{\"code\":400,\"message\":\"Non.\"}"})
    void anErrorWithANewStatusOrNoneIsTaken(String error) {
        assertThat(DOCUMENT.problemsOfResponse("DELETE", "/reimbursement-claims/c-1", 400, "{\"error\":" + error + "}"))
                .isEmpty();
    }

    /** That there are two at most is said in words only: counted in binary, 19.99 is no multiple of 0.01. */
    @Test
    void amountsAreTakenWithAnyNumberOfDecimals() {
        for (String amount : List.of("19.99", "118.905")) {
            assertThat(newClaim(NEW_CLAIM.replace("118.90", amount))).isEmpty();
        }
        assertThat(DOCUMENT.root()
                        .at("/components/schemas/NewMoney/properties/amount/description")
                        .asText())
                .startsWith("At most two decimals");
    }
}
