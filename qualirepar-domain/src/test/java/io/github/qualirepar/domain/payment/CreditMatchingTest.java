package io.github.qualirepar.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.payment.CreditMatch.Kind;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A credit is taken by reference and sum together; whatever is only likely is proposed (PAY-03, PAY-04). */
class CreditMatchingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 22);
    private static final Instant NOON = Instant.parse("2026-06-20T10:00:00Z");
    private static final Set<OrganisationId> BOTH = Set.of(OrganisationId.ECOSYSTEM, OrganisationId.ECOLOGIC);
    private static final String REFERENCE = "VIR-EX-20260619-01";
    private static final String CODE = "4400001234-20260701";

    private static Payment payment(OrganisationId organisation, String reference, @Nullable String amount) {
        return new Payment(
                organisation,
                reference,
                null,
                DAY,
                amount == null ? null : EuroAmount.parse(amount),
                PaymentSource.STATEMENT,
                List.of(),
                null,
                List.of(),
                NOON);
    }

    private static final Payment FIFTY = payment(OrganisationId.ECOSYSTEM, REFERENCE, "50");
    private static final Payment HUNDRED = payment(OrganisationId.ECOLOGIC, CODE, "100");

    private static BankCredit credit(int row, String amount, String payer, String... texts) {
        return new BankCredit(row, DAY, EuroAmount.parse(amount), payer, List.of(texts), "E" + row);
    }

    private static PaymentLine line(int row, @Nullable String amount) {
        return new PaymentLine(
                row,
                "c" + row,
                new ClaimId("c" + row),
                null,
                amount == null ? null : EuroAmount.parse(amount),
                EuroAmount.ofEuros(25),
                LineState.MATCHED);
    }

    private static Payment received(Payment payment, BankCredit credit) {
        return payment.received(new Receipt(credit.date(), credit.amount(), credit.entry()));
    }

    private static List<CreditMatch> match(List<BankCredit> credits, Payment... known) {
        return CreditMatching.match(credits, List.of(known), BOTH);
    }

    private static CreditMatch match(BankCredit credit, Payment... known) {
        return match(List.of(credit), known).get(0);
    }

    private static void assertProposed(CreditMatch match, FindingCode code, Payment... payments) {
        assertThat(match.kind()).isEqualTo(Kind.PROPOSED);
        assertThat(match.payments()).containsExactly(payments);
        assertThat(Objects.requireNonNull(match.finding()).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIR-EX-20260619-01",
                "vir ex 20260619 01",
                "VIREX2026061901",
                "REGLEMENT VIR/EX/20260619/01 MERCI",
                "Réf. : vîr-éx-20260619-01.",
                "VIR-EX-2026 0619-01"
            })
    void aReferenceIsFoundHoweverTheBankWritesIt(String text) {
        CreditMatch match = match(credit(1, "50", "ECOSYSTEM", text), FIFTY);
        assertThat(match.kind()).isEqualTo(Kind.TAKEN);
        assertThat(match.payments()).containsExactly(FIFTY);
        assertThat(match.finding()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIR-EX-20260619-012", "AVIR-EX-20260619-01", "VIR-EX-20260619", "01-VIR-EX-20260619", ""})
    void aPartOfAnotherWordIsNoReference(String text) {
        assertThat(match(credit(1, "50", "SOMEBODY", text), FIFTY).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void aReferenceBrokenOverTwoFieldsIsFound() {
        assertThat(match(credit(1, "100", "ECOLOGIC", "4400001234-2026", "0701"), HUNDRED)
                        .kind())
                .isEqualTo(Kind.TAKEN);
    }

    @Test
    void aReferenceInThePlaceOfThePayerIsFound() {
        assertThat(match(credit(1, "100", CODE, "VIR ECOLOGIC"), HUNDRED).kind())
                .isEqualTo(Kind.TAKEN);
    }

    @Test
    void aReferenceOfFourSignsIsTooShortToBeSure() {
        Payment four = payment(OrganisationId.ECOSYSTEM, "AB-12", "50");
        Payment five = payment(OrganisationId.ECOSYSTEM, "AB-123", "50");
        assertThat(match(credit(1, "50", "", "AB-12"), four).kind()).isEqualTo(Kind.OTHER);
        assertThat(match(credit(1, "50", "ECOSYSTEM", "AB-123"), five).kind()).isEqualTo(Kind.TAKEN);
    }

    @Test
    void theLongerOfTwoReferencesCountsWhereOneHoldsTheOther() {
        Payment shorter = payment(OrganisationId.ECOSYSTEM, "VIR-EX-20260619", "50");
        CreditMatch match = match(credit(1, "50", "ECOSYSTEM", REFERENCE), shorter, FIFTY);
        assertThat(match.payments()).containsExactly(FIFTY);
        assertThat(match.kind()).isEqualTo(Kind.TAKEN);
    }

    @Test
    void aReferenceWithACentTooMuchIsProposedWithWhatIsExpected() {
        CreditMatch match = match(credit(7, "50.01", "", REFERENCE), FIFTY);
        assertProposed(match, FindingCode.CREDIT_SUM_DIFFERS, FIFTY);
        assertThat(Objects.requireNonNull(match.finding()).parameters())
                .containsEntry("row", "7")
                .containsEntry("amount", "50.01")
                .containsEntry("expected", "50.00")
                .containsEntry("reference", REFERENCE);
    }

    @Test
    void aTransferWithoutASumIsProposed() {
        Payment unknown = payment(OrganisationId.ECOSYSTEM, REFERENCE, null);
        assertProposed(match(credit(1, "50", "", REFERENCE), unknown), FindingCode.CREDIT_SUM_DIFFERS, unknown);
    }

    @Test
    void aTransferWhoseLinesDoNotAddUpIsNotTakenSilently() {
        Payment odd = FIFTY.withLines(List.of(line(1, "25"), line(2, "20")));
        CreditMatch match = match(credit(1, "50", "", REFERENCE), odd);
        assertProposed(match, FindingCode.CREDIT_SUM_DIFFERS, odd);
        assertThat(Objects.requireNonNull(match.finding()).parameters()).containsEntry("expected", "45.00");
        Payment even = FIFTY.withLines(List.of(line(1, "25"), line(2, null)));
        assertThat(match(credit(1, "50", "ECOSYSTEM", REFERENCE), even).kind()).isEqualTo(Kind.TAKEN);
    }

    @Test
    void oneCreditBringsSeveralTransfersWhoseReferencesAreAllThere() {
        CreditMatch match = match(credit(1, "150", "ECOSYSTEM ECOLOGIC", REFERENCE + " ET " + CODE), FIFTY, HUNDRED);
        assertThat(match.kind()).isEqualTo(Kind.TAKEN);
        assertThat(match.payments()).containsExactly(FIFTY, HUNDRED);
    }

    @Test
    void severalReferencesOfWhichTheSumIsNotTheCreditsAreProposed() {
        CreditMatch match = match(credit(1, "100", "", REFERENCE, CODE), FIFTY, HUNDRED);
        assertProposed(match, FindingCode.CREDIT_SUM_DIFFERS, FIFTY, HUNDRED);
        assertThat(Objects.requireNonNull(match.finding()).parameters()).containsEntry("expected", "150.00");
    }

    @Test
    void aReferenceThatCameBeforeBesideANewOneIsAmbiguous() {
        Payment before =
                received(FIFTY, new BankCredit(9, DAY.minusDays(30), EuroAmount.ofEuros(50), "", List.of(), "E9"));
        assertProposed(
                match(credit(1, "100", "", REFERENCE, CODE), before, HUNDRED), FindingCode.CREDIT_AMBIGUOUS, HUNDRED);
    }

    @Test
    void oneReferenceOfTwoOrganisationsIsDecidedByTheName() {
        Payment twin = payment(OrganisationId.ECOLOGIC, REFERENCE, "50");
        assertThat(match(credit(1, "50", "ECOLOGIC FRANCE", REFERENCE), FIFTY, twin)
                        .payments())
                .containsExactly(twin);
        assertProposed(match(credit(1, "50", "", REFERENCE), FIFTY, twin), FindingCode.CREDIT_AMBIGUOUS, FIFTY, twin);
    }

    @Test
    void aTransferIsTakenByOneCreditOnly() {
        List<CreditMatch> matches =
                match(List.of(credit(1, "50", "ECOSYSTEM", REFERENCE), credit(2, "50", "ECOSYSTEM", REFERENCE)), FIFTY);
        assertThat(matches).extracting(CreditMatch::kind).containsExactly(Kind.TAKEN, Kind.UNEXPLAINED);
        assertThat(matches.get(1).payments()).containsExactly(FIFTY);
    }

    @Test
    void theSumAloneIsProposedWhereTheOrganisationIsNamed() {
        assertProposed(
                match(credit(1, "50", "ECO-SYSTEM", "VIREMENT"), FIFTY, HUNDRED),
                FindingCode.CREDIT_MATCHES_BY_SUM_ONLY,
                FIFTY);
    }

    @Test
    void theSumAloneSaysNothingWithoutTheOrganisation() {
        assertThat(match(credit(1, "50", "DUPONT", "FACTURE"), FIFTY).kind()).isEqualTo(Kind.OTHER);
        assertThat(match(credit(1, "50", "ECOLOGIC", "VIREMENT"), FIFTY).kind()).isEqualTo(Kind.UNEXPLAINED);
    }

    @Test
    void twoTransfersOfOneSumAreAmbiguous() {
        Payment twin = payment(OrganisationId.ECOSYSTEM, "VIR-EX-20260619-02", "50");
        assertProposed(match(credit(1, "50", "ECOSYSTEM"), FIFTY, twin), FindingCode.CREDIT_AMBIGUOUS, FIFTY, twin);
    }

    @Test
    void aTransferTakenByALaterCreditIsNotProposedForAnEarlierOne() {
        List<CreditMatch> matches =
                match(List.of(credit(1, "50", "ECOSYSTEM"), credit(2, "50", "ECOSYSTEM", REFERENCE)), FIFTY);
        assertThat(matches).extracting(CreditMatch::kind).containsExactly(Kind.UNEXPLAINED, Kind.TAKEN);
    }

    @Test
    void whatWasSettledByHandIsTakenWhenTheBanksFileComes() {
        Payment settled = FIFTY.settledBy(new Settlement(DAY, EuroAmount.ofEuros(50), List.of(), NOON));
        assertThat(match(credit(1, "50", "ECOSYSTEM", REFERENCE), settled).kind())
                .isEqualTo(Kind.TAKEN);
    }

    @Test
    void aProposalThatAPersonFollowedIsKnownFromThenOn() {
        Payment settled = FIFTY.settledBy(new Settlement(DAY, EuroAmount.ofEuros(50), List.of(), NOON));
        assertThat(match(credit(1, "50", "ECOSYSTEM"), settled).kind()).isEqualTo(Kind.KNOWN);
        assertThat(match(List.of(credit(1, "50", "ECOSYSTEM"), credit(2, "50", "ECOSYSTEM")), settled))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.UNEXPLAINED);
        Payment longAgo = FIFTY.settledBy(new Settlement(DAY.minusDays(16), EuroAmount.ofEuros(50), List.of(), NOON));
        assertThat(match(credit(1, "50", "ECOSYSTEM"), longAgo).kind()).isEqualTo(Kind.UNEXPLAINED);
    }

    @Test
    void aCreditIsComparedWithWhatIsLeftOfATransferSettledInParts() {
        Payment partly = FIFTY.settledBy(new Settlement(DAY, EuroAmount.ofEuros(40), List.of(), NOON));
        assertThat(match(credit(1, "40", "ECOSYSTEM", REFERENCE), partly).kind())
                .isEqualTo(Kind.KNOWN);
        assertThat(match(credit(1, "10", "ECOSYSTEM", REFERENCE), partly).kind())
                .isEqualTo(Kind.TAKEN);
        assertProposed(match(credit(1, "50", "ECOSYSTEM", REFERENCE), partly), FindingCode.CREDIT_SUM_DIFFERS, partly);
    }

    private static Payment settled(Payment payment, String... parts) {
        Payment settled = payment;
        for (String part : parts) {
            settled = settled.settledBy(new Settlement(DAY, EuroAmount.parse(part), List.of(), NOON));
        }
        return settled;
    }

    @Test
    void aTransferThatCameInTwoCreditsComesToRest() {
        List<BankCredit> both = List.of(credit(1, "60", "ECOLOGIC", CODE), credit(2, "40", "ECOLOGIC", CODE));
        assertThat(match(both, settled(HUNDRED, "60")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.TAKEN);
        assertThat(match(both, settled(HUNDRED, "60", "40")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.KNOWN);
        Payment restCame = received(settled(HUNDRED, "60"), both.get(1));
        assertThat(match(both, restCame)).extracting(CreditMatch::kind).containsExactly(Kind.KNOWN, Kind.KNOWN);
        assertThat(match(both.get(0), restCame).kind()).isEqualTo(Kind.KNOWN);
        assertThat(match(both, settled(restCame, "40")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.KNOWN);
    }

    @Test
    void aTransferInTwoCreditsWithoutItsReferenceComesToRest() {
        List<BankCredit> both = List.of(credit(1, "60", "ECOLOGIC"), credit(2, "40", "ECOLOGIC"));
        assertThat(match(both, settled(HUNDRED, "60")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.PROPOSED);
        assertThat(match(both, settled(HUNDRED, "60", "40")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.KNOWN);
    }

    @Test
    void aSettlementExplainsOneCreditOnly() {
        List<BankCredit> twice = List.of(credit(1, "60", "ECOLOGIC", CODE), credit(2, "60", "ECOLOGIC", CODE));
        assertThat(match(twice, settled(HUNDRED, "60")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.PROPOSED);
        assertThat(match(twice, settled(HUNDRED, "60", "40")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.UNEXPLAINED);
    }

    @Test
    void whatWasSettledOfAWholeReceiptExplainsNoOtherCredit() {
        BankCredit whole = credit(1, "100", "ECOLOGIC", CODE);
        List<BankCredit> credits = List.of(whole, credit(2, "60", "ECOLOGIC", CODE));
        assertThat(match(credits, settled(received(HUNDRED, whole), "60", "40")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.KNOWN, Kind.UNEXPLAINED);
        assertThat(match(credits, settled(HUNDRED, "60", "40")))
                .extracting(CreditMatch::kind)
                .containsExactly(Kind.TAKEN, Kind.UNEXPLAINED);
    }

    @Test
    void whereOneIsNotNamedSeveralTransfersAreOnlyProposed() {
        CreditMatch match = match(credit(1, "150", "ECOSYSTEM", REFERENCE, CODE), FIFTY, HUNDRED);
        assertProposed(match, FindingCode.CREDIT_PAYER_UNNAMED, FIFTY, HUNDRED);
        assertThat(Objects.requireNonNull(match.finding()).parameters()).containsEntry("organisation", "ECOLOGIC");
    }

    @Test
    void oneCreditOfSeveralTransfersIsKnownInAnotherFormat() {
        Payment one = FIFTY.received(new Receipt(DAY, EuroAmount.ofEuros(50), "E9"));
        Payment other = HUNDRED.received(new Receipt(DAY, EuroAmount.ofEuros(100), "E9"));
        for (String text : List.of(REFERENCE + " " + CODE, REFERENCE, "")) {
            CreditMatch match = match(credit(1, "150", "ECOSYSTEM", text), one, other);
            assertThat(match.kind()).isEqualTo(Kind.KNOWN);
            assertThat(match.payments()).containsExactly(one, other);
        }
        assertThat(match(credit(1, "50", "ECOSYSTEM", REFERENCE), one, other).kind())
                .isEqualTo(Kind.UNEXPLAINED);
    }

    @Test
    void aCreditThatDoesNotNameItsPayerIsProposed() {
        assertProposed(match(credit(1, "50", "MALLORY", REFERENCE), FIFTY), FindingCode.CREDIT_PAYER_UNNAMED, FIFTY);
    }

    @Test
    void theSameFileReadTwiceIsKnown() {
        BankCredit credit = credit(1, "50", "", REFERENCE);
        CreditMatch match = match(credit, received(FIFTY, credit));
        assertThat(match.kind()).isEqualTo(Kind.KNOWN);
        Finding finding = Objects.requireNonNull(match.finding());
        assertThat(finding.code()).isEqualTo(FindingCode.CREDIT_RECEIVED_ALREADY);
        assertThat(finding.level()).isEqualTo(Level.INFO);
    }

    @Test
    void theSameCreditInAnotherFormatIsKnownByDayAndSum() {
        Payment received = received(FIFTY, credit(9, "50", "", REFERENCE));
        assertThat(match(credit(1, "50", "", REFERENCE), received).kind()).isEqualTo(Kind.KNOWN);
        assertThat(match(credit(1, "50", "ECOSYSTEM"), received).kind()).isEqualTo(Kind.KNOWN);
        assertThat(match(credit(1, "50", "DUPONT"), received).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void aSecondCreditOfThatDayAndSumIsNotExplainedByTheFirst() {
        BankCredit first = credit(1, "50", "", REFERENCE);
        List<CreditMatch> matches = match(List.of(credit(2, "50", "", REFERENCE), first), received(FIFTY, first));
        assertThat(matches).extracting(CreditMatch::kind).containsExactly(Kind.UNEXPLAINED, Kind.KNOWN);
        assertThat(matches.get(0).payments()).hasSize(1);
    }

    @Test
    void aReferenceThatCameOnAnotherDayIsUnexplained() {
        Payment before =
                received(FIFTY, new BankCredit(9, DAY.minusDays(30), EuroAmount.ofEuros(50), "", List.of(), "E9"));
        CreditMatch match = match(credit(1, "50", "", REFERENCE), before);
        assertThat(match.kind()).isEqualTo(Kind.UNEXPLAINED);
        assertThat(Objects.requireNonNull(match.finding()).code()).isEqualTo(FindingCode.CREDIT_UNEXPLAINED);
    }

    @Test
    void moneyOfAnOrganisationWithoutATransferIsUnexplained() {
        CreditMatch match = match(credit(1, "12.30", "ECOLOGIC"), HUNDRED);
        assertThat(match.kind()).isEqualTo(Kind.UNEXPLAINED);
        assertThat(match.payments()).isEmpty();
        assertThat(Objects.requireNonNull(match.finding()).parameters()).containsEntry("organisation", "ECOLOGIC");
    }

    @Test
    void anOrganisationsNameWithinALongerWordIsNone() {
        assertThat(match(credit(1, "100", "ECOLOGICAL SHOP"), HUNDRED).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void everyCreditHasItsMatchInTheOrderOfTheFile() {
        List<BankCredit> credits =
                List.of(credit(1, "1", "A"), credit(2, "100", "ECOLOGIC", CODE), credit(3, "3", "ECOSYSTEM"));
        assertThat(match(credits, HUNDRED)).extracting(CreditMatch::credit).isEqualTo(credits);
    }
}
