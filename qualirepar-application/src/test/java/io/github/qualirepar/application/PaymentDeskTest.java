package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.qualirepar.application.ImportResult.Effect;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.LogAction;
import io.github.qualirepar.domain.claim.NextStep;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.CreditMatch;
import io.github.qualirepar.domain.payment.LineState;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.payment.PaymentLine;
import io.github.qualirepar.domain.payment.PaymentState;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.ports.ClaimFilter;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.RemotePhase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the announcement of a transfer to its settlement. */
class PaymentDeskTest {
    private static final EuroAmount FIFTY = EuroAmount.ofEuros(50);
    private static final LocalDate PAID_ON = LocalDate.of(2026, 6, 20);

    private final Shop shop = new Shop();
    private final PaymentDesk desk = shop.qualiRepar.payments();

    @Test
    void withoutAStoreForItThereIsNoMoney() {
        QualiRepar bare = QualiRepar.builder()
                .claims(shop.store.claims())
                .operations(shop.store.operations())
                .references(shop.store.references())
                .documents(new Shop().new Library())
                .build();

        assertThatThrownBy(bare::payments)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("payments");
    }

    @Test
    void anAnnouncedTransferNamesItsClaimsAndAsksToBeSettled() {
        ClaimId one = accepted("SAV-1");

        ImportResult result = feed("VIR-1", FIFTY, line(1, one, FIFTY));

        assertThat(result.findings()).isEmpty();
        assertThat(result.payments()).singleElement().satisfies(imported -> {
            assertThat(imported.effect()).isEqualTo(Effect.NEW);
            assertThat(imported.payment().state()).isEqualTo(PaymentState.ANNOUNCED);
            assertThat(imported.payment().lines())
                    .extracting(PaymentLine::state)
                    .containsExactly(LineState.MATCHED);
        });
        ClaimView view = view(one);
        assertThat(view.next()).isEqualTo(NextStep.SETTLE);
        assertThat(view.payment()).isEqualTo(new ClaimView.ClaimPayment("VIR-1", PAID_ON, FIFTY));
        assertThat(shop.actions(one)).endsWith(LogAction.PAYMENT);
        assertThat(shop.desk().list(ClaimFilter.ALL, NextStep.SETTLE, null)).hasSize(1);
    }

    @Test
    void importingTwiceChangesNothing() {
        ClaimId one = accepted("SAV-1");
        feed("VIR-1", FIFTY, line(1, one, FIFTY));
        long revision = shop.store.payments().revision();

        assertThat(feed("VIR-1", FIFTY, line(1, one, FIFTY)).payments())
                .extracting(ImportResult.Imported::effect)
                .containsExactly(Effect.UNCHANGED);
        assertThat(shop.store.payments().revision()).isEqualTo(revision);
    }

    @Test
    void aBankFileIsSentToTheCommandThatReadsIt() throws IOException {
        for (String file : List.of("good.cfo", "good.camt053.xml", "good.camt054.xml")) {
            assertThat(refusal(resource(file))).isEqualTo(FindingCode.PAYMENT_FILE_FOR_MATCH);
        }
    }

