package io.github.qualirepar.application.bank;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a camt file says of a credit in words.
 *
 * <p>Immutable and safe to share between threads.
 */
final class CamtTexts {
    /** What stands where nobody gave a reference. */
    private static final String NONE_GIVEN = "NOTPROVIDED";

    private static final List<String[]> PAYER = List.of(
            path("RltdPties", "Dbtr", "Pty", "Nm"),
            path("RltdPties", "Dbtr", "Nm"),
            path("RltdPties", "UltmtDbtr", "Pty", "Nm"),
            path("RltdPties", "UltmtDbtr", "Nm"));
    private static final List<String[]> OF_TRANSACTION = List.of(
            path("Refs", "EndToEndId"),
            path("RmtInf", "Ustrd"),
            path("RmtInf", "Strd", "CdtrRefInf", "Ref"),
            path("RmtInf", "Strd", "RfrdDocInf", "Nb"),
            path("RmtInf", "Strd", "AddtlRmtInf"),
            path("Refs", "AcctSvcrRef"),
            path("Refs", "TxId"),
            path("Refs", "InstrId"),
            path("Refs", "PmtInfId"),
            path("Refs", "MsgId"),
            path("AddtlTxInf"),
            path("RltdPties", "UltmtDbtr", "Pty", "Nm"),
            path("RltdPties", "UltmtDbtr", "Nm"));
    private static final List<String[]> OF_ENTRY = List.of(path("NtryRef"), path("AcctSvcrRef"), path("AddtlNtryInf"));

    private final String payer;
    private final List<String> all = new ArrayList<>();

    CamtTexts(XmlNode entry, List<XmlNode> transactions) {
        this.payer = transactions.stream()
                .flatMap(transaction -> PAYER.stream().map(transaction::text))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        transactions.forEach(transaction -> OF_TRANSACTION.forEach(path -> add(transaction, path)));
        OF_ENTRY.forEach(path -> add(entry, path));
    }

    String payer() {
        return payer;
    }

    List<String> all() {
        return all;
    }

    private void add(XmlNode from, String... path) {
        for (XmlNode found : from.all(path)) {
            String text = found.text();
            if (!text.isEmpty() && !text.equals(NONE_GIVEN) && !all.contains(text)) {
                all.add(text);
            }
        }
    }

    private static String[] path(String... steps) {
        return steps;
    }
}
