package io.github.qualirepar.adapter.ecologic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.contract.FundingBodyContract;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** While the adapter keeps the port's promises, everything that goes over the wire satisfies the OpenAPI document. */
class OpenApiPortContractTest extends FundingBodyContract {
    private final Witness witness = new Witness();
    private final EcologicFundingBody body = witness.connection().build();

    @AfterEach
    void everythingWasAsDescribed() {
        body.close();
        witness.close();
        assertThat(witness.problems()).isEmpty();
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
