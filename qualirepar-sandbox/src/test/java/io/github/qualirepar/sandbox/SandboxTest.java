package io.github.qualirepar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theConfigurationNamesBothSitesOfTheIntermediaryAndBothOfEcologic() {
        try (Sandbox sandbox = Sandbox.builder().start()) {
            assertThat(sandbox.configuration())
                    .containsEntry("ecosystem.url", sandbox.ecosystemUrl())
                    .containsEntry("ecosystem.username", "590002")
                    .containsEntry("ecologic.url", sandbox.ecologicUrl())
                    .containsEntry("site.PARIS.ecosystem.repairer", "2990001")
                    .containsEntry("site.DEPANNAGE.ecosystem.place", "2990012")
                    .containsEntry("site.MACON.ecologic.site", "11111111-1111-4111-8111-111111111111")
                    .containsKeys("ecosystem.password", "ecologic.api-key", "site.LYON.ecologic.site")
                    .hasSize(11);
        }
    }

    @Test
    void theConfigurationOfTheOtherAccountLeavesOutTheSiteItMayNotClaimFor() {
        try (Sandbox sandbox = Sandbox.builder().start()) {
            assertThat(sandbox.configuration("590001"))
                    .containsEntry("ecosystem.username", "590001")
                    .containsKey("site.PARIS.ecosystem.repairer")
                    .doesNotContainKey("site.DEPANNAGE.ecosystem.repairer");
            assertThatIllegalArgumentException().isThrownBy(() -> sandbox.configuration("590009"));
        }
    }

    @Test
    void theAddressesAreOnLoopbackAndEndAsTheClientsExpect() {
        try (Sandbox sandbox = Sandbox.builder().start()) {
            assertThat(sandbox.url().getHost()).isEqualTo("127.0.0.1");
            assertThat(sandbox.ecosystemUrl()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(sandbox.ecologicUrl()).isEqualTo(sandbox.ecosystemUrl() + "/api/v1/ecosupport/");
        }
    }

    @Test
    void pathsBelowApiInAnyCaseAreNotEcosystems() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().start()) {
            status(sandbox, "/API/v1/ecosupport/printbrandlist");
            assertThat(sandbox.ecosystem().calls()).isEmpty();

            assertThat(status(sandbox, "/apiary")).isEqualTo(403);
            assertThat(sandbox.ecosystem().calls()).hasSize(1);
        }
    }

    @Test
    void controlRoutesAreNoCallsOfTheApi() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().start()) {
            assertThat(status(sandbox, "/__sandbox/ecosystem/state")).isEqualTo(200);
            assertThat(status(sandbox, "/__sandbox/ecosystem")).isEqualTo(404);

            assertThat(sandbox.ecosystem().calls()).isEmpty();
        }
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        try (Sandbox first = Sandbox.builder().start()) {
            Sandbox.Builder second = Sandbox.builder().port(first.url().getPort());

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(second::start)
                    .withMessageContaining(String.valueOf(first.url().getPort()));
        }
    }

    @Test
    void aClosedSandboxAnswersNoMore() {
        Sandbox sandbox = Sandbox.builder().start();
        sandbox.close();

        assertThatIOException().isThrownBy(() -> status(sandbox, "/partners"));
    }

    private int status(Sandbox sandbox, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(sandbox.url() + path)).build();
        HttpResponse<Void> response = http.send(request, BodyHandlers.discarding());
        return response.statusCode();
    }
}