    @Test
    void aFileThatIsNoListIsOneProblemHoweverLongItIs() throws IOException {
        byte[] noise = new byte[3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + i / 7);
        }
        assertThat(refusal(noise)).isEqualTo(FindingCode.PAYMENT_FILE_UNKNOWN);
        for (String text : List.of("[]", "{\"a\":1}", "<html>", "%PDF-1.7\n1 0 obj")) {
            assertThat(refusal(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(FindingCode.PAYMENT_FILE_UNKNOWN);
        }
        assertThat(refusal(resource("payment-order.xml"))).isEqualTo(FindingCode.PAYMENT_FILE_UNKNOWN);
    }

    @Test
    void aListOfNumbersThatBeginLikeRecordsIsNoBankFile() {
        ImportResult result = desk.importStatement(
                "0412345, 0412346, 0412347, 0412348", new ImportOptions(OrganisationId.ECOLOGIC, null, PAID_ON, FIFTY));

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    }

    private FindingCode refusal(byte[] file) {
        ImportResult result = desk.importStatement(file, ImportOptions.NONE);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problems()).hasSize(1);
        return result.problems().get(0).code();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PaymentDeskTest.class.getResourceAsStream("bank/" + name))) {
            return in.readAllBytes();
        }
    }

    @Test
    void whatIsKnownLaterIsAdded() {
        ClaimId one = accepted("SAV-1");
        feed("VIR-1", null);

        feed("VIR-1", FIFTY, line(1, one, FIFTY));

        assertThat(feed("VIR-1", null).payments()).singleElement().satisfies(imported -> {
            assertThat(imported.effect()).isEqualTo(Effect.UNCHANGED);
            assertThat(imported.payment().amount()).isEqualTo(FIFTY);
            assertThat(imported.payment().lines()).hasSize(1);
        });
    }

    @Test
    void everyLineThatDoesNotFitIsToldWithItsLine() {
        ClaimId one = accepted("SAV-1");
        ClaimId refused = accepted("SAV-2");
        review(refused, Review.REFUSED);
        ClaimId twice = accepted("SAV-3");
        feed("VIR-0", FIFTY, line(1, twice, FIFTY));

        ImportResult result = feed(
                "VIR-1",
                EuroAmount.ofEuros(170),
                line(2, one, EuroAmount.ofEuros(40)),
                new RemotePayment.Line(3, "nowhere", null, null, null, FIFTY),
                line(4, refused, FIFTY),
                line(5, twice, FIFTY));

        assertThat(result.findings())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.PAYMENT_LINE_AMOUNT_DIFFERS,
                        FindingCode.PAYMENT_LINE_UNKNOWN,
                        FindingCode.PAYMENT_LINE_REFUSED,
                        FindingCode.PAYMENT_LINE_PAID_TWICE,
                        FindingCode.PAYMENT_SUM_DIFFERS);
        assertThat(result.findings().stream()
                        .limit(4)
                        .map(finding -> finding.parameters().get("row")))
                .containsExactly("2", "3", "4", "5");
        assertThat(result.findings().get(3).parameters()).containsEntry("other", "VIR-0");
    }

    @Test
    void aTransferIsSettledInPartsAndNeverBeyondItsSum() {
        ClaimId one = accepted("SAV-1");
        ClaimId two = accepted("SAV-2");
        feed("VIR-1", EuroAmount.ofEuros(100), line(1, one, FIFTY), line(2, two, FIFTY));

        assertThat(settle("VIR-1", EuroAmount.ofEuros(60)).outcome()).isEqualTo(Outcome.DONE);
        assertThat(view(one).next()).isNull();
        assertThat(view(two).next()).isEqualTo(NextStep.SETTLE);
        assertThat(Objects.requireNonNull(view(two).payment()).amount()).isEqualTo(EuroAmount.ofEuros(10));
        assertThat(codes(settle("VIR-1", EuroAmount.ofEuros(41)))).containsExactly(FindingCode.PAYMENT_MORE_THAN_LEFT);

        assertThat(settle("VIR-1", null).settled()).singleElement().satisfies(settled -> {
            assertThat(settled.settlement().amount()).isEqualTo(EuroAmount.ofEuros(40));
            assertThat(settled.payment().state()).isEqualTo(PaymentState.SETTLED);
        });
        assertThat(view(two).next()).isNull();
        assertThat(shop.actions(two)).endsWith(LogAction.PAYMENT, LogAction.SETTLE, LogAction.SETTLE);
        assertThat(codes(settle("VIR-1", null))).containsExactly(FindingCode.PAYMENT_NOTHING_LEFT);
    }

    @Test
    void settlingRefusesWhatMakesNoSense() {
        ClaimId one = accepted("SAV-1");
        feed("VIR-1", FIFTY, line(1, one, FIFTY));
        feed("VIR-2", null);

        assertThat(codes(desk.settle("NIRGENDS", SettleOptions.NONE))).containsExactly(FindingCode.PAYMENT_UNKNOWN);
        assertThat(codes(settle("VIR-1", EuroAmount.ZERO))).containsExactly(FindingCode.PAYMENT_AMOUNT_NOT_POSITIVE);
        assertThat(codes(settle("VIR-2", null))).containsExactly(FindingCode.PAYMENT_AMOUNT_UNKNOWN);
        assertThat(codes(desk.settle("VIR-1", new SettleOptions(null, PAID_ON.plusDays(1), null, List.of(), null))))
                .containsExactly(FindingCode.PAYMENT_DATE_IN_FUTURE);
        assertThat(desk.overview().settled()).isEqualTo(EuroAmount.ZERO);
    }

    @Test
    void moneyForAClaimWeDoNotKnowStaysUnallottedUntilItIsLinked() {
        ClaimId one = accepted("SAV-1");
        ClaimId late = shop.opened(Shop.washingMachine("SAV-2"));
        feed(
                "VIR-1",
                EuroAmount.ofEuros(100),
                line(1, one, FIFTY),
                new RemotePayment.Line(2, "es-elsewhere", null, "SAV-2x", null, FIFTY));

        assertThat(codes(settle("VIR-1", null))).containsExactly(FindingCode.PAYMENT_LEFT_OVER);
        assertThat(desk.overview().unallotted().amount()).isEqualTo(FIFTY);

        shop.desk().advance(late, Overrides.NONE);
        assertThat(desk.settle("VIR-1", new SettleOptions(null, null, null, List.of("SAV-2"), null))
                        .outcome())
                .isEqualTo(Outcome.DONE);
        assertThat(desk.overview().unallotted().amount()).isEqualTo(EuroAmount.ZERO);
        assertThat(view(late).next()).isNull();
    }

    @Test
    void aStatementThatSaysOtherwiseAfterSettlementChangesNothing() {
        ClaimId one = accepted("SAV-1");
        ClaimId two = accepted("SAV-2");
        feed("VIR-1", FIFTY, line(1, one, FIFTY));
        settle("VIR-1", null);

        ImportResult again = feed("VIR-1", FIFTY, line(1, two, FIFTY));

        assertThat(again.payments()).extracting(ImportResult.Imported::effect).containsExactly(Effect.REFUSED);
        assertThat(again.findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_CHANGED_AFTER_SETTLEMENT);
        assertThat(view(two).payment()).isNull();
    }

    @Test
    void claimsAreTickedOffAndStandUnderATransferOfTheirOwn() {
        ClaimId one = submittedAtEcologic("SAV-1");
        ClaimId two = submittedAtEcologic("SAV-2");
        assertThat(desk.list(OrganisationId.ECOLOGIC, true).toTick())
                .extracting(PaymentList.ToTick::number)
                .containsExactly("SAV-1", "SAV-2");

        SettleResult result = desk.tick(
                List.of("SAV-1", Objects.requireNonNull(shop.claim(two).remote().claimId())),
                new SettleOptions(null, null, null, List.of(), "4400000001-20260619"));

        assertThat(result.settled()).singleElement().satisfies(settled -> {
            assertThat(settled.payment().reference()).isEqualTo("4400000001-20260619");
            assertThat(settled.payment().amount()).isEqualTo(EuroAmount.ofEuros(100));
            assertThat(settled.payment().state()).isEqualTo(PaymentState.SETTLED);
        });
        assertThat(desk.list(OrganisationId.ECOLOGIC, true))
                .isEqualTo(new PaymentList(List.of(), List.of(), List.of()));
        assertThat(codes(desk.settle("SAV-1", SettleOptions.NONE))).containsExactly(FindingCode.PAYMENT_NOT_OWED);
        assertThat(view(one).next()).isNull();
    }

    @Test
    void tickingAClaimThatATransferNamesSettlesItThere() {
        ClaimId one = accepted("SAV-1");
        ClaimId two = accepted("SAV-2");
        feed("VIR-1", EuroAmount.ofEuros(100), line(1, one, FIFTY), line(2, two, FIFTY));

        desk.settle("SAV-2", SettleOptions.NONE);

        assertThat(shop.store.payments().all()).singleElement().satisfies(payment -> {
            assertThat(payment.settled(two)).isEqualTo(FIFTY);
            assertThat(payment.settled(one)).isEqualTo(EuroAmount.ZERO);
        });
    }

    @Test
    void aStatementThatComesAfterTickingIsTakenOver() {
        ClaimId one = submittedAtEcologic("SAV-1");
        ClaimId two = submittedAtEcologic("SAV-2");
        desk.settle("SAV-1", new SettleOptions(null, null, null, List.of(), "AVIS-1"));

        ImportResult result = desk.importStatement(
                "20/06/2026 100,00 AVIS-1\n" + remote(one) + " " + remote(two), ImportOptions.NONE);

        assertThat(result.findings()).isEmpty();
        assertThat(result.payments()).extracting(ImportResult.Imported::effect).containsExactly(Effect.CHANGED);
        assertThat(settle("AVIS-1", null).outcome()).isEqualTo(Outcome.DONE);
        assertThat(view(two).next()).isNull();
        assertThat(desk.overview().total().paid()).isEqualTo(new MoneyOverview.Bucket(2, EuroAmount.ofEuros(100)));
    }

    @Test
    void aPastedListFindsItsClaimsAndOneThatCannotBeReadStoresNothing() {
        ClaimId one = submittedAtEcologic("SAV-1");

        assertThat(desk.importStatement(remote(one), ImportOptions.NONE).outcome())
                .isEqualTo(Outcome.REFUSED);
        assertThat(shop.store.payments().all()).isEmpty();

        ImportResult read = desk.importStatement(
                remote(one).getBytes(StandardCharsets.UTF_8), new ImportOptions(null, "AVIS-1", PAID_ON, FIFTY));
        assertThat(read.payments()).singleElement().satisfies(imported -> {
            assertThat(imported.payment().organisation()).isEqualTo(OrganisationId.ECOLOGIC);
            assertThat(imported.payment().account()).isEqualTo("ecologic");
            assertThat(imported.payment().addsUp()).isTrue();
        });
    }

    @Test
    void listsOfOneDayAndSumAreTwoTransfersUnlessTheyShareAClaim() {
        ClaimId one = submittedAtEcologic("SAV-1");
        ClaimId two = submittedAtEcologic("SAV-2");
        String head = "20/06/2026 50,00\n";

        desk.importStatement(head + remote(one), ImportOptions.NONE);
        desk.importStatement(head + remote(two), ImportOptions.NONE);

        assertThat(shop.store.payments().all())
                .extracting(Payment::reference)
                .containsExactlyInAnyOrder("LISTE-20260620-50.00", "LISTE-20260620-50.00-2");
        assertThat(Objects.requireNonNull(view(one).payment()).reference()).isEqualTo("LISTE-20260620-50.00");
        assertThat(desk.importStatement(head + remote(two), ImportOptions.NONE).payments())
                .extracting(ImportResult.Imported::effect)
                .containsExactly(Effect.UNCHANGED);
    }

    @Test
    void claimsThatAnImportDropsAreTold() {
        ClaimId one = submittedAtEcologic("SAV-1");
        ClaimId two = submittedAtEcologic("SAV-2");
        ImportOptions named = new ImportOptions(null, "LISTE-20260620-50.00", null, null);
        desk.importStatement("20/06/2026 50,00\n" + remote(one), named);

        ImportResult again = desk.importStatement("20/06/2026 50,00\n" + remote(two), named);

        assertThat(again.findings())
                .extracting(FindingTexts.of(Locale.ENGLISH)::sentence)
                .containsExactly("The transfer LISTE-20260620-50.00 no longer names what it named before: SAV-1.");
    }

    @Test
    void aTransferWithoutLinesIsProposedTheClaimsThatMakeItUp() {
        ClaimId one = accepted("SAV-1");
        accepted("SAV-2");
        review(one, Review.PAID);
        feed("VIR-1", FIFTY);

        assertThat(desk.list(null, true).payments())
                .flatExtracting(PaymentList.Entry::proposal)
                .extracting(PaymentList.ToTick::claim)
                .containsExactly(one);
        assertThat(shop.store.payments().all()).flatExtracting(Payment::lines).isEmpty();
    }

    @Test
    void aCreditWithReferenceAndSumMakesATransferReceivedUnlessOnlyAsked() {
        ClaimId one = accepted("SAV-1");
        feed("VIR-2026-77", FIFTY, line(1, one, FIFTY));

        assertThat(desk.match(camt("50.00", "VIR-2026-77"), true).credits())
                .extracting(CreditMatch::kind)
                .containsExactly(CreditMatch.Kind.TAKEN);
        assertThat(shop.store.payments().all()).extracting(Payment::state).containsExactly(PaymentState.ANNOUNCED);

        desk.match(camt("50.00", "VIR-2026-77"), false);
        assertThat(shop.store.payments().all()).extracting(Payment::state).containsExactly(PaymentState.RECEIVED);
        assertThat(desk.match(camt("50.00", "VIR-2026-77"), false).credits())
                .extracting(CreditMatch::kind)
                .containsExactly(CreditMatch.Kind.KNOWN);
        assertThat(desk.settle("VIR-2026-77", SettleOptions.NONE).settled())
                .extracting(settled -> settled.settlement().date())
                .containsExactly(LocalDate.of(2026, 6, 19));
    }

    @Test
    void aCreditOfAnotherSumIsNeverTaken() {
        ClaimId one = accepted("SAV-1");
        feed("VIR-2026-77", FIFTY, line(1, one, FIFTY));

        assertThat(desk.match(camt("49.00", "VIR-2026-77"), false).credits())
                .extracting(CreditMatch::kind)
                .containsExactly(CreditMatch.Kind.PROPOSED);
        assertThat(shop.store.payments().all()).extracting(Payment::state).containsExactly(PaymentState.ANNOUNCED);
    }

    @Test
    void moneyIsGivenUpForAReasonThatNamesNobody() {
        ClaimId one = accepted("SAV-1");

        WriteOffResult result = desk.writeOff(one, null, "Martine Delaunoy ne répond plus", "gérant");

        assertThat(Objects.requireNonNull(result.writeOff()).reason()).doesNotContain("Delaunoy", "Martine");
        assertThat(result.receivable().isCleared()).isTrue();
        assertThat(desk.overview().writtenOff()).isEqualTo(new MoneyOverview.Bucket(1, FIFTY));
        assertThat(view(one).next()).isNull();
        assertThat(shop.actions(one)).endsWith(LogAction.WRITE_OFF);
        assertThat(shop.store.claims().log(one))
                .last()
                .satisfies(entry -> assertThat(entry.details()).containsKeys("amount", "by", "reason"));
        assertThat(desk.writeOff(one, FIFTY, "encore", "gérant").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_NOT_OWED);
    }

    @Test
    void moneyForAClaimThatWasGivenUpIsToldAsThat() {
        ClaimId one = accepted("SAV-1");
        desk.writeOff(one, null, "no hope", "Zoé");

        assertThat(feed("VIR-1", FIFTY, line(1, one, FIFTY)).findings())
                .extracting(Finding::code)
                .contains(FindingCode.PAYMENT_LINE_WRITTEN_OFF)
                .doesNotContain(FindingCode.PAYMENT_LINE_PAID_TWICE);
    }

    @Test
    void ofTwoWhoSettleAtOnceNobodySettlesWhatTheOtherDid() throws InterruptedException {
        ClaimId one = accepted("SAV-1");
        feed("VIR-1", FIFTY, line(1, one, FIFTY));
        CountDownLatch start = new CountDownLatch(1);
        Outcome[] outcomes = new Outcome[4];
        Thread[] threads = new Thread[outcomes.length];
        for (int i = 0; i < threads.length; i++) {
            int mine = i;
            PaymentDesk other = shop.library("till-" + i).payments();
            threads[i] = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                outcomes[mine] = other.settle("VIR-1", SettleOptions.NONE).outcome();
            });
            threads[i].start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(Arrays.stream(outcomes).filter(outcome -> outcome == Outcome.DONE))
                .hasSize(1);
        assertThat(desk.overview().total().paid()).isEqualTo(new MoneyOverview.Bucket(1, FIFTY));
    }

    @Test
    void aTransferAnnouncedByMistakeIsWithdrawnAndTheTrueOneCountsAgain() {
        ClaimId one = accepted("SAV-1");
        feed("WRONG", FIFTY, line(1, one, FIFTY));
        assertThat(feed("VIR-1", FIFTY, line(1, one, FIFTY)).findings())
                .extracting(Finding::code)
                .contains(FindingCode.PAYMENT_LINE_PAID_TWICE);

        WithdrawResult result = desk.withdraw("wrong", null, "pasted twice", "Zoé");

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(shop.store.payments().all()).extracting(Payment::reference).containsExactly("VIR-1");
        assertThat(shop.store.claims().log(one)).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(LogAction.PAYMENT);
            assertThat(entry.details())
                    .containsEntry("withdrawn", "WRONG")
                    .containsEntry("reason", "pasted twice")
                    .containsEntry("by", "Zoé");
        });
        assertThat(feed("VIR-1", FIFTY, line(1, one, FIFTY)).findings()).isEmpty();
        assertThat(view(one).next()).isEqualTo(NextStep.SETTLE);
    }

    @Test
    void theConsumerIsMaskedInTheReasonOfAWithdrawal() {
        ClaimId one = accepted("SAV-1");
        feed("WRONG", FIFTY, line(1, one, FIFTY));
        String mail = Objects.requireNonNull(view(one).claim().file().customer().email());

        WithdrawResult result = desk.withdraw("WRONG", null, "told by " + mail, "Zoé");

        assertThat(result.reason()).startsWith("told by ").doesNotContain(mail);
        assertThat(shop.store.claims().log(one))
                .last()
                .satisfies(entry -> assertThat(entry.details().get("reason")).doesNotContain(mail));
    }

    @Test
    void aTransferOfWhichSomethingCameOrWasSettledIsNotWithdrawn() {
        ClaimId one = accepted("SAV-1");
        feed("VIR-1", FIFTY, line(1, one, FIFTY));
        settle("VIR-1", EuroAmount.ofEuros(1));

        assertThat(desk.withdraw("VIR-1", null, "x", "y").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_NOT_WITHDRAWABLE);
        assertThat(desk.withdraw("NIRGENDS", null, "x", "y").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_UNKNOWN);
        assertThat(desk.withdraw("VIR-1", OrganisationId.ECOLOGIC, "x", "y").findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.PAYMENT_UNKNOWN);
        assertThatThrownBy(() -> desk.withdraw("VIR-1", null, " ", "y")).isInstanceOf(IllegalArgumentException.class);
        assertThat(shop.store.payments().all()).hasSize(1);
    }

    private ClaimId accepted(String number) {
        ClaimId id = shop.opened(Shop.washingMachine(number));
        shop.desk().advance(id, Overrides.NONE);
        review(id, Review.ACCEPTED);
        return id;
    }

    private ClaimId submittedAtEcologic(String number) {
        ClaimId id = shop.opened(Shop.ecologicWashingMachine(number));
        shop.desk().advance(id, Overrides.NONE);
        assertThat(shop.claim(id).stage().isBlue()).isTrue();
        return id;
    }

    private void review(ClaimId id, Review review) {
        shop.ecosystem.set(remote(id), RemotePhase.HANDED_IN, review, review.name());
        shop.desk().status(id);
        assertThat(shop.claim(id).review()).isEqualTo(review);
    }

    private String remote(ClaimId id) {
        Claim claim = shop.claim(id);
        return Objects.requireNonNull(claim.remote().claimId());
    }

    private ClaimView view(ClaimId id) {
        return shop.desk().find(id.value()).orElseThrow();
    }

    private RemotePayment.Line line(int row, ClaimId claim, EuroAmount amount) {
        return new RemotePayment.Line(row, remote(claim), null, null, null, amount);
    }

    private ImportResult feed(String reference, @Nullable EuroAmount amount, RemotePayment.Line... lines) {
        return desk.importFeed(
                Shop.ECOSYSTEM, List.of(new RemotePayment(reference, PAID_ON, amount, null, List.of(lines))));
    }

    private SettleResult settle(String reference, @Nullable EuroAmount amount) {
        return desk.settle(reference, new SettleOptions(null, null, amount, List.of(), null));
    }

    private static Stream<FindingCode> codes(SettleResult result) {
        return result.findings().stream().map(Finding::code);
    }

    private static byte[] camt(String amount, String text) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02"><BkToCstmrDbtCdtNtfctn><Ntfctn>
                <Acct><Id><IBAN>FR7630001007941234567890185</IBAN></Id></Acct>
                <Ntry><Amt Ccy="EUR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-06-19</Dt></BookgDt><AcctSvcrRef>E1</AcctSvcrRef>
                <NtryDtls><TxDtls><RmtInf><Ustrd>ECOSYSTEM %s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(amount, text).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDayBeforeTheRepairIsRefusedAndOneBeforeTheHandInIsDoubted() {
        ClaimId one = accepted("SAV-1");
        LocalDate repaired =
                Objects.requireNonNull(view(one).claim().file().repair().completedOn());
        LocalDate handedIn =
                LocalDate.ofInstant(Objects.requireNonNull(view(one).claim().handedInAt()), Paris.ZONE);

        SettleResult refused = desk.settle("SAV-1", on(repaired.minusDays(1)));
        assertThat(codes(refused)).containsExactly(FindingCode.PAYMENT_DATE_BEFORE_REPAIR);
        assertThat(desk.overview().settled()).isEqualTo(EuroAmount.ZERO);

        SettleResult doubted = desk.settle("SAV-1", on(handedIn.minusDays(1)));
        assertThat(doubted.outcome()).isEqualTo(Outcome.DONE);
        assertThat(FindingTexts.of(Locale.ENGLISH).sentence(doubted.findings().get(0)))
                .isEqualTo("It counts from " + handedIn.minusDays(1) + ", although SAV-1 was handed in only on "
                        + handedIn + ".");
    }

    @Test
    void aDayBeforeTheTransferIsDoubted() {
        feed("VIR-1", FIFTY);

        assertThat(codes(desk.settle("VIR-1", on(PAID_ON.minusDays(1))))).contains(FindingCode.PAYMENT_DATE_EARLY);
        assertThat(codes(desk.settle("VIR-1", on(PAID_ON)))).doesNotContain(FindingCode.PAYMENT_DATE_EARLY);
    }

    private static SettleOptions on(LocalDate day) {
        return new SettleOptions(null, day, null, List.of(), null);
    }
}
