package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.qualirepar.application.SyncReport.Asking;
import io.github.qualirepar.application.SyncReport.PaymentPart;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentSource;
import io.github.qualirepar.domain.payment.Withdrawal;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.memory.MemoryFundingBody.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NightPaymentsTest {
    private final NightShop night = new NightShop();

    private PaymentPart asked() {
        return night.run().accounts().get(0).payments();
    }

    @Test
    void aTransferIsTakenOverMatchedAndToldOnce() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        night.answers(id, RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        night.announces("VIR-7", id);

        PaymentPart first = asked();
        PaymentPart second = asked();

        assertThat(first.asking()).isEqualTo(Asking.ASKED);
        assertThat(first.fresh()).hasSize(1);
        assertThat(first.findings()).extracting(Finding::code).contains(FindingCode.PAYMENT_LINE_UNKNOWN);
        assertThat(second.fresh()).isEmpty();
        assertThat(second.changed()).isEmpty();
        assertThat(second.unchanged()).isOne();
        assertThat(second.findings()).isEmpty();
        Payment kept = night.shop
                .store
                .payments()
                .find(OrganisationId.ECOSYSTEM, "VIR-7")
                .orElseThrow();
        assertThat(kept.source()).isEqualTo(PaymentSource.FEED);
        assertThat(kept.lines().get(0).state()).isEqualTo(LineState.MATCHED);
        assertThat(night.mails).extracting(Notice::kind).containsExactly(NoticeKind.PAYMENT_ANNOUNCED);
        assertThat(night.mails.get(0).rows())
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row).contains("SAV-1", "50.00\u00a0€"));
    }

    @Test
    void aLineIsToldByTheNumberOfTheClaimHoweverTheTransferNamesIt() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        Remote remote = night.shop.claim(id).remote();
        RemotePayment.Line line = new RemotePayment.Line(1, remote.claimId(), null, null, null, EuroAmount.ofEuros(50));
        night.shop.ecosystem.pays(new PaymentAnswer(
                true,
                List.of(new RemotePayment(
                        "VIR-7", LocalDate.of(2026, 6, 20), EuroAmount.ofEuros(50), null, List.of(line))),
                "{}"));

        night.run();

        assertThat(night.mails.get(0).rows())
                .containsExactly(List.of("SAV-1", String.valueOf(remote.serviceOrder()), "50.00\u00a0€", ""));
    }

    @Test
    void aWithdrawnTransferThatIsAnnouncedAgainCountsAgainAndIsToldOnce() {
        ClaimId id = night.handedIn(Shop.washingMachine("SAV-1"));
        night.announces("VIR-7", id);
        asked();
        PaymentDesk desk = night.library().payments();
        desk.withdraw("VIR-7", null, "no such transfer", "Zoé");
        assertThat(desk.list(null, false).withdrawn())
                .extracting(Withdrawal::reference, Withdrawal::reason, Withdrawal::by)
                .containsExactly(tuple("VIR-7", "no such transfer", "Zoé"));
        assertThat(desk.list(null, true).withdrawn()).isEmpty();
        night.shop.clock.advance(Duration.ofDays(1));

        PaymentPart again = asked();

        assertThat(again.fresh()).hasSize(1);
        assertThat(again.findings())
                .filteredOn(finding -> finding.code() == FindingCode.PAYMENT_WITHDRAWN_BEFORE)
                .singleElement()
                .satisfies(finding -> assertThat(FindingTexts.of(Locale.ENGLISH).text(finding))
                        .contains("VIR-7", "Zoé", "2026-06-20", "no such transfer"));
        assertThat(desk.list(null, false).withdrawn()).isEmpty();
        assertThat(asked().findings()).isEmpty();
    }

    @Test
    void theFirstTimeItAsksFromTheOldestClaimOnAndThenFromAWeekBeforeTheLastSuccess() {
        night.handedIn(Shop.washingMachine("SAV-1"));
        night.shop.ecosystem.pays(new PaymentAnswer(true, List.of(), "{}"));
        night.shop.clock.advance(Duration.ofDays(30));
        night.run();
        night.shop.clock.advance(Duration.ofDays(1));
        night.run();

        assertThat(night.shop.ecosystem.askedFor())
                .containsExactly(
                        new Period(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 7, 20)),
                        new Period(LocalDate.of(2026, 7, 13), LocalDate.of(2026, 7, 21)));
    }

    @Test
    void theFirstTimeItAsksForNinetyDaysAtMost() {
        night.handedIn(Shop.washingMachine("SAV-1"));
        night.shop.ecosystem.pays(new PaymentAnswer(true, List.of(), "{}"));
        night.shop.clock.advance(Duration.ofDays(200));

        night.run();

        LocalDate today = LocalDate.of(2026, 6, 20).plusDays(200);
        assertThat(night.shop.ecosystem.askedFor()).containsExactly(new Period(today.minusDays(90), today));
    }

    @Test
    void aQuestionThatFailedIsAskedAgainForTheSameDays() {
        night.shop.ecosystem.pays(new PaymentAnswer(true, List.of(), "{}"));
        night.shop.ecosystem.failNext(Fault.UNREACHABLE);
        PaymentPart failed = asked();
        asked();

        assertThat(failed.asking()).isEqualTo(Asking.FAILED);
        assertThat(failed.failure()).extracting(SyncFailure::kind).isEqualTo(SyncFailure.Kind.UNREACHABLE);
        assertThat(night.shop.ecosystem.askedFor())
                .hasSize(2)
                .containsOnly(night.shop.ecosystem.askedFor().get(0));
    }

    @Test
    void anOrganisationWithoutSuchACallIsNoFailure() {
        SyncReport report = night.run();

        assertThat(report.accounts())
                .extracting(part -> part.payments().asking())
                .containsOnly(Asking.NOT_OFFERED);
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void aCallThatIsRefusedIsToldOnceAndAgainOnlyAfterItWorked() {
        night.shop.ecosystem.pays(PaymentAnswer.notOffered());
        assertThat(asked().findings()).extracting(Finding::code).containsExactly(FindingCode.PAYMENTS_NOT_OFFERED);
        night.shop.clock.advance(Duration.ofDays(1));
        assertThat(asked().findings()).isEmpty();

        night.shop.ecosystem.pays(new PaymentAnswer(true, List.of(), "{}"));
        night.shop.clock.advance(Duration.ofDays(1));
        assertThat(asked().findings()).isEmpty();
        night.shop.ecosystem.pays(PaymentAnswer.notOffered());
        night.shop.clock.advance(Duration.ofDays(1));

        assertThat(asked().findings()).hasSize(1);
        assertThat(asked().findings()).isEmpty();
    }
}
