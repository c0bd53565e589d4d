package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.ecologic.Route;
import io.github.qualirepar.sandbox.ecologic.Switch;
import io.github.qualirepar.sandbox.ecologic.ValidationError;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A whole run with every call and many a trouble, logged as finely as anybody can: nothing personal and no secret is in
 * any line, exception or text of an object, wherever it was planted.
 */
class WholeRunPrivacyTest {
    private static final String KEY = "77190044-1c2d-4e3f-8a9b-0123456789ab";
    private static final String IMEI = "356938035643809";
    private static final String[] PLANTED = {
        "Delaunoy",
        "DELAUNOY",
        "Marceline",
        "marceline.d@example.org",
        "0639981017",
        "06 39 98 10 17",
        "impasse",
        "21033",
        "DIJON PLANTEE",
        "Dijon-Plantée",
        IMEI,
        "FX-771",
        "DX-772",
        "Ecran-planté",
        KEY
    };

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final java.util.logging.Logger http = java.util.logging.Logger.getLogger("okhttp3");
    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private final Sandbox sandbox = Sandbox.builder()
            .clock(Service.CLOCK)
            .dataset(Dataset.SAMPLES)
            .sleeper(pause -> {})
            .start();
    private final EcologicSandbox service = sandbox.ecologic();
    private final EcologicFundingBody body = EcologicFundingBody.builder()
            .url(sandbox.ecologicUrl())
            .apiKey(KEY)
            .clock(Service.CLOCK)
            .sleeper(pause -> {})
            .driftListener(sightings -> said.add(sightings.toString()))
            .build();

    @BeforeEach
    void logEverything() {
        service.addKey(KEY, List.of(Repairs.MACON));
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        http.addHandler(listener);
        http.setLevel(java.util.logging.Level.ALL);
    }

    @AfterEach
    void logAsBefore() {
        root.detachAppender(lines);
        root.setLevel(Level.WARN);
        http.removeHandler(listener);
        http.setLevel(null);
        body.close();
        sandbox.close();
    }

    private static Repairs repair() {
        return Repairs.aRepair()
                .invoiceNumber("FX-771")
                .quote(new Quote("DX-772", null, null, Repairs.sampleAmounts()))
                .identifiedBy(null, IMEI)
                .described("Ecran-planté")
                .customer(new Customer(
                        CustomerKind.PRIVATE,
                        Title.MRS,
                        "Delaunoy",
                        "Marceline",
                        "marceline.d@example.org",
                        "06 39 98 10 17",
                        "7 impasse des Mésanges",
                        "21033",
                        "Dijon-Plantée",
                        "FR"));
    }

    /** Does something and notes how it shows itself, its failure too. */
    private <T> @Nullable T noted(Supplier<T> action) {
        try {
            T result = action.get();
            said.add(result + (result instanceof Answer<?> answer ? " " + answer.value() + answer.problems() : ""));
            return result;
        } catch (FundingBodyException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                said.add(String.valueOf(cause));
            }
            return null;
        }
    }

    private static void note(@Nullable IThrowableProxy thrown, List<String> all) {
        for (IThrowableProxy one = thrown; one != null; one = one.getCause()) {
            all.add(one.getClassName() + ": " + one.getMessage());
        }
    }

    private SupportRequests requests() {
        return body.supportRequests().orElseThrow();
    }

    private void attach(String claim, DocumentKind kind, String name) {
        noted(() -> body.attach(claim, Documents.of(kind, name, Samples.document("plaque.png"))));
    }

    private void usualWork() {
        noted(body::referenceData);
        noted(() -> body.onlineEligibility()
                .orElseThrow()
                .calculate(repair().target(), EuroAmount.ofEuros(119), LocalDate.of(2026, 7, 15), "CAS", "E7"));
        noted(() -> requests().createRequest(repair().quotedOnly().content()));
        String request = String.valueOf(service.requests().get(0).id());
        noted(() -> requests().updateRequest(request, repair().content()));
        noted(() -> requests().readRequest(request));
        noted(() -> requests().convert(request, repair().content()));
        long claim = service.claims().get(0).id();
        String id = String.valueOf(claim);
        attach(id, DocumentKind.INVOICE, "Delaunoy-facture.png");
        attach(id, DocumentKind.CONSUMER_APPROVAL, "Delaunoy-devis.png");
        attach(id, DocumentKind.NAMEPLATE, "Delaunoy-ocrko.png");
        noted(() -> body.submit(id));
        noted(() -> body.corrections().orElseThrow().correct(id, repair().content()));
        attach(id, DocumentKind.NAMEPLATE, "Delaunoy-plaque.png");
        noted(() -> body.submit(id));
        service.returnForCorrection(
                claim, "appeler Delaunoy au 06 39 98 10 17", ValidationError.error("Nom", "Delaunoy est inconnue"));
        noted(() -> body.read(id));
    }

    private void troubles() {
        String message = "Delaunoy Marceline, marceline.d@example.org, 0639981017, " + IMEI + " " + KEY;
        Reply page = Reply.text(502, "text/html", "<html>" + message + "</html>");
        service.forceNext(Route.CREATE_CLAIM, ForcedAnswer.answer(page));
        noted(() -> body.createClaim(repair().content()));
        Reply refusal = Reply.text(
                400,
                "application/json",
                "{\"Message\":\"" + message + "\",\"ModelState\":{\"quoteNumber\":[\"" + message + "\"]}}");
        service.forceNext(Route.CREATE_REQUEST, ForcedAnswer.answer(refusal));
        noted(() -> requests().createRequest(repair().content()));
        service.forceNext(Route.CLAIM_STATUS, ForcedAnswer.answer(Reply.text(200, "text/plain", message)));
        noted(() -> body.read("730815"));
        service.forceNext(Route.ATTACH_FILE, ForcedAnswer.answer(Reply.text(200, "text/plain", message)));
        attach("730815", DocumentKind.INVOICE, "Delaunoy.pdf");
        service.switchOn(Switch.DROP_ANSWER);
        noted(() -> body.createClaim(repair().content()));
        service.switchOff(Switch.DROP_ANSWER);
        service.switchOn(Switch.LEGACY_OFF);
        noted(() -> requests().createRequest(repair().content()));
        service.forceNext(Route.BRANDS, ForcedAnswer.answer(Reply.text(401, "text/plain", message)));
        noted(body::referenceData);
    }

    @Test
    void nothingThatWasPlantedIsSaidAnywhere() {
        usualWork();
        troubles();
        noted(() -> body.contractProbe().orElseThrow().run(true, result -> {}));

        List<String> all = new ArrayList<>(said);
        for (ILoggingEvent line : lines.list) {
            all.add(line.getFormattedMessage());
            note(line.getThrowableProxy(), all);
        }
        String everything = String.join("\n", all);
        assertThat(everything)
                .contains(
                        "POST /api/v1/ecosupport/createsupportrequest 200 in",
                        "POST /api/v1/ecosupport/createclaim 206 in",
                        "POST /api/v1/ecosupport/attachfile 200 in",
                        "METHOD_WITHDRAWN",
                        "NAMEPLATE_MISMATCH",
                        "CredentialsRefused");
        assertThat(everything).doesNotContain(PLANTED);
    }
}
