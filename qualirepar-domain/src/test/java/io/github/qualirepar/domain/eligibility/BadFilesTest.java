package io.github.qualirepar.domain.eligibility;

import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.fixture.Asking;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.repair.CustomerKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files with one fault each: the one finding that refuses them, and its field. */
class BadFilesTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(aRepair().email(null), "DAT-02", "FIELD_MISSING", "customer.email"),
                fault(
                        aRepair().invoiced("25.00", "16.67", "0.00", "41.67", "50.00", "50.00"),
                        "AMT-04",
                        "TOTAL_NOT_ABOVE_BONUS",
                        "invoice.totalInclVat"),
                fault(laptop(), "AMT-05", "TOTAL_BELOW_THRESHOLD", "invoice.totalInclVat"),
                fault(
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "79.00", "50.00"),
                        "AMT-06",
                        "TOTAL_AFTER_BONUS",
                        "invoice.totalInclVat"),
                fault(
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "129.00", "25.00"),
                        "AMT-02",
                        "BONUS_DIFFERS",
                        "invoice.bonus"),
                fault(
                        aRepair()
                                .on("2036-06-12")
                                .site("MACON")
                                .brand("EXEMPLE HOME")
                                .repairCode("POM")
                                .symptomCode("XX1"),
                        "DLY-01",
                        "REPAIR_IN_FUTURE",
                        "repair.completedOn"),
                fault(aRepair().on("2025-10-20"), "DLY-02", "CLAIM_TOO_LATE", "repair.completedOn"),
                fault(aRepair().customerKind(CustomerKind.COMPANY), "SCO-02", "CUSTOMER_IS_COMPANY", "customer.kind"),
                fault(
                        aRepair().purchasedOn("2025-10-04").outOfWarranty(null),
                        "SCO-03",
                        "WARRANTY_NOT_DECLARED",
                        "device.outOfWarranty"),
                fault(aRepair().working(false), "SCO-07", "DEVICE_NOT_WORKING", "repair.working"),
                fault(aRepair().product("sorbetiere"), "SCO-05", "PRODUCT_UNKNOWN", "device.product"),
                fault(aRepair().repairCode("LLI09"), "FLT-12", "REPAIR_CODE_UNKNOWN", "repair.repairCode"),
                fault(aPhoneRepair().imei("350000000009099"), "DAT-15", "IMEI_CHECK_DIGIT", "device.imei"),
                fault(aRepair().paid(false), "DOC-09", "INVOICE_NOT_PAID", "invoice.paid"));
    }

    private static Arguments fault(RepairBuilder file, String rule, String code, String field) {
        return Arguments.of(rule, code, field, file);
    }

    private static RepairBuilder laptop() {
        return aRepair()
                .site("MACON")
                .product("ordinateur-portable")
                .brand("MARQUE EXEMPLE")
                .repairCode("BAI")
                .symptomCode("XX1")
                .invoiced("60.00", "64.99", "0.00", "124.99", "149.99", "50.00");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faults")
    void oneFaultIsOneFinding(String rule, String code, String field, RepairBuilder file) {
        Asking asking = Asking.about(file);

        assertThat(asking.problems()).containsExactly("BLOCK " + rule + " " + code);
        assertThat(asking.finding(rule).field()).isEqualTo(field);
    }

    @Test
    void anInvoiceNumberOfAnotherRepairFileIsRefused() {
        EarlierClaim first = new EarlierClaim(
                new ClaimId("c1"),
                "SAV-2026-0001",
                "ecosystem",
                "FAC-2026-0412",
                "OTHER-SERIAL",
                null,
                LocalDate.parse("2026-06-12"),
                null,
                false,
                Set.of());

        assertThat(Asking.about(aRepair()).earlier(first).problems())
                .containsExactly("BLOCK DLY-09 INVOICE_NUMBER_USED");
    }

    @Test
    void severalFaultsAreAllReported() {
        assertThat(Asking.about(aRepair().email(null).working(false).paid(false))
                        .problems())
                .containsExactlyInAnyOrder(
                        "BLOCK DAT-02 FIELD_MISSING",
                        "BLOCK SCO-07 DEVICE_NOT_WORKING",
                        "BLOCK DOC-09 INVOICE_NOT_PAID");
    }
}
