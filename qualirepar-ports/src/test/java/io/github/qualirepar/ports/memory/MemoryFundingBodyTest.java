package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.contract.FundingBodyContract;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The organisation in memory keeps the port's promises in both ways of working. */
class MemoryFundingBodyTest {
    private static final Instant NOW = Instant.parse("2026-06-20T08:00:00Z");
    private static final Account ACCOUNT = Account.mainOf(OrganisationId.ECOSYSTEM);
    private static final ReferenceProduct PRODUCT = new ReferenceProduct(
            "9002",
            "Lave-linge",
            Period.ALWAYS,
            true,
            null,
            IdentifierKind.SERIAL_NUMBER,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @Nested
    class DraftThenConfirm extends Case {
        DraftThenConfirm() {
            super(ClaimProcess.DRAFT_THEN_CONFIRM);
        }
    }

    @Nested
    class Direct extends Case {
        Direct() {
            super(ClaimProcess.DIRECT_CLAIM);
        }
    }

    /** One way of working. */
    abstract static class Case extends FundingBodyContract {
        private final MemoryFundingBody body;

        Case(ClaimProcess process) {
            ReferenceData lists = new ReferenceData(
                    ACCOUNT,
                    NOW,
                    "v1",
                    true,
                    List.of(PRODUCT),
                    List.of(),
                    List.of(new ReferenceSite("2990001", "ATELIER", "PARIS", List.of(), List.of(), false)));
            body = new MemoryFundingBody(ACCOUNT, process, lists, Clock.fixed(NOW, ZoneOffset.UTC));
        }

        @Override
        protected FundingBody body() {
            return body;
        }

        @Override
        protected ClaimContent content(String invoiceNumber) {
            RepairFile file = new RepairFile(
                    "SAV-" + invoiceNumber,
                    null,
                    null,
                    null,
                    Customer.UNKNOWN,
                    Device.UNKNOWN,
                    Repair.UNKNOWN,
                    null,
                    new Invoice(invoiceNumber, null, true, true, Amounts.NONE),
                    List.of());
            Target target = new Target(ACCOUNT.organisation(), ACCOUNT.name(), PRODUCT, "7001", null, "2990001", null);
            return new ClaimContent(file, target, EuroAmount.ofEuros(50));
        }

        @Override
        protected List<DocumentKind> required() {
            return List.of(DocumentKind.INVOICE);
        }
    }
}
