package io.github.qualirepar.sandbox.money;

import io.github.qualirepar.sandbox.support.Transfer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes Ecologic's statement of a transfer: semicolons, one behind each row, amounts with four decimals. */
final class EcologicStatement {

    private static final String HEADER = "Date de paiement;Code paiement;Numero de dossier;Numero de dossier interne;"
            + "Numero de facture;Montant du soutien;";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int DECIMALS = 4;

    private EcologicStatement() {}

    static String text(Transfer transfer) {
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        for (Transfer.PaidClaim claim : transfer.claims()) {
            List<String> cells = List.of(
                    DAY.format(transfer.date()),
                    transfer.reference(),
                    claim.number(),
                    claim.ownNumber(),
                    claim.invoiceNumber(),
                    euros(claim.amount()));
            text.append(String.join(";", cells)).append(";\r\n");
        }
        return text.toString();
    }

    private static String euros(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .toPlainString()
                .replace('.', ',');
    }

    /** Digits only, like a document number that begins with its day. */
    static String fileName(LocalDate date) {
        return DateTimeFormatter.ofPattern("yyMMdd").format(date) + "000001.csv";
    }
}
