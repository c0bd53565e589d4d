package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.contract.FundingBodyContract;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The adapter keeps the port's promises against the sandbox. */
class PortContractTest extends FundingBodyContract {
    private final TestClock clock = new TestClock();
    private final Sandbox sandbox =
            Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
    private final EcosystemFundingBody body = EcosystemFundingBody.builder()
            .url(sandbox.ecosystemUrl())
            .credentials("590001", "fictional-password")
            .clock(clock)
            .sleeper(duration -> {})
            .build();

    @AfterEach
    void close() {
        body.close();
        sandbox.close();
    }

    @Override
    protected FundingBody body() {
        return body;
    }

    @Override
    protected ClaimContent content(String invoiceNumber) {
        return Repairs.aWashingMachine("SN-" + invoiceNumber)
                .invoiced(invoiceNumber)
                .content();
    }

    @Override
    protected List<DocumentKind> required() {
        return List.of(DocumentKind.INVOICE);
    }
}
