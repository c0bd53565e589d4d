package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.payment.BankCredit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One movement with its complements, which follow it. Not safe for use by several threads. */
final class CfonbMovement {
    private static final String PAYER = "NPY";

    private final CfonbRecord main;
    private final List<String> texts = new ArrayList<>();
    private String payer = "";

    /** Begins with a record whose day and amount can be read. */
    CfonbMovement(CfonbRecord main) {
        this.main = main;
        addText(main.label());
        addText(main.reference());
    }

    String account() {
        return main.account();
    }

    void add(CfonbRecord complement) {
        if (complement.qualifier().equals(PAYER) && payer.isEmpty()) {
            payer = complement.complement();
        } else {
            addText(complement.complement());
        }
    }

    /** Money that came in, in euros; empty if it went out, was sent back, or is none. */
    Optional<BankCredit> credit(EntryKeys keys) {
        EuroAmount amount =
                main.isInEuros() ? main.amount().flatMap(CfonbRecord::euros).orElseThrow() : EuroAmount.ZERO;
        if (!amount.isGreaterThan(EuroAmount.ZERO) || main.isRejected()) {
            return Optional.empty();
        }
        LocalDate date = main.date().orElseThrow();
        List<String> facts = new ArrayList<>(
                List.of(account(), date.toString(), amount.toString(), main.entryNumber(), main.reference(), payer));
        facts.addAll(texts);
        return Optional.of(
                new BankCredit(main.row(), date, amount, payer, texts, keys.key(BankFormat.CFONB_120, facts)));
    }

    private void addText(String text) {
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
