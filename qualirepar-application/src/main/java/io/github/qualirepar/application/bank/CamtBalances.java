package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks one statement of camt.053 against itself: the balance it opens with (OPBD) and everything booked make the one it
 * closes with (CLBD). A statement that lacks one of them or has several proves nothing, which is told and spoils nothing; one
 * that holds anything that is not in euros is left alone. Not safe for use by several threads.
 */
final class CamtBalances {
    private final int row;
    private final List<XmlNode> openings = new ArrayList<>();
    private final List<XmlNode> closings = new ArrayList<>();
    private final List<XmlNode> booked = new ArrayList<>();

    /**
     * @param row where the statement begins
     */
    CamtBalances(int row) {
        this.row = row;
    }

    void balance(XmlNode node) {
        String code = node.text("Tp", "CdOrPrtry", "Cd");
        if (code.equals("OPBD")) {
            openings.add(node);
        } else if (code.equals("CLBD")) {
            closings.add(node);
        }
    }

    void entry(XmlNode node) {
        if (CamtEntry.status(node).equals("BOOK")) {
            booked.add(node);
        }
    }

    /** What does not add up, or that nobody can tell. */
    Optional<Finding> problem() {
        if (openings.size() != 1 || closings.size() != 1) {
            return Optional.of(Problem.of(FindingCode.PAYMENT_TOTALS_UNCHECKED, row));
        }
        XmlNode closing = closings.get(0);
        Optional<BigDecimal> stated = signed(closing);
        return computed()
                .filter(sum -> stated.isPresent() && sum.compareTo(stated.get()) != 0)
                .map(sum -> Problem.of(FindingCode.PAYMENT_TOTALS_DIFFER, closing.row())
                        .with("computed", sum.toPlainString())
                        .with("stated", stated.orElse(sum).toPlainString()));
    }

    private Optional<BigDecimal> computed() {
        Optional<BigDecimal> sum = signed(openings.get(0));
        for (XmlNode entry : booked) {
            sum = sum.flatMap(before -> signed(entry).map(before::add));
        }
        return sum;
    }

    /** The direction is that of the money itself, also where an entry takes another back. */
    private static Optional<BigDecimal> signed(XmlNode node) {
        Optional<BigDecimal> amount =
                node.first("Amt").flatMap(CamtEntry::euros).map(EuroAmount::toBigDecimal);
        return switch (node.text("CdtDbtInd")) {
            case "CRDT" -> amount;
            case "DBIT" -> amount.map(BigDecimal::negate);
            default -> Optional.empty();
        };
    }
}
