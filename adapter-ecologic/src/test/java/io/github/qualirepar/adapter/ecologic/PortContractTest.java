package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.contract.FundingBodyContract;
import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.Sandbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** The adapter keeps the port's promises against the sandbox. */
class PortContractTest extends FundingBodyContract {
    private final Clock clock = Clock.fixed(Instant.parse("2026-07-20T08:00:00Z"), ZoneOffset.UTC);
    private final Sandbox sandbox =
            Sandbox.builder().clock(clock).dataset(Dataset.SAMPLES).start();
    private final EcologicFundingBody body = EcologicFundingBody.builder()
            .url(sandbox.ecologicUrl())
            .apiKey("00000000-0000-4000-8000-0000000000a1")
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

    /** A telephone of its own for each invoice: the same one twice would be a duplicate. */
    @Override
    protected ClaimContent content(String invoiceNumber) {
        String imei = "4901542032375" + "%02d".formatted(Math.floorMod(invoiceNumber.hashCode(), 100));
        return Repairs.aRepair()
                .invoiceNumber(invoiceNumber)
                .identifiedBy(null, imei)
                .content();
    }

    @Override
    protected List<DocumentKind> required() {
        return List.of(DocumentKind.INVOICE, DocumentKind.CONSUMER_APPROVAL, DocumentKind.NAMEPLATE);
    }
}
