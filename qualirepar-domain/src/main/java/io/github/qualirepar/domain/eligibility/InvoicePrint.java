package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.EuroAmount;
import java.util.List;

/**
 * What the shop must print on its invoice (INV-06 to INV-10).
 *
 * @param line exact wording of the bonus line (D-21)
 * @param amount exact amount of it
 * @param mentions codes of further mentions, worded by the texts of the application
 */
public record InvoicePrint(String line, EuroAmount amount, List<String> mentions) {

    private static final List<String> MENTIONS = List.of(Eligibility.MENTION_LEFT_TO_PAY, Eligibility.MENTION_PAID);
    private static final List<String> MENTIONS_WITH_PIEC =
            List.of(Eligibility.MENTION_LEFT_TO_PAY, Eligibility.MENTION_PAID, Eligibility.MENTION_PIEC);

    public InvoicePrint {
        mentions = List.copyOf(mentions);
    }

    /** What is printed for an amount, with a word on parts of the circular economy where they raised it (INV-09). */
    public static InvoicePrint of(EuroAmount amount, boolean withPiec) {
        return new InvoicePrint(Eligibility.BONUS_LINE, amount, withPiec ? MENTIONS_WITH_PIEC : MENTIONS);
    }
}
