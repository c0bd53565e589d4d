package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.SupportRequests;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the call of a sample exchange with the repair or the id that leads to its request. */
final class Play {
    private static final String MISSING = " ALL";
    private static final String ALL_MISSING =
            " | E missing documents INVOICE | E missing documents CONSUMER_APPROVAL | E missing documents NAMEPLATE";

    private static final Map<String, String> EXPECTED = expectations();

    private Play() {}

    private static Map<String, String> expectations() {
        Map<String, String> expectations = new LinkedHashMap<>();
        Samples.resource("expected-outcomes.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> expectations.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 2).replace(MISSING, ALL_MISSING)));
        return Map.copyOf(expectations);
    }

    /** All exchanges for which an outcome is known. */
    static Map<String, String> expected() {
        return EXPECTED;
    }

    /** What is expected of an exchange. */
    static String expected(Exchange exchange) {
        return EXPECTED.getOrDefault(exchange.id(), "nothing");
    }

    /** Makes the call of an exchange; what came of it in one line. */
    static String call(EcologicFundingBody body, Exchange exchange) {
        String claimId = exchange.query().getOrDefault("claimId", "");
        String requestId = exchange.query().getOrDefault("requestId", "");
        return switch (exchange.operation()) {
            case "printbrandlist", "printproducttypelist", "printproducttypewithlabellist", "getrepairsitesbyats" ->
                Told.of(body::referenceData);
            case "calculateecosupport" -> Told.of(() -> calculate(body, exchange.query()));
            case "createsupportrequest" -> Told.of(() -> requests(body).createRequest(quoted(exchange)));
            case "updatesupportrequest" -> Told.of(() -> requests(body).updateRequest(requestId, quoted(exchange)));
            case "getsupportrequestStatus" -> Told.of(() -> requests(body).readRequest(requestId));
            case "createclaim" ->
                requestId.isEmpty()
                        ? Told.of(() -> body.createClaim(content(exchange)))
                        : Told.of(() -> requests(body).convert(requestId, content(exchange)));
            case "attachfile" -> Told.of(() -> body.attach(claimId, document(exchange)));
            case "updateclaim" -> Told.of(() -> body.corrections().orElseThrow().correct(claimId, content(exchange)));
            case "submitclaim" -> Told.of(() -> body.submit(claimId));
            case "getclaimstatus" -> Told.of(() -> body.read(claimId));
            default -> throw new IllegalArgumentException(exchange.operation());
        };
    }

    private static SupportRequests requests(EcologicFundingBody body) {
        return body.supportRequests().orElseThrow();
    }

    private static Answer<EuroAmount> calculate(EcologicFundingBody body, Map<String, String> query) {
        return body.onlineEligibility()
                .orElseThrow()
                .calculate(
                        Repairs.aRepair().target(),
                        EuroAmount.parse(query.getOrDefault("totalAmountInclVAT", "")),
                        LocalDate.of(2026, 7, 15),
                        query.get("repairCode"),
                        query.get("iRISSymptom"));
    }

    /** The repair file before there is an invoice. */
    private static ClaimContent quoted(Exchange exchange) {
        String called = exchange.query().getOrDefault("callDate", "").substring(0, 10);
        return repair(exchange).received(LocalDate.parse(called)).quotedOnly().content();
    }

    private static ClaimContent content(Exchange exchange) {
        return repair(exchange).content();
    }

    /** The repair that our adapter turns into the sample's request. */
    private static Repairs repair(Exchange exchange) {
        Map<String, String> query = exchange.query();
        Repairs repair = Repairs.aRepair()
                .invoiceNumber(query.getOrDefault("consumerInvoiceNumber", "FAC-2026-0815"))
                .site(query.getOrDefault("repairSiteId", Repairs.MACON))
                .quote(new Quote(
                        query.getOrDefault("quoteNumber", "REP-2026-0815"), null, null, Repairs.sampleAmounts()));
        if (exchange.operation().equals("updateclaim")) {
            repair.described("Ecran fendu apres une chute, tactile inoperant");
        }
        if (exchange.id().equals("updateclaim-warning")) {
            repair.identifiedBy(null, "490154203237519");
        }
        return repair;
    }

    private static DocumentUpload document(Exchange exchange) {
        Map<String, String> query = exchange.query();
        DocumentKind kind = switch (query.getOrDefault("documentType", "")) {
            case "CONSUMERVALIDATION" -> DocumentKind.CONSUMER_APPROVAL;
            case "NAMEPLATE" -> DocumentKind.NAMEPLATE;
            case "PRODUCTPICTURE" -> DocumentKind.DEVICE_PICTURE;
            default -> DocumentKind.INVOICE;
        };
        String sample = kind == DocumentKind.INVOICE || kind == DocumentKind.CONSUMER_APPROVAL
                ? "attachfile.invoice.request.json"
                : "attachfile.nameplate.request.json";
        String name = query.get("fileName") + "." + query.get("fileExtension");
        return Documents.of(kind, name, Documents.ofSample(sample));
    }
}
