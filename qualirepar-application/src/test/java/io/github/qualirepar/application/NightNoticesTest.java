package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeKind;
import io.github.qualirepar.ports.Notifier;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NightNoticesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private final NightShop night = new NightShop();

    private Notice mail(NoticeKind kind) {
        List<Notice> found =
                night.mails.stream().filter(notice -> notice.kind() == kind).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void aTransferIsToldWithItsReferenceDayAmountAndRepairs() {
        night.someNights();

        night.run();

        Notice notice = mail(NoticeKind.PAYMENT_ANNOUNCED);
        assertThat(notice.subject()).isEqualTo("Payment VIR-2026-07 of ecosystem: 75.00\u00a0€");
        assertThat(notice.introduction().get(0)).contains("VIR-2026-07", "2026-07-10", "75.00\u00a0€");
        assertThat(notice.head()).containsExactly("Repair file", "Claim number", "Amount", "Remark");
        assertThat(notice.rows())
                .containsExactly(
                        List.of("SAV-3", "SO-ecosystem-3", "50.00\u00a0€", ""),
                        List.of("–", "SO-404", "25.00\u00a0€", "no claim of yours is known by this number"));
    }

    @Test
    void aRefusalIsToldWithReasonRemedyAndNextStepAndWithoutTheConsumer() {
        night.someNights();

        night.run();

        Notice notice = mail(NoticeKind.CLAIM_REFUSED);
        assertThat(notice.subject()).isEqualTo("ecosystem refuses the claim for SAV-1");
        assertThat(notice.rows()).hasSize(1);
        List<String> row = notice.rows().get(0);
        assertThat(row.get(0)).isEqualTo("SAV-1");
        assertThat(row.get(3)).contains("it has handled a claim for this repair already");
        assertThat(row.get(4)).contains("Look for the first claim");
        assertThat(row.get(5)).isEqualTo("start a new claim in its place");
        assertThat(night.mails)
                .allSatisfy(mail -> assertThat(mail.subject() + mail.introduction() + mail.rows() + mail.closing())
                        .doesNotContainIgnoringCase("Delaunoy", "Martine", "SN-SAV", "Glycines"));
    }

    @Test
    void aReturnedClaimIsToldInTheOrganisationsWords() {
        night.someNights();

        night.run();

        Notice notice = mail(NoticeKind.CLAIM_RETURNED);
        assertThat(notice.rows().get(0)).contains("SAV-4", "correct what is named");
        assertThat(notice.rows().get(0).get(3)).isEqualTo("Facture illisible (ILLEGIBLE).");
    }

    @Test
    void whatASettledTransferLeftOverIsLate() {
        night.answers(night.handedIn(Shop.washingMachine("SAV-1")), RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        night.library()
                .payments()
                .settle("SAV-1", new SettleOptions(null, null, EuroAmount.ofEuros(10), List.of(), null));
        night.shop.clock.advance(Duration.ofDays(16));

        night.run();

        Notice notice = mail(NoticeKind.CLAIM_LATE);
        assertThat(notice.introduction().get(0)).startsWith("The claim below was accepted");
        assertThat(notice.rows().get(0)).contains("40.00\u00a0€");
    }

    @Test
    void aLateClaimThatIsCalledPaidSaysSo() {
        night.answers(night.handedIn(Shop.washingMachine("SAV-1")), RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        night.answers(night.handedIn(Shop.washingMachine("SAV-2")), RemotePhase.HANDED_IN, Review.PAID, "PAID");
        night.shop.clock.advance(Duration.ofDays(16));

        night.run();

        assertThat(mail(NoticeKind.CLAIM_LATE).rows())
                .extracting(row -> row.get(0), row -> row.get(5))
                .containsExactly(tuple("SAV-1", ""), tuple("SAV-2", "ecosystem calls it paid"));
    }

    @Test
    void aDraftIsToldFromItsSecondDayOnWithItsLastDay() {
        ClaimId draft = night.draft("SAV-1");
        night.shop.clock.advance(Duration.ofDays(1));
        night.run();
        assertThat(night.mails).isEmpty();
        night.shop.clock.advance(Duration.ofDays(1));

        night.run();

        assertThat(mail(NoticeKind.DRAFT_UNCONFIRMED).rows().get(0))
                .startsWith(
                        "SAV-1", String.valueOf(night.shop.claim(draft).remote().claimId()))
                .contains("2026-06-20", "2026-09-20");
    }

    @Test
    void aDraftAtEcologicIsToldWithoutALastDay() {
        ClaimId draft = night.shop.opened(Shop.ecologicWashingMachine("SAV-1"));
        night.shop.desk().create(draft, Overrides.NONE);
        night.shop.clock.advance(Duration.ofDays(2));

        night.run();

        assertThat(mail(NoticeKind.DRAFT_UNCONFIRMED).rows().get(0))
                .startsWith("SAV-1")
                .contains("2026-06-20", "–");
    }

    @Test
    void allLateClaimsOfAnAccountAreToldInOneFrenchMail() {
        night.language = Locale.FRANCE;
        for (int i = 1; i <= 3; i++) {
            night.answers(
                    night.handedIn(Shop.washingMachine("SAV-" + i)),
                    RemotePhase.HANDED_IN,
                    Review.ACCEPTED,
                    "APPROVED");
        }
        night.shop.clock.advance(Duration.ofDays(15));
        night.run();
        assertThat(night.mails).isEmpty();
        night.shop.clock.advance(Duration.ofDays(1));

        night.run();

        Notice notice = mail(NoticeKind.CLAIM_LATE);
        assertThat(notice.language()).isEqualTo("fr");
        assertThat(notice.subject()).isEqualTo("ecosystem tarde à payer 3 réparations");
        assertThat(notice.rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).contains("50,00\u00a0€", "20/06/2026", "05/07/2026"));
    }

    @Test
    void aClaimThatATransferNamesIsNotCalledLate() {
        night.someNights();

        night.run();

        assertThat(mail(NoticeKind.CLAIM_LATE).rows())
                .hasSize(1)
                .first()
                .satisfies(row -> assertThat(row).contains("SAV-2"));
    }

    @Test
    void nothingIsToldTwice() {
        night.someNights();
        night.run();
        int told = night.mails.size();
        night.shop.clock.advance(Duration.ofDays(1));

        SyncReport second = night.run();

        assertThat(told).isEqualTo(5);
        assertThat(night.mails).hasSize(told);
        assertThat(second.notices()).isEqualTo(SyncReport.Notices.NONE);
    }

    @Test
    void anotherAnswerToTheSameClaimIsToldAnew() {
        ClaimId id = night.handedIn(Shop.ecologicWashingMachine("SAV-1"));
        night.answers(id, RemotePhase.OPEN, Review.RETURNED, "Non conforme");
        night.run();
        night.shop.clock.advance(Duration.ofDays(1));
        night.shop.desk().confirm(id, Overrides.NONE);
        assertThat(night.shop.claim(id).stage().isBlue()).isTrue();
        night.run();
        assertThat(night.mails).hasSize(1);
        night.shop.clock.advance(Duration.ofDays(1));
        night.answers(id, RemotePhase.OPEN, Review.RETURNED, "Non conforme");

        night.run();

        assertThat(night.mails)
                .extracting(Notice::kind)
                .containsOnly(NoticeKind.CLAIM_RETURNED)
                .hasSize(2);
        assertThat(night.mails).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Test
    void whatCouldNotBeDeliveredIsToldByTheNextRun() {
        night.someNights();
        night.notifier = notice -> {
            throw new Notifier.NotDelivered("server is down");
        };
        SyncReport failed = night.run();
        assertThat(failed.notices().failures())
                .hasSize(5)
                .extracting(SyncReport.NotTold::reason)
                .containsOnly("server is down");
        assertThat(failed.notices().waiting()).isEqualTo(5);
        assertThat(failed.isComplete()).isFalse();
        night.notifier = night.mails::add;

        SyncReport second = night.run();

        assertThat(night.mails).hasSize(5);
        assertThat(second.notices().told()).hasSize(5);
        assertThat(second.notices().waiting()).isZero();
    }

    @Test
    void aChannelThatBreaksIsOneThatDidNotDeliver() {
        night.someNights();
        night.notifier = notice -> {
            throw new IllegalStateException("Martine Delaunoy");
        };

        SyncReport report = night.run();

        assertThat(report.notices().failures())
                .hasSize(5)
                .extracting(SyncReport.NotTold::reason)
                .containsOnly("java.lang.IllegalStateException");
    }

    @Test
    void whatHasPassedWhileTheServerWasDownIsNotToldAnyMore() {
        ClaimId draft = night.draft("SAV-1");
        night.shop.clock.advance(Duration.ofDays(2));
        night.notifier = notice -> {
            throw new Notifier.NotDelivered("server is down");
        };
        night.run();
        night.shop.desk().advance(draft, Overrides.NONE);
        night.notifier = night.mails::add;

        SyncReport report = night.run();

        assertThat(night.mails).isEmpty();
        assertThat(report.notices().outdated()).isOne();
        assertThat(report.notices().waiting()).isZero();
    }

    @Test
    void withoutAChannelEverythingCountsAsTold() {
        night.someNights();
        night.notifier = null;
        assertThat(night.run().notices().silent()).isEqualTo(5);
        night.notifier = night.mails::add;

        night.run();

        assertThat(night.mails).isEmpty();
    }

    @Test
    void aLabelIsToldOnceForEachOfItsThreeAnnouncements() {
        night.furtherAccounts.add(labelled(TODAY.plusDays(100)));
        int told = 0;
        for (int day = 0; day <= 101; day++) {
            night.run();
            if (night.mails.size() > told) {
                told = night.mails.size();
                assertThat(List.of(10, 70, 93)).contains(day);
            }
            night.shop.clock.advance(Duration.ofDays(1));
        }

        assertThat(night.mails)
                .extracting(Notice::kind)
                .containsOnly(NoticeKind.LABEL_ENDING)
                .hasSize(3);
        assertThat(night.mails.get(1).rows())
                .containsExactly(List.of("ATELIER, LYON", "Gros électroménager", "EX-2", "2026-09-28", "30"));
    }

    @Test
    void aLabelThatIsRenewedIsNotTold() {
        night.furtherAccounts.add(labelled(TODAY.plusDays(20), TODAY.plusYears(3)));

        night.run();

        assertThat(night.mails).isEmpty();
    }

    private MemoryFundingBody labelled(LocalDate... ends) {
        Account lyon = new Account("lyon", OrganisationId.ECOSYSTEM);
        List<LabelSheet> sheets = java.util.Arrays.stream(ends)
                .map(end -> new LabelSheet("FMX002", "EX-2", "Gros électroménager", new Period(null, end)))
                .toList();
        ReferenceSite site = new ReferenceSite("2990009", "ATELIER", "LYON", List.of(), sheets, true);
        ReferenceData lists =
                new ReferenceData(lyon, Shop.OPENING, "lyon-1", true, List.of(), List.of(), List.of(site));
        return new MemoryFundingBody(lyon, ClaimProcess.DRAFT_THEN_CONFIRM, lists, night.shop.clock);
    }
}
