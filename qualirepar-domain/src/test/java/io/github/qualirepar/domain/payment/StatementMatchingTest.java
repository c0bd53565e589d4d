package io.github.qualirepar.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Remote;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.claim.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each line of a transfer is worth. */
class StatementMatchingTest {
    private static final EuroAmount FIFTY = EuroAmount.ofEuros(50);

    @ParameterizedTest
    @CsvSource({
        "R-a, , , ,         50.00, a",
        ",    OS-a, , ,     50.00, a",
        ",    , SAV-a, ,    50.00, a",
        ",    , DEV-a, FAC-b, 50.00, a",
        ",    , , FAC-a,    50.00, a",
        "R-b, , SAV-a, ,    50.00, b",
        "gone, , SAV-a, ,   50.00, a",
    })
    void aClaimIsFoundByIdThenNumberThenInvoiceWithAmount(
            @Nullable String id,
            @Nullable String order,
            @Nullable String number,
            @Nullable String invoice,
            String amount,
            String expected) {
        Claim a = Claims.accepted("a", 5000);
        Claims claims = new Claims()
                .with(a.change().remote(new Remote(null, "R-a", "OS-a", null)).build(), Claims.accepted("b", 5000));

        PaymentLine line = judge(
                        claims, ledger(), new StatedLine(1, id, order, number, invoice, EuroAmount.parse(amount)))
                .get(0);

        assertThat(line.claim()).isEqualTo(new ClaimId(expected));
        assertThat(line.state()).isEqualTo(LineState.MATCHED);
    }

