package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same device, the same invoice again; the file's own repair is of 12 June 2026. */
class RepetitionRulesTest {
    private static final String SERIAL = "AL8140-19-0073125";

    @ParameterizedTest
    @CsvSource({
        "2026-06-12, BLOCK DLY-07 DEVICE_CLAIMED_SAME_DAY",
        "2026-06-11, WARN DLY-08 DEVICE_CLAIMED_RECENTLY; WARN DLY-10 DEVICE_BACK_UNDER_GUARANTEE",
        "2026-03-12, WARN DLY-08 DEVICE_CLAIMED_RECENTLY; WARN DLY-10 DEVICE_BACK_UNDER_GUARANTEE",
        "2026-03-11, WARN DLY-08 DEVICE_CLAIMED_RECENTLY",
        "2025-12-12, WARN DLY-08 DEVICE_CLAIMED_RECENTLY",
        "2025-12-11, ",
        "2026-06-20, WARN DLY-08 DEVICE_CLAIMED_RECENTLY; WARN DLY-10 DEVICE_BACK_UNDER_GUARANTEE"
    })
    void theSameDeviceIsJudgedByTheDaysBetween(String earlierRepair, @Nullable String expected) {
        List<String> wanted = expected == null ? List.of() : List.of(expected.split("; ", -1));

        assertThat(about(aRepair()).earlier(device(SERIAL, earlierRepair)).problems())
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void serialNumbersAreComparedAsPeopleTypeThem() {
        assertThat(about(aRepair())
                        .earlier(device(" al8140-19-0073125 ", "2026-06-12"))
                        .problems())
                .containsExactly("BLOCK DLY-07 DEVICE_CLAIMED_SAME_DAY");
        assertThat(about(aRepair())
                        .earlier(device("AL8140-19-0073126", "2026-06-12"))
                        .problems())
                .isEmpty();
    }

    @Test
    void aPhoneIsKnownByItsImei() {
        EarlierClaim phone = earlier("ecosystem", null, null, "350000000001020", "2026-06-12", null, false);

        assertThat(about(aPhoneRepair().imei("35 000000 000102 0"))
                        .earlier(phone)
                        .finding("DLY-07")
                        .field())
                .isEqualTo("device.imei");
    }

    @Test
    void aDeviceWithoutAnyNumberIsNoSecondOne() {
        EarlierClaim numberless = earlier("ecosystem", null, null, null, "2026-06-12", null, false);

        assertThat(about(aRepair().serialNumber(null)).earlier(numberless).findings())
                .noneMatch(finding -> finding.contains("DLY-"));
    }

    @Test
    void inAnotherAccountItIsAWarning() {
        EarlierClaim elsewhere = earlier("other", "FAC-2026-0412", SERIAL, null, "2026-06-12", null, false);

        assertThat(about(aRepair()).earlier(elsewhere).problems())
                .containsExactlyInAnyOrder("WARN DLY-07 DEVICE_CLAIMED_SAME_DAY", "WARN DLY-09 INVOICE_NUMBER_USED");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,            false, 2",
                "UNDER_REVIEW, false, 2",
                "PAID,         false, 2",
                "REFUSED,      false, 1",
                "CANCELLED,    false, 0",
                "-,            true,  0"
            })
    void whatNeverCountedDoesNotStandInTheWay(@Nullable Review review, boolean ended, int blocks) {
        EarlierClaim claim = earlier("ecosystem", "FAC-2026-0412", SERIAL, null, "2026-06-12", review, ended);

        assertThat(about(aRepair()).earlier(claim).problems()).hasSize(blocks);
    }

    @Test
    void anInvoiceNumberIsTheSameInAnyCase() {
        EarlierClaim claim = earlier("ecosystem", "fac-2026-0412 ", null, null, null, null, false);

        assertThat(about(aRepair()).earlier(claim).finding("DLY-09").parameters())
                .containsEntry("number", "SAV-2026-0001")
                .containsEntry("account", "ecosystem");
        assertThat(about(aRepair().invoiceNumber("FAC-2026-0413"))
                        .earlier(claim)
                        .problems())
                .isEmpty();
        assertThat(about(aRepair().early()).earlier(claim).problems()).isEmpty();
    }

    @Test
    void neitherSerialNorImeiStandsInAFinding() {
        Finding finding = about(aRepair()).earlier(device(SERIAL, "2026-06-12")).finding("DLY-07");

        assertThat(finding.parameters().values()).doesNotContain(SERIAL);
        assertThat(finding.toString()).doesNotContain(SERIAL);
    }

    private static EarlierClaim device(String serial, String completedOn) {
        return earlier("ecosystem", "FAC-2026-0001", serial, null, completedOn, null, false);
    }

    private static EarlierClaim earlier(
            String account,
            @Nullable String invoiceNumber,
            @Nullable String serial,
            @Nullable String imei,
            @Nullable String completedOn,
            @Nullable Review review,
            boolean ended) {
        return new EarlierClaim(
                new ClaimId("c1"),
                "SAV-2026-0001",
                account,
                invoiceNumber,
                serial,
                imei,
                completedOn == null ? null : LocalDate.parse(completedOn),
                review,
                ended,
                Set.of());
    }
}
