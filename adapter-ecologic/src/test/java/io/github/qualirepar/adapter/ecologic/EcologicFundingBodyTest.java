package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** How a connection is built, what it can do, and what it keeps to itself. */
class EcologicFundingBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apiecologic.example.org/api/v1/ecosupport/",
                "https://apiecologic.example.org/api/v1/ecosupport",
                "http://localhost:8080/api/v1/ecosupport/",
                "http://127.0.0.1:8080/",
                "http://[::1]:8080/api/"
            })
    void encryptedAndLocalAddressesAreTaken(String address) {
        assertThat(BaseUrl.of(address).encodedPath()).endsWith("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://apiecologic.example.org/api/v1/ecosupport/",
                "http://localhost.example.org/",
                "http://127.0.0.1.example.org/",
                "http://128.0.0.1/",
                "ftp://localhost/",
                "apiecologic.example.org",
                "https://shop:secret@apiecologic.example.org/",
                "https://apiecologic.example.org/?api_key=secret",
                "https://apiecologic.example.org/#secret"
            })
    void otherAddressesAreRefusedWithoutQuotingSecrets(String address) {
        assertThatThrownBy(() -> EcologicFundingBody.builder().url(address))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .contains("the address of Ecologic")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "se cret", "secret\n", "sécret"})
    void aKeyThatNoHeaderCanCarryIsRefusedWithoutQuotingIt(String key) {
        if (key.equals("secret\n")) {
            assertThat(Config.keyOf(key)).isEqualTo("secret");
            return;
        }
        assertThatThrownBy(() -> EcologicFundingBody.builder().apiKey(key))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("cret");
    }

    @Test
    void anAccountOfAnotherOrganisationIsRefused() {
        assertThatThrownBy(() -> EcologicFundingBody.builder().account(Account.mainOf(OrganisationId.ECOSYSTEM)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressKeyAndClockAreNeeded() {
        assertThatThrownBy(() -> EcologicFundingBody.builder()
                        .url("https://apiecologic.example.org/")
                        .apiKey("secret")
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTimeOutIsLongerThanNothing() {
        Duration second = Duration.ofSeconds(1);

        assertThatThrownBy(() -> EcologicFundingBody.builder().timeouts(second, Duration.ZERO, second))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theKeyIsShownNowhere() {
        try (Service service = new Service()) {
            EcologicFundingBody.Builder builder = service.connection();
            try (EcologicFundingBody body = builder.build()) {
                Settings settings = new Settings();
                settings.url = BaseUrl.of("https://apiecologic.example.org/");
                settings.apiKey = Service.KEY;
                settings.clock = Service.CLOCK;
                Config config = settings.checked();

                assertThat(body.toString() + builder + settings + config).doesNotContain(Service.KEY);
            }
        }
    }

    @Test
    void theDirectClaimIsItsProcessAndItsCapabilitiesAreNamed() {
        try (Service service = new Service();
                EcologicFundingBody body = service.body()) {
            assertThat(body.account()).isEqualTo(Account.mainOf(OrganisationId.ECOLOGIC));
            assertThat(body.process()).isEqualTo(ClaimProcess.DIRECT_CLAIM);
            assertThat(body.corrections()).isPresent();
            assertThat(body.onlineEligibility()).isPresent();
            assertThat(body.supportRequests()).isPresent();
            assertThat(body.paymentFeed()).isEmpty();
            assertThat(body.withdrawals()).isEmpty();
            assertThat(body.draftSearch()).isEmpty();
        }
    }

    @Test
    void theOlderProcessCanBeChosenAndAnotherOrganisationsCannot() {
        try (Service service = new Service();
                EcologicFundingBody older = service.connection()
                        .process(ClaimProcess.SUPPORT_REQUEST_FIRST)
                        .build()) {
            assertThat(older.process()).isEqualTo(ClaimProcess.SUPPORT_REQUEST_FIRST);
            assertThatThrownBy(() -> service.connection().process(ClaimProcess.DRAFT_THEN_CONFIRM))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aConnectionCanBeUsedAfterItWasClosed() {
        try (Service service = new Service()) {
            service.answersSample("getclaimstatus-accepted").answersSample("getclaimstatus-closed");
            EcologicFundingBody body = service.body();
            try (body) {
                assertThat(Told.of(() -> body.read("730815"))).startsWith("730815 HANDED_IN ACCEPTED");
            }
            assertThat(Told.of(() -> body.read("730815"))).startsWith("730815 HANDED_IN PAID");
        }
    }

    @Test
    void theDebugLogTellsMethodPathAndStatusAndNothingPersonalOrSecret() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        root.addAppender(seen);
        root.setLevel(Level.TRACE);
        try {
            aLifeWithFaults();
        } finally {
            root.setLevel(before);
            root.detachAppender(seen);
        }

        List<String> lines = List.copyOf(seen.list).stream()
                .filter(event -> event.getLoggerName().startsWith("io.github.qualirepar"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(lines).contains("POST /api/v1/ecosupport/createclaim 206 in 0 ms");
        assertThat(List.copyOf(seen.list).stream().map(ILoggingEvent::getFormattedMessage))
                .noneMatch(line -> line.contains(Service.KEY))
                .noneMatch(line -> line.contains("EXEMPLE") || line.contains("Camille"))
                .noneMatch(line -> line.contains("490154203237518") || line.contains("FAC-2026-0815"))
                .noneMatch(line -> line.contains("0639980012") || line.contains("rue de"))
                .noneMatch(line -> line.contains("JVBERi0"));
    }

    private static void aLifeWithFaults() {
        try (Service service = new Service();
                EcologicFundingBody body = service.body()) {
            service.answersSample("createclaim-direct")
                    .answersSample("attachfile-invoice")
                    .answersSample("submitclaim-incomplete")
                    .answers(502, "<html>EXEMPLE Camille</html>")
                    .answersSample("getclaimstatus-refused")
                    .answers(200, "<html>EXEMPLE Camille</html>")
                    .answers(500, "<html>EXEMPLE Camille</html>");
            Told.of(() -> body.createClaim(Repairs.aRepair().content()));
            Told.of(() -> body.attach(
                    "730815",
                    Documents.of(
                            DocumentKind.INVOICE,
                            "FAC-2026-0815.pdf",
                            Documents.ofSample("attachfile.invoice.request.json"))));
            Told.of(() -> body.submit("730815"));
            Told.of(() -> body.read("730815"));
            Told.of(() -> body.read("730815"));
            Told.of(() -> body.createClaim(Repairs.aRepair().content()));
        }
    }
}
