package io.github.qualirepar.application.bank;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.payment.BankCredit;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of a camt file: the credits it holds, or why it cannot be read. Only what is booked counts; money that went
 * out, and money of ours that came back, is passed over. Not safe for use by several threads.
 */
final class CamtEntry {
    private static final Pattern AMOUNT = Pattern.compile("\\+?\\d{1,13}(\\.\\d{1,5})?");
    private static final String EURO = "EUR";
    private static final int DAY_LENGTH = 10;

    private final int number;
    private final XmlNode node;
    private final String account;
    private final List<Finding> problems = new ArrayList<>();

    /**
     * @param number its place among the entries of the file, from 1
     * @param node the element
     * @param account the account it stands under
     */
    CamtEntry(int number, XmlNode node, String account) {
        this.number = number;
        this.node = node;
        this.account = account;
    }

    /** What cannot be read; to be asked after {@link #credits}. */
    List<Finding> problems() {
        return problems;
    }

    /** Its credits: one for each transaction whose own amounts make up the entry, else one for the whole. */
    List<BankCredit> credits(BankFormat format, EntryKeys keys) {
        if (!isBookedCredit()) {
            return List.of();
        }
        Optional<EuroAmount> amount = amount();
        Optional<LocalDate> date = date();
        if (amount.isEmpty() || date.isEmpty() || amount.get().isZero()) {
            return List.of();
        }
        List<BankCredit> credits = new ArrayList<>();
        for (Share share : shares(amount.get())) {
            credits.add(credit(share, date.get(), format, keys));
        }
        return credits;
    }

    private record Share(EuroAmount amount, List<XmlNode> transactions) {}

    private boolean isBookedCredit() {
        String direction = node.text("CdtDbtInd");
        String status = status(node);
        if (!direction.equals("CRDT") && !direction.equals("DBIT")) {
            problems.add(missing("CdtDbtInd"));
        }
        if (status.isEmpty()) {
            problems.add(missing("Sts"));
        }
        return direction.equals("CRDT") && status.equals("BOOK") && !isTrue(node.text("RvslInd"));
    }

    /** Newer versions hold the code in an element of its own. */
    static String status(XmlNode entry) {
        return entry.text("Sts", "Cd").isEmpty() ? entry.text("Sts") : entry.text("Sts", "Cd");
    }

    private static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1");
    }

    private Optional<EuroAmount> amount() {
        Optional<XmlNode> amount = node.first("Amt");
        if (amount.isEmpty()) {
            problems.add(missing("Amt"));
            return Optional.empty();
        }
        String currency = amount.get().currency();
        if (!currency.equals(EURO)) {
            problems.add(
                    currency.isEmpty()
                            ? missing("Ccy")
                            : Problem.of(FindingCode.PAYMENT_CURRENCY_FOREIGN, row())
                                    .with("currency", currency.matches("[A-Z]{3}") ? currency : "?"));
            return Optional.empty();
        }
        Optional<EuroAmount> euros = euros(amount.get());
        if (euros.isEmpty()) {
            problems.add(Problem.unreadable(
                    FindingCode.PAYMENT_AMOUNT_UNREADABLE,
                    amount.get().row(),
                    amount.get().text()));
        }
        return euros;
    }

    /** An amount in euros and whole cents; empty if it is none. */
    static Optional<EuroAmount> euros(XmlNode amount) {
        if (!amount.currency().equals(EURO) || !AMOUNT.matcher(amount.text()).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(amount.text());
        return value.stripTrailingZeros().scale() > 2 ? Optional.empty() : Optional.of(EuroAmount.of(value));
    }

    private Optional<LocalDate> date() {
        XmlNode day = node.first("BookgDt").or(() -> node.first("ValDt")).orElse(null);
        String text = day == null ? "" : day.text("Dt").isEmpty() ? day.text("DtTm") : day.text("Dt");
        if (day == null || text.isEmpty()) {
            problems.add(missing("BookgDt"));
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(text.length(), DAY_LENGTH))));
        } catch (DateTimeException e) {
            problems.add(Problem.unreadable(FindingCode.PAYMENT_DATE_UNREADABLE, day.row(), text));
            return Optional.empty();
        }
    }

    private List<Share> shares(EuroAmount whole) {
        List<XmlNode> transactions = node.all("NtryDtls", "TxDtls");
        List<Share> shares = new ArrayList<>();
        EuroAmount sum = EuroAmount.ZERO;
        for (XmlNode transaction : transactions) {
            Optional<EuroAmount> own = ownAmount(transaction);
            if (own.isPresent() && own.get().isGreaterThan(EuroAmount.ZERO)) {
                shares.add(new Share(own.get(), List.of(transaction)));
                sum = sum.plus(own.get());
            }
        }
        boolean addUp = shares.size() == transactions.size() && sum.equals(whole);
        return transactions.size() > 1 && addUp ? shares : List.of(new Share(whole, transactions));
    }

    private static Optional<EuroAmount> ownAmount(XmlNode transaction) {
        String direction = transaction.text("CdtDbtInd");
        if (!direction.isEmpty() && !direction.equals("CRDT")) {
            return Optional.empty();
        }
        return transaction
                .first("Amt")
                .or(() -> transaction.first("AmtDtls", "TxAmt", "Amt"))
                .flatMap(CamtEntry::euros);
    }

    private BankCredit credit(Share share, LocalDate date, BankFormat format, EntryKeys keys) {
        CamtTexts texts = new CamtTexts(node, share.transactions());
        List<String> facts =
                new ArrayList<>(List.of(account, date.toString(), share.amount().toString(), texts.payer()));
        facts.addAll(texts.all());
        return new BankCredit(number, date, share.amount(), texts.payer(), texts.all(), keys.key(format, facts));
    }

    private Finding missing(String element) {
        return Problem.of(FindingCode.PAYMENT_VALUE_MISSING, row()).with("missing", element);
    }

    private int row() {
        return node.row();
    }
}
