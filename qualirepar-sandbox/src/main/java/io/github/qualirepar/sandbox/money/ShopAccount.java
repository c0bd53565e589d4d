package io.github.qualirepar.sandbox.money;

import io.github.qualirepar.sandbox.support.Transfer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The shop's invented bank account, and what else moves on it on a day: neither has to do with a bonus. */
final class ShopAccount {

    static final String BANK = "99999";
    static final String BRANCH = "00001";
    static final String NUMBER = "00000000001";
    static final String IBAN = "FR7699999000010000000000115";
    static final String CURRENCY = "EUR";
    static final BigDecimal OPENING_BALANCE = new BigDecimal("1500.00");

    private ShopAccount() {}

    /**
     * A movement.
     *
     * @param number counts the movements of a day, from 1
     * @param date its day
     * @param amount in euros; negative when the shop paid
     * @param label the bank's line
     * @param payer who paid or was paid
     * @param reference the payer's reference
     * @param text the payer's words
     */
    record Movement(
            int number, LocalDate date, BigDecimal amount, String label, String payer, String reference, String text) {}

    /** Everything that moves on a day: the transfers, and before and after them a customer and a supplier. */
    static List<Movement> movements(LocalDate date, List<Transfer> transfers) {
        List<Movement> movements = new ArrayList<>();
        movements.add(new Movement(
                1,
                date,
                new BigDecimal("89.90"),
                "REMISE CB 0000001",
                "COMMERCE EXEMPLE",
                "CB0000001",
                "REMISE CARTES DU JOUR"));
        for (Transfer transfer : transfers) {
            movements.add(new Movement(
                    movements.size() + 1,
                    date,
                    transfer.amount(),
                    "VIR " + transfer.payer(),
                    transfer.payer(),
                    transfer.reference(),
                    "BONUS REPARATION " + transfer.reference()));
        }
        movements.add(new Movement(
                movements.size() + 1,
                date,
                new BigDecimal("-250.00"),
                "PRLV FOURNISSEUR EXEMPLE",
                "FOURNISSEUR EXEMPLE",
                "FA0000002",
                "PIECES DETACHEES"));
        return movements;
    }

    static BigDecimal closing(List<Movement> movements) {
        return movements.stream().map(Movement::amount).reduce(OPENING_BALANCE, BigDecimal::add);
    }
}
