package io.github.qualirepar.application;

import io.github.qualirepar.application.bank.FileText;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.ports.RemotePayment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The money: what organisations announce, what the bank credits, what is settled with what, and what is at risk.
 *
 * <p>What is refused is a value; storage that fails is a {@link io.github.qualirepar.ports.StorageException}, of kind
 * {@code BUSY} if others kept changing the ledger meanwhile. Nothing is ever settled by itself: a transfer that is
 * announced and received still waits for a person (PAY-06).
 *
 * <p>Safe for use by several threads, and by several processes over one database.
 */
public final class PaymentDesk {
    private final StatementFiles statements;
    private final BankMatching bank;
    private final PaymentSettling settling;
    private final PaymentWithdrawing withdrawing;
    private final Receivables receivables;

    PaymentDesk(
            StatementFiles statements,
            BankMatching bank,
            PaymentSettling settling,
            PaymentWithdrawing withdrawing,
            Receivables receivables) {
        this.statements = statements;
        this.bank = bank;
        this.settling = settling;
        this.withdrawing = withdrawing;
        this.receivables = receivables;
    }

    /**
     * The transfers, the claims that no transfer names, and the transfers that were withdrawn.
     *
     * @param organisation only of this one, or {@code null} = all
     * @param openOnly without transfers that are settled or withdrawn
     */
    public PaymentList list(@Nullable OrganisationId organisation, boolean openOnly) {
        return receivables.list(organisation, openOnly);
    }

    /**
     * Takes a statement of an organisation (PAY-04), or a pasted list of claims (PAY-06). All of a file or nothing: one
     * that cannot be read whole stores nothing. Importing it again changes nothing but what its lines are worth by now.
     *
     * @param file the file: UTF-8, or windows-1252 where it is no UTF-8
     */
    public ImportResult importStatement(byte[] file, ImportOptions options) {
        return importStatement(FileText.decode(file), options);
    }

    /** As {@link #importStatement(byte[], ImportOptions)}, of a text. */
    public ImportResult importStatement(String text, ImportOptions options) {
        return statements.file(text, options);
    }

    /**
     * Takes transfers that an organisation's payments call named (PAY-03). One without a reference cannot be kept and is
     * a problem in the result; the others are stored all the same.
     */
    public ImportResult importFeed(Account account, List<RemotePayment> payments) {
        return statements.feed(account, payments);
    }

    /**
     * Matches the credits of a bank file (CFONB 120, camt.053, camt.054) with the transfers that are known. A credit
     * whose reference and sum fit makes its transfers {@code RECEIVED}; everything else is proposed and never taken.
     *
     * @param dryRun only tell, store nothing
     */
    public MatchResult match(byte[] bankFile, boolean dryRun) {
        return bank.match(bankFile, dryRun);
    }

    /**
     * Settles a transfer: money came, and pays claims. Without an amount all of the rest is settled, with one a part,
     * filled into the lines that fit first, then into the others that can be paid. What fills no line stays unallotted
     * and is told; once a line fits it, settling again allots it.
     *
     * <p>Instead of a transfer it may name a claim by id, number or number at the organisation: as {@link #tick} does.
     *
     * @param reference the transfer's reference, or a claim
     */
    public SettleResult settle(String reference, SettleOptions options) {
        return settling.settle(reference, options);
    }

    /**
     * Ticks claims off as paid. Those that a transfer names are settled there; for the others a transfer is noted under
     * the reference given, or one made up. By default with what has still to come for them.
     *
     * @param claims ids, numbers or numbers at the organisation; all of one organisation
     */
    public SettleResult tick(List<String> claims, SettleOptions options) {
        return settling.tick(claims, options);
    }

    /**
     * Takes a transfer back that was announced by mistake, so that it covers no claim any longer. Only one of which
     * nothing was received and nothing settled; the logs of the claims that it named tell of it. Where it shadowed
     * another transfer, importing or settling that one judges its lines anew. A source that still names it brings it back, which is told
     * ({@code PAYMENT_WITHDRAWN_BEFORE}).
     *
     * @param reference the transfer's reference
     * @param organisation whose transfer, or {@code null} = whosoever
     * @param reason why; the consumers' data that we know of are masked in it
     * @param by who decides it
     * @return refused with {@code PAYMENT_UNKNOWN}, {@code PAYMENT_AMBIGUOUS} or {@code PAYMENT_NOT_WITHDRAWABLE}
     * @throws IllegalArgumentException if reason or name is blank
     */
    public WithdrawResult withdraw(String reference, @Nullable OrganisationId organisation, String reason, String by) {
        return withdrawing.withdraw(reference, organisation, reason, by);
    }

    /**
     * Gives money up that is owed for a claim.
     *
     * @param amount how much, or {@code null} = all that has still to come
     * @param reason why; the consumer's data that we know of are masked in it
     * @param by who decides it
     * @throws UnknownClaimException if there is no such claim
     * @throws IllegalArgumentException if reason or name is blank
     */
    public WriteOffResult writeOff(ClaimId claim, @Nullable EuroAmount amount, String reason, String by) {
        return receivables.writeOff(claim, amount, reason, by);
    }

    /** The money of all claims by where it stands (PAY-08). */
    public MoneyOverview overview() {
        return receivables.overview();
    }

    /** One line for each claim, by time of opening; {@link PaymentExport} writes them as CSV. */
    public List<ExportLine> export() {
        return receivables.export();
    }
}
