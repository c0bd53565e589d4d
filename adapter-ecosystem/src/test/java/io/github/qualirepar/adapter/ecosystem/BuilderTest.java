package io.github.qualirepar.adapter.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Clock;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection is built whole and safe, or not at all. */
class BuilderTest {

    private static EcosystemFundingBody.Builder complete() {
        return EcosystemFundingBody.builder()
                .url("https://ppr-api-reparateurs.ecosystem.eco")
                .credentials("590001", "fictional-password")
                .clock(Clock.systemUTC());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ppr-api-reparateurs.ecosystem.eco",
                "http://127.0.0.1.example.org/",
                "http://localhost.example.org",
                "ftp://localhost",
                "ppr-api-reparateurs.ecosystem.eco",
                "",
                "https://user:word@ppr-api-reparateurs.ecosystem.eco",
                "https://ppr-api-reparateurs.ecosystem.eco/?key=1"
            })
    void anUnsafeOrUnreadableAddressIsRefused(String address) {
        assertThatThrownBy(() -> complete().url(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ecosystem")
                .hasMessageNotContaining("word@");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:8080/",
                "http://[::1]:8080",
                "https://prod-api-reparateurs.ecosystem.eco/",
                " https://gateway.example.org/ecosystem "
            })
    void aSafeAddressIsTaken(String address) {
        assertThatCode(() -> complete().url(address).build().close()).doesNotThrowAnyException();
    }

    @Test
    void aConnectionWithoutAddressCredentialsOrClockIsNotBuilt() {
        assertThatThrownBy(() -> EcosystemFundingBody.builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EcosystemFundingBody.builder()
                        .url("https://ppr-api-reparateurs.ecosystem.eco")
                        .clock(Clock.systemUTC())
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAccountOfAnotherOrganisationIsRefused() {
        Account other = Account.mainOf(OrganisationId.ECOLOGIC);
        assertThatThrownBy(() -> complete().account(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBodySaysWhatItIsAndWhatItCanDo() {
        try (EcosystemFundingBody body = complete()
                .account(new Account("chain-north", OrganisationId.ECOSYSTEM))
                .build()) {
            assertThat(body.account().name()).isEqualTo("chain-north");
            assertThat(body.process()).isEqualTo(ClaimProcess.DRAFT_THEN_CONFIRM);
            assertThat(body.withdrawals()).isPresent();
            assertThat(body.draftSearch()).isPresent();
            assertThat(body.corrections()).isEmpty();
            assertThat(body.onlineEligibility()).isEmpty();
        }
    }

    @Test
    void nothingThatIsShownAsTextHoldsACredential() {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body = complete().build()) {
            assertThat(complete() + " " + body + " " + Repairs.config(service))
                    .doesNotContain("590001", "fictional-password");
        }
    }

    @Test
    void anAddressWithAPathKeepsIt() {
        try (FakeService service = new FakeService();
                EcosystemFundingBody body =
                        service.builder().url(service.url() + "/ecosystem").build()) {
            service.answer(200, "{\"IdToken\":\"t\",\"Items\":[]}");
            body.checkConnection();
            assertThat(service.calls())
                    .extracting(RecordedRequest::getUrl)
                    .extracting(url -> url.encodedPath())
                    .contains("/ecosystem/partners");
        }
    }

    @Test
    void aProxyIsUsed() {
        try (FakeService proxy = new FakeService();
                EcosystemFundingBody body = proxy.builder()
                        .url("http://localhost:9")
                        .proxy(new Proxy(
                                Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                        .build()) {
            proxy.answer(200, "{\"IdToken\":\"t\",\"Items\":[]}");
            body.checkConnection();
            assertThat(proxy.calls())
                    .extracting(RecordedRequest::getTarget)
                    .first()
                    .asString()
                    .contains("login");
        }
    }
}
