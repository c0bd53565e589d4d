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

    public InvoicePrint {
        mentions = List.copyOf(mentions);
    }
}
