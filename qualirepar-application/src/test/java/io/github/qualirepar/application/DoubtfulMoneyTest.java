package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.RemotePhase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Money that is not what it seems: for nothing owed, of another organisation, asked back, given up. */
class DoubtfulMoneyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    private final Shop shop = new Shop();
    private final PaymentDesk desk = shop.qualiRepar.payments();

    private ClaimId handedIn(String number) {
        ClaimId id = shop.opened(Shop.washingMachine(number));
        shop.desk().advance(id, Overrides.NONE);
        return id;
    }

    private String remote(ClaimId id) {
        return Objects.requireNonNull(shop.claim(id).remote().claimId());
    }

    @Test
    void tickingARefusedClaimIsDoneAndTold() {
        ClaimId id = handedIn("SAV-1");
        shop.ecosystem.set(remote(id), RemotePhase.HANDED_IN, Review.REFUSED, "REFUSED");
        shop.desk().status(id);

        SettleResult result = desk.settle("SAV-1", SettleOptions.NONE);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PAYMENT_LINE_REFUSED);
            assertThat(finding.parameters()).containsEntry("why", "CLAIM_IS_REFUSED");
        });
    }

    @Test
    void aClaimOfAnotherOrganisationIsNotPaidByATransfer() {
        handedIn("SAV-1");
        shop.desk().advance(shop.opened(Shop.ecologicWashingMachine("SAV-2")), Overrides.NONE);
        desk.importFeed(Shop.ECOSYSTEM, List.of(transfer("VIR-1", 50)));

        SettleResult result = desk.settle("VIR-1", new SettleOptions(null, null, null, List.of("SAV-2"), null));

        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_OF_OTHER_ORGANISATION);
    }

    @Test
    void moneyThatIsAskedBackOrNoneIsNoTransfer() {
        ClaimId id = handedIn("SAV-1");
        RemotePayment askedBack = new RemotePayment(
                "VIR-4",
                DAY,
                EuroAmount.ofEuros(50),
                null,
                List.of(new RemotePayment.Line(1, remote(id), null, null, null, EuroAmount.ofEuros(-50))));

        ImportResult result = desk.importFeed(
                Shop.ECOSYSTEM, List.of(transfer("VIR-1", -5), transfer("VIR-2", 0), transfer("VIR-3", 5), askedBack));

        assertThat(result.payments())
                .extracting(imported -> imported.payment().reference())
                .containsExactly("VIR-3");
        assertThat(result.findings())
                .extracting(Finding::code)
                .containsOnly(FindingCode.PAYMENT_AMOUNT_UNREADABLE)
                .hasSize(3);
        assertThat(result.findings())
                .extracting(finding -> finding.parameters().get("row"))
                .containsExactly("1", "2", "4");
    }

    @Test
    void whatWasGivenUpIsNotCalledSettledInTheExport() throws IOException {
        desk.writeOff(handedIn("SAV-1"), null, "perdu", "gérant");
        StringBuilder french = new StringBuilder();
        new PaymentExport(Locale.FRANCE, true, false).write(desk.export(), french);

        assertThat(french).contains(";abandonnée;").doesNotContain("soldée");
    }

    @Test
    void aLineNamedTwiceInOneTransferSaysNothingOfAnother() {
        ClaimId id = handedIn("SAV-1");
        RemotePayment.Line line = new RemotePayment.Line(1, remote(id), null, null, null, EuroAmount.ofEuros(50));
        RemotePayment.Line again = new RemotePayment.Line(2, remote(id), null, null, null, EuroAmount.ofEuros(50));

        ImportResult result = desk.importFeed(
                Shop.ECOSYSTEM,
                List.of(new RemotePayment("VIR-1", DAY, EuroAmount.ofEuros(100), null, List.of(line, again))));

        Finding twice = result.findings().get(0);
        assertThat(twice.code()).isEqualTo(FindingCode.PAYMENT_LINE_PAID_TWICE);
        assertThat(FindingTexts.of(Locale.ENGLISH).sentence(twice)).endsWith("is paid once too often.");
    }

    private static RemotePayment transfer(String reference, long euros) {
        return new RemotePayment(reference, DAY, EuroAmount.ofEuros(euros), null, List.of());
    }
}
