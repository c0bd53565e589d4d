package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.repair.QuoteApproval;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.ports.contractcheck.Sighting;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import io.github.qualirepar.sandbox.ecologic.EcologicSandbox;
import io.github.qualirepar.sandbox.ecologic.Switch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Support requests led through their life at the sandbox, over real HTTP. */
class SandboxRequestsTest {
    private static final String ALL_MISSING =
            " | E missing documents INVOICE | E missing documents CONSUMER_APPROVAL | E missing documents NAMEPLATE";

    private final List<Sighting> drift = new CopyOnWriteArrayList<>();
    private final Sandbox sandbox = Sandbox.builder()
            .clock(Service.CLOCK)
            .dataset(Dataset.SAMPLES)
            .sleeper(pause -> {})
            .start();
    private final EcologicSandbox service = sandbox.ecologic();
    private final EcologicFundingBody signed = connection(QuoteApproval.SIGNED);
    private final EcologicFundingBody bySms = connection(QuoteApproval.SMS);

    @AfterEach
    void stop() {
        signed.close();
        bySms.close();
        sandbox.close();
        assertThat(drift).isEmpty();
    }

    private EcologicFundingBody connection(QuoteApproval approval) {
        return EcologicFundingBody.builder()
                .url(sandbox.ecologicUrl())
                .apiKey(Service.KEY)
                .clock(Service.CLOCK)
                .sleeper(pause -> {})
                .driftListener(drift::addAll)
                .approval(approval)
                .build();
    }

    @Test
    void aRequestIsWrongCorrectedValidAndBecomesAClaim() {
        String wrong = created(signed, Repairs.aRepair().town("71000", "Lyon").quotedOnly());
        assertThat(read(wrong)).isEqualTo(wrong + " INCOMPLETE NOT_ASKED 'Incomplet' | E TOWN_MISMATCH customer.city");

        assertThat(Told.of(() -> requests(signed)
                        .updateRequest(wrong, Repairs.aRepair().quotedOnly().content())))
                .isEqualTo("accepted " + wrong + " VALID NOT_ASKED 'null'");
        assertThat(read(wrong)).isEqualTo(wrong + " VALID NOT_ASKED 'Eligible'");

        assertThat(Told.of(
                        () -> requests(signed).convert(wrong, Repairs.aRepair().content())))
                .matches("accepted \\d+ OPEN null 'null'" + ALL_MISSING.replace("|", "\\|"));
        assertThat(read(wrong)).isEqualTo(wrong + " CONVERTED null 'Clôturée'");
        assertThat(Told.of(
                        () -> requests(signed).convert(wrong, Repairs.aRepair().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");
        assertThat(service.claims()).hasSize(1);
        assertThat(service.brokenConventions()).isEmpty();
    }

    @Test
    void aRequestWithAllItsProblemsNamesThemAll() {
        Repairs repair = Repairs.aRepair()
                .town("71000", "Lyon")
                .repair(Repairs.repair("ZZZ", "E7", "Ecran", List.of()))
                .quotedOnly();

        assertThat(Told.of(() -> requests(signed).createRequest(repair.content())))
                .matches(
                        "accepted \\d+ INCOMPLETE NOT_ASKED 'null' \\| E TOWN_MISMATCH customer.city \\| E REPAIR_CODE_INVALID repair.repairCode");
    }

    @Test
    void aConsumerWhoIsAskedBySmsAccepts() {
        String id = created(bySms, Repairs.aRepair().quotedOnly());
        assertThat(read(id)).isEqualTo(id + " VALID ASKED 'En attente de validation consommateur'");
        assertThat(Told.of(() -> requests(bySms)
                        .updateRequest(id, Repairs.aRepair().quotedOnly().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");

        service.consumerAccepts(Long.parseLong(id));

        assertThat(read(id)).isEqualTo(id + " VALID ACCEPTED 'Validé par le consommateur'");
        assertThat(Told.of(() -> requests(bySms).convert(id, Repairs.aRepair().content())))
                .startsWith("accepted ");
    }

    @Test
    void aConsumerWhoIsAskedBySmsRefuses() {
        String id = created(bySms, Repairs.aRepair().quotedOnly());

        service.consumerRefuses(Long.parseLong(id));

        assertThat(read(id)).isEqualTo(id + " LOST REFUSED 'Refusée' | E null");
    }

    @Test
    void aRequestThatIsTooOldIsLost() {
        String id = created(signed, Repairs.aRepair().quotedOnly());

        service.expireRequest(Long.parseLong(id));

        assertThat(read(id)).isEqualTo(id + " LOST null 'null' | W null");
        assertThat(Told.of(() -> requests(signed).convert(id, Repairs.aRepair().content())))
                .isEqualTo("refused | E INVALID_CLAIM null");
    }

    @Test
    void aWithdrawnMethodLeavesTheDirectWay() {
        String id = created(signed, Repairs.aRepair().quotedOnly());
        service.switchOn(Switch.LEGACY_OFF);

        assertThat(Told.of(() -> requests(signed)
                        .createRequest(Repairs.aRepair().quotedOnly().content())))
                .isEqualTo("refused | E METHOD_WITHDRAWN null");
        assertThat(Told.of(() -> requests(signed)
                        .updateRequest(id, Repairs.aRepair().quotedOnly().content())))
                .isEqualTo("refused | E METHOD_WITHDRAWN null");
        assertThat(read(id)).isEqualTo(id + " UNRECOGNISED null 'null' | E METHOD_WITHDRAWN null");
        assertThat(Told.of(() -> signed.createClaim(Repairs.aRepair().content())))
                .startsWith("accepted ");
    }

    private static SupportRequests requests(EcologicFundingBody body) {
        return body.supportRequests().orElseThrow();
    }

    private static String created(EcologicFundingBody body, Repairs repair) {
        return String.valueOf(requests(body)
                .createRequest(repair.content())
                .value()
                .orElseThrow()
                .requestId());
    }

    private String read(String id) {
        return Told.of(() -> requests(signed).readRequest(id));
    }
}