    @Test
    void anInvoiceNumberWithAnotherAmountProvesNothing() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000));

        assertThat(judge(claims, ledger(), new StatedLine(3, null, null, null, "FAC-a", EuroAmount.ofEuros(25))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(LineState.UNKNOWN_CLAIM);
                    assertThat(line.row()).isEqualTo(3);
                    assertThat(line.stated()).isEqualTo("FAC-a");
                });
    }

    @Test
    void whatFitsTwoClaimsFitsNone() {
        Claim twin = Claims.accepted("b", 5000)
                .change()
                .remote(new Remote(null, "R-a", null, null))
                .build();
        Claims claims = new Claims().with(Claims.accepted("a", 5000), twin);

        StatementMatching.Judged judged = new StatementMatching(ledger(), claims)
                .judge(payment("P", List.of()), List.of(stated("R-a", FIFTY)))
                .get(0);

        assertThat(judged.line().state()).isEqualTo(LineState.UNKNOWN_CLAIM);
        assertThat(judged.candidates()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "CONFIRMED, UNDER_REVIEW, 50.00, MATCHED",
        "CONFIRMED, ACCEPTED, 25.00, AMOUNT_DIFFERS",
        "CONFIRMED, ACCEPTED, 60.00, AMOUNT_DIFFERS",
        "CONFIRMED, REFUSED, 50.00, REFUSED_CLAIM",
        "CONFIRMED, CANCELLED, 50.00, REFUSED_CLAIM",
        "ENDED, , 50.00, REFUSED_CLAIM",
        "TO_CONFIRM, , 50.00, REFUSED_CLAIM",
    })
    void aLineIsJudgedByItsClaimAndAmount(Stage stage, @Nullable Review review, String amount, LineState expected) {
        Claims claims = new Claims().with(Claims.at("a", 5000, stage, review));

        assertThat(judge(claims, ledger(), stated("R-a", EuroAmount.parse(amount))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.state()).isEqualTo(expected);
                    assertThat(line.expected()).isEqualTo(FIFTY);
                });
    }

    @Test
    void aClaimNamedTwiceInOneTransferIsPaidTwice() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000));

        assertThat(judge(claims, ledger(), stated("R-a", FIFTY), stated("R-a", FIFTY)))
                .extracting(PaymentLine::state)
                .containsExactly(LineState.MATCHED, LineState.PAID_TWICE);
    }

    @Test
    void aClaimThatAnotherTransferNamesIsPaidTwiceAndItsOwnTransferIsNot() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000));
        Payment first = payment("P", judge(claims, ledger(), stated("R-a", FIFTY)));
        StatementMatching matching = new StatementMatching(new Ledger(List.of(first), List.of()), claims);

        assertThat(matching.judge(payment("Q", List.of()), List.of(stated("R-a", FIFTY)))
                        .get(0)
                        .line()
                        .state())
                .isEqualTo(LineState.PAID_TWICE);
        assertThat(matching.judgeAgain(first).get(0).line())
                .isEqualTo(first.lines().get(0));
    }

    @Test
    void theRestOfAClaimPaidInPartMatches() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000));
        Payment first = payment("P", judge(claims, ledger(), stated("R-a", EuroAmount.ofEuros(30))));

        assertThat(judge(claims, new Ledger(List.of(first), List.of()), stated("R-a", EuroAmount.ofEuros(20))))
                .singleElement()
                .satisfies(line -> assertThat(line.state()).isEqualTo(LineState.MATCHED));
    }

    @Test
    void aReplacedClaimIsRefusedUntilItsSuccessorIsPaid() {
        Claim old = Claims.at("a", 5000, Stage.CONFIRMED, Review.REFUSED)
                .change()
                .replacedBy(new ClaimId("b"))
                .build();
        Claims claims = new Claims().with(old, Claims.accepted("b", 5000));
        Payment forSuccessor = payment("P", judge(claims, ledger(), stated("R-b", FIFTY)));

        assertThat(judge(claims, ledger(), stated("R-a", FIFTY)).get(0).state()).isEqualTo(LineState.REFUSED_CLAIM);
        assertThat(judge(claims, new Ledger(List.of(forSuccessor), List.of()), stated("R-a", FIFTY))
                        .get(0)
                        .state())
                .isEqualTo(LineState.PAID_TWICE);
    }

    @Test
    void aLineWithoutAmountIsWorthWhatIsOpen() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000));

        assertThat(judge(claims, ledger(), stated("R-a", null)).get(0).worth()).isEqualTo(FIFTY);
    }

    @Test
    void aClaimLinkedSinceIsFoundWhenTheLineIsJudgedAgain() {
        Claims claims = new Claims();
        Payment payment = payment("P", judge(claims, ledger(), stated("R-a", FIFTY)));
        assertThat(payment.lines().get(0).state()).isEqualTo(LineState.UNKNOWN_CLAIM);

        claims.with(Claims.accepted("a", 5000));

        assertThat(new StatementMatching(ledger(), claims)
                        .judgeAgain(payment)
                        .get(0)
                        .line()
                        .state())
                .isEqualTo(LineState.MATCHED);
    }

    @Test
    void moneyFillsTheLinesThatMatchFirstAndNeverMoreThanTheyAreWorth() {
        Claims claims =
                new Claims().with(Claims.accepted("a", 5000), Claims.accepted("b", 5000), Claims.accepted("c", 5000));
        Payment payment = payment(
                "P",
                judge(
                        claims,
                        ledger(),
                        stated("R-a", EuroAmount.ofEuros(25)),
                        stated("R-b", FIFTY),
                        stated("gone", FIFTY),
                        stated("R-c", FIFTY)));

        assertThat(Allotment.of(payment, EuroAmount.ofEuros(110), Set.of()))
                .containsExactly(part("b", 5000), part("c", 5000), part("a", 1000));
        assertThat(Allotment.of(payment, EuroAmount.ofEuros(175), Set.of()))
                .containsExactly(part("b", 5000), part("c", 5000), part("a", 2500));
    }

    @Test
    void whatWasSettledBeforeIsNotFilledAgain() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000), Claims.accepted("b", 5000));
        Payment payment = payment("P", judge(claims, ledger(), stated("R-a", FIFTY), stated("R-b", FIFTY)))
                .settledBy(new Settlement(
                        LocalDate.of(2026, 7, 1),
                        EuroAmount.ofEuros(70),
                        List.of(part("a", 5000), part("b", 2000)),
                        Claims.HANDED_IN));

        assertThat(Allotment.of(payment, EuroAmount.ofEuros(30), Set.of())).containsExactly(part("b", 3000));
    }

    @Test
    void furtherLinesAndAmountsKeepWhatWasSaidAndOtherAmountsDoNot() {
        Claims claims = new Claims().with(Claims.accepted("a", 5000), Claims.accepted("b", 5000));
        List<PaymentLine> before = judge(claims, ledger(), stated("R-a", null));

        assertThat(StatementMerge.keeps(before, judge(claims, ledger(), stated("R-b", FIFTY), stated("R-a", FIFTY))))
                .isTrue();
        assertThat(StatementMerge.keeps(before, judge(claims, ledger(), stated("R-b", FIFTY))))
                .isFalse();
        assertThat(StatementMerge.keeps(
                        judge(claims, ledger(), stated("R-a", FIFTY)),
                        judge(claims, ledger(), stated("R-a", EuroAmount.ofEuros(40)))))
                .isFalse();
    }

    private static Settlement.Part part(String claim, long cents) {
        return new Settlement.Part(new ClaimId(claim), new EuroAmount(cents));
    }

    private static Ledger ledger() {
        return new Ledger(List.of(), List.of());
    }

    private static StatedLine stated(String id, @Nullable EuroAmount amount) {
        return new StatedLine(1, id, null, null, null, amount);
    }

    private static List<PaymentLine> judge(Claims claims, Ledger ledger, StatedLine... lines) {
        return new StatementMatching(ledger, claims)
                .judge(payment("NEW", List.of()), List.of(lines)).stream()
                        .map(StatementMatching.Judged::line)
                        .toList();
    }

    private static Payment payment(String reference, List<PaymentLine> lines) {
        return new Payment(
                OrganisationId.ECOSYSTEM,
                reference,
                null,
                null,
                new EuroAmount(100_000),
                PaymentSource.STATEMENT,
                lines,
                null,
                List.of(),
                Claims.HANDED_IN);
    }
}
