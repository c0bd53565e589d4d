package io.github.qualirepar.sandbox.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.http.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    @RegisterExtension
    final RunningSandbox running = new RunningSandbox(Dataset.SAMPLES);

    @Test
    void aTokenLivesForOneHour() throws IOException {
        running.ecosystem().advanceClock(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(running.client().get("/catalog").status()).isEqualTo(200);

        running.ecosystem().advanceClock(Duration.ofSeconds(1));
        assertThat(running.client().get("/catalog").status()).isEqualTo(401);
    }

    @Test
    void theLifeOfTokensCanBeShortened() throws IOException {
        running.ecosystem().tokenLife(Duration.ofMinutes(4));
        running.client().login("590002");

        running.ecosystem().advanceClock(Duration.ofMinutes(4));

        assertThat(running.client().get("/catalog").status()).isEqualTo(401);
    }

    @Test
    void tokensCanBeForgotten() throws IOException {
        running.ecosystem().forgetTokens();

        assertThat(running.client().get("/catalog").status()).isEqualTo(401);
    }

    @Test
    void everyLoginGivesAnotherToken() throws IOException {
        String first = running.client().token();

        assertThat(running.client().login("590002").token()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /catalog",
        "GET, /partners",
        "POST, /reimbursement-claims/new_claim",
        "POST, /reimbursement-claims/x/upload-file",
        "POST, /reimbursement-claims/x/confirm-claim",
        "GET, /reimbursement-claims",
        "GET, /reimbursement-claims/x",
        "DELETE, /reimbursement-claims/x",
        "GET, /payments"
    })
    void everyCallButLoginAndPutNeedsAToken(String method, String path) throws IOException {
        running.client().useToken(null);

        assertThat(running.client().send(method, path, null).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /login",
        "POST, /Login",
        "POST, /reimbursement-claims/new-claim",
        "POST, /catalog",
        "GET, /catalog/",
        "PUT, /reimbursement-claims/x",
        "GET, /"
    })
    void everyOtherPathOrMethodIsUnknownToTheGateway(String method, String path) throws IOException {
        assertThat(running.client().send(method, path, null).status()).isEqualTo(403);
    }

    @Test
    void loginIsAsStrictAsEveryOtherCall() throws IOException {
        ObjectNode body = Json.object().put("username", "590001").put("password", "fictional-password");
        body.put("Username", "590001");

        assertThat(running.client().post("/login", body).error()).isEqualTo("ERREUR_DE_PAYLOAD");
        assertThat(running.client().post("/login", null).error()).isEqualTo("ERREUR_DE_PAYLOAD");
    }

    @Test
    void anAccountCanBeAdded() throws IOException {
        Account account = new Account("590003", "fictional-password", List.of("2990011"), false);
        running.ecosystem().addAccount(account);

        running.client().login("590003");

        assertThat(account).hasToString("account 590003");
        assertThat(running.client()
                        .get("/partners")
                        .json()
                        .at("/Items/0/RepairerID")
                        .asText())
                .isEqualTo("2990011");
    }
}
