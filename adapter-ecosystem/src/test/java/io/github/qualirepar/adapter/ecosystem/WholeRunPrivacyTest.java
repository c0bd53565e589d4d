package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Title;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecosystem.Account;
import io.github.qualirepar.sandbox.ecosystem.Route;
import io.github.qualirepar.sandbox.ecosystem.Switch;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    private static final String PASSWORD = "planted-Passw0rd";
    private static final String[] PLANTED = {
        "Delaunoy",
        "Marceline",
        "marceline.d@example.org",
        "0639981017",
        "06 39 98 10 17",
        "impasse",
        "21033",
        "DIJON-PLANTEE",
        "SN-PLANTED-77",
        "FX-771",
        "771900442",
        PASSWORD
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

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox =
            Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
    private final EcosystemFundingBody body = EcosystemFundingBody.builder()
            .url(sandbox.ecosystemUrl())
            .credentials("771900442", PASSWORD)
            .clock(clock)
            .sleeper(duration -> {})
            .driftListener(sightings -> said.add(sightings.toString()))
            .build();

    @BeforeEach
    void logEverything() {
        sandbox.ecosystem().addAccount(new Account("771900442", PASSWORD, List.of("2990001"), false));
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
        return Repairs.aWashingMachine("SN-PLANTED-77")
                .invoiced("FX-771")
                .customer(new Customer(
                        CustomerKind.PRIVATE,
                        Title.MRS,
                        "Delaunoy",
                        "Marceline",
                        "marceline.d@example.org",
                        "06 39 98 10 17",
                        "7 impasse des Mésanges",
                        "21033",
                        "DIJON-PLANTEE",
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

    private void attach(String claim, DocumentKind kind, String name) {
        noted(() -> body.attach(claim, Repairs.document(kind, name, Samples.document("FAC-2026-0412.pdf"))));
    }

    private void usualWork() {
        noted(body::referenceData);
        noted(() -> body.createClaim(repair().content()));
        String id = sandbox.ecosystem().claims().get(0).id();
        attach(id, DocumentKind.INVOICE, "Delaunoy-facture.pdf");
        attach(id, DocumentKind.INVOICE, "Delaunoy-encore.pdf");
        attach(id, DocumentKind.NAMEPLATE, "putfail-Delaunoy.pdf");
        noted(() -> body.submit(id));
        noted(() -> body.read(id));
        sandbox.ecosystem().reject(id, "11", "appeler Delaunoy au 06 39 98 10 17");
        noted(() -> body.read(id));
        noted(() -> body.withdrawals().orElseThrow().withdraw(id));
        sandbox.ecosystem().pay(List.of(id));
        noted(() -> body.paymentFeed().orElseThrow().payments(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)));
        noted(() -> body.draftSearch().orElseThrow().findDrafts(repair().content(), Play.LONG_AGO));
    }

    private void troubles() {
        String message = "Delaunoy Marceline, marceline.d@example.org, 0639981017, SN-PLANTED-77";
        Reply page = Reply.text(502, "text/html", "<html>" + message + "</html>");
        sandbox.ecosystem().forceNext(Route.NEW_CLAIM, ForcedAnswer.answer(page));
        noted(() -> body.createClaim(repair().content()));
        sandbox.ecosystem()
                .forceNext(
                        Route.NEW_CLAIM,
                        ForcedAnswer.answer(Reply.text(
                                400,
                                "application/json",
                                "{\"error\":{\"code\":400,\"status\":\"X\",\"message\":\"" + message + "\"}}")));
        noted(() -> body.createClaim(repair().content()));
        sandbox.ecosystem().forceNext(Route.CLAIM, ForcedAnswer.answer(Reply.text(200, "text/plain", message)));
        noted(() -> body.read("a-claim"));
        sandbox.ecosystem().switchOn(Switch.DROP_ANSWER);
        noted(() -> body.createClaim(repair().content()));
        sandbox.ecosystem().switchOff(Switch.DROP_ANSWER);
        sandbox.ecosystem().forgetTokens();
        sandbox.ecosystem().forceNext(Route.LOGIN, ForcedAnswer.answer(Reply.text(401, "text/plain", message)));
        noted(() -> body.read("a-claim"));
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
        assertThat(everything).contains("POST 127.0.0.1/login -> 200", "confirm-claim", "/payments", "PUT (upload");
        assertThat(everything).doesNotContain(PLANTED);
        // Tokens and signatures of the sandbox are long and look like nothing else; a version is 64 digits of base 16.
        assertThat(Pattern.compile("[A-Za-z0-9_-]{44,}")
                        .matcher(everything)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !word.matches("[0-9a-f]{64}")))
                .isEmpty();
        assertThat(everything).doesNotContain("Bearer ", "X-Signature");
    }
}
