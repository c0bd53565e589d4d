package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.document.FileFormat;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.Withdrawals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the call that a sample exchange is about, and puts what came of it into one line. */
final class Play {

    static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final LocalDate FIRST_OF_JUNE = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST_OF_JUNE = LocalDate.of(2026, 6, 30);
    private static final byte[] PDF_HEAD = "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private Play() {}

    /** The repair whose request body is the exchange's. */
    static ClaimContent content(String id) {
        Repairs repair = switch (id) {
            case "new_claim-minimal" ->
                Repairs.aWashingMachine("SN-EX-000002")
                        .invoiced("F2026-0143")
                        .model(null)
                        .parts()
                        .amounts("0.00", "120.00", "50.00");
            case "new_claim-unknown-brand" ->
                Repairs.aWashingMachine("SN-EX-000003")
                        .invoiced("F2026-0144")
                        .ofUnknownBrand("MARQUE INCONNUE")
                        .codes("LLI02", null)
                        .model("ZZ-1")
                        .amounts("60.00", "160.00", "50.00");
            case "new_claim-piec" ->
                Repairs.aRepair().invoiced("F2026-0145").parts(PartOrigin.PIEC).amounts("79.00", "139.00", "30.00");
            case "new_claim-home-repair" ->
                Repairs.aWashingMachine("SN-EX-000004")
                        .invoiced("F2026-0146")
                        .at("2990001", "2000000")
                        .codes("LLI01", "IRIS-EX")
                        .model("LAVE-10")
                        .amounts("45.00", "149.50", "50.00");
            case "new_claim-duplicate" -> Repairs.aRepair().invoiced("DUP-2026-0001");
            default -> Repairs.aRepair();
        };
        return repair.content();
    }

    /** The document that the exchange announces. */
    static DocumentUpload document(String id) {
        return switch (id) {
            case "upload-file-serial_tag", "upload-file-after-confirm" ->
                made(DocumentKind.NAMEPLATE, "plaque.jpg", 1_220_000);
            case "upload-file-device_picture", "upload-file-too-many-pictures" ->
                made(DocumentKind.DEVICE_PICTURE, "appareil-1.jpg", 2_047_000);
            case "upload-file-claim_request" -> made(DocumentKind.PIEC_CONSENT, "consentement-piec.pdf", 300_000);
            default -> made(DocumentKind.INVOICE, "facture-F2026-0142.pdf", 400_000);
        };
    }

    private static DocumentUpload made(DocumentKind kind, String name, int size) {
        byte[] bytes = new byte[size];
        byte[] head = name.endsWith(".pdf") ? PDF_HEAD : JPEG_HEAD;
        System.arraycopy(head, 0, bytes, 0, head.length);
        DocumentUpload document = Repairs.document(kind, name, bytes);
        if (document.facts().format() == FileFormat.UNKNOWN) {
            throw new IllegalStateException("the test makes real file heads");
        }
        return document;
    }

    /** Makes the exchange's call. */
    static String outcome(Samples.Exchange exchange, EcosystemFundingBody body) {
        try {
            return call(exchange, body);
        } catch (FundingBodyException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String call(Samples.Exchange exchange, EcosystemFundingBody body) {
        String path = exchange.path();
        if (path.equals("/login") || path.equals("/Login") || path.equals("/partners")) {
            body.checkConnection();
            return "connected";
        }
        if (path.equals("/catalog")) {
            return lists(body.referenceData());
        }
        if (path.endsWith("/new_claim")) {
            return told(body.createClaim(content(exchange.id())));
        }
        if (path.endsWith("/upload-file") || exchange.method().equals("PUT")) {
            String claim = exchange.method().equals("PUT") ? "a-claim" : exchange.claimKey();
            return told(body.attach(claim, document(exchange.id())));
        }
        if (path.endsWith("/confirm-claim")) {
            return told(body.submit(exchange.claimKey()));
        }
        if (path.equals("/payments")) {
            return told(body.paymentFeed().orElseThrow().payments(FIRST_OF_JUNE, LAST_OF_JUNE));
        }
        if (path.equals("/reimbursement-claims")) {
            return "drafts "
                    + body.draftSearch()
                            .map(DraftSearch.class::cast)
                            .orElseThrow()
                            .findDrafts(content(exchange.id()), LONG_AGO);
        }
        if (exchange.method().equals("DELETE")) {
            return told(body.withdrawals()
                    .map(Withdrawals.class::cast)
                    .orElseThrow()
                    .withdraw(exchange.claimKey()));
        }
        return told(body.read(exchange.claimKey()));
    }

    private static String told(PaymentAnswer answer) {
        return answer.offered() ? "paid " + answer.payments() : "not offered";
    }

    private static String lists(ReferenceData data) {
        return data.products().size() + " products, " + data.sites().size() + " sites";
    }

    static String told(Answer<RemoteClaim> answer) {
        return answer.fold(
                claim -> "accepted " + told(claim),
                problems -> "refused " + problems.stream().map(Play::told).collect(Collectors.joining(", ")));
    }

    static String told(RemoteClaim claim) {
        return claim.claimId() + " " + claim.phase() + " " + claim.review() + " " + claim.serviceOrder() + " "
                + claim.bonus()
                + claim.problems().stream().map(problem -> " " + told(problem)).collect(Collectors.joining());
    }

    private static String told(RemoteProblem problem) {
        String kind = problem.document() == null ? "" : " " + problem.document();
        return problem.code() + " at " + problem.field() + kind + (problem.missingDocument() ? " missing" : "")
                + (problem.spoilsClaim() ? " spoilt" : "");
    }

    /** Lines of the form {@code id = outcome}. */
    static Map<String, String> table(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split(" = ", 2))
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }
}
