package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.QuoteApproval;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The checked configuration. Immutable; {@code toString} shows no secret.
 *
 * @param home home folder
 * @param file the configuration file, whether it exists or not
 * @param database the SQLite file
 * @param accounts the accounts, main accounts first
 * @param sites what the shops are called at the organisations
 * @param documents folder of relative document paths, or {@code null} = that of each repair file
 * @param rules the shipped dated data renewed by the host's, or {@code null} = as shipped
 * @param http how organisations are called
 * @param spacing distance between status calls at Ecologic
 * @param ecologicProcess the process that new claims follow at Ecologic
 * @param ecologicApproval how consumers approve of quotes at Ecologic
 * @param ecosystemPayments is ecosystem asked for its payments?
 * @param paymentDays within how many days after hand-in an organisation pays, where the host says so (D-18)
 * @param parallel how many claims of one organisation the nightly job reads at once
 * @param notices who is told by mail of what it noticed, or {@code null} = nobody
 * @param maxDocumentBytes size limits of documents
 * @param unknownBrandFirst which organisation is asked first for a brand in nobody's list
 * @param unknownBrandToEcologic may such a brand go to Ecologic?
 * @param warnings what is odd, but no reason to stop
 */
public record Configuration(
        Path home,
        Path file,
        Path database,
        List<AccountSettings> accounts,
        List<SiteMapping> sites,
        @Nullable Path documents,
        @Nullable RuleData rules,
        HttpSettings http,
        Duration spacing,
        ClaimProcess ecologicProcess,
        QuoteApproval ecologicApproval,
        boolean ecosystemPayments,
        Map<OrganisationId, Integer> paymentDays,
        int parallel,
        @Nullable NotifySettings notices,
        Map<OrganisationId, Long> maxDocumentBytes,
        OrganisationId unknownBrandFirst,
        boolean unknownBrandToEcologic,
        List<Problem> warnings) {
    public Configuration {
        accounts = List.copyOf(accounts);
        sites = List.copyOf(sites);
        paymentDays = Map.copyOf(paymentDays);
        maxDocumentBytes = Map.copyOf(maxDocumentBytes);
        warnings = List.copyOf(warnings);
    }

    /** Do all configured organisations live on this machine? */
    public boolean isOnLoopback() {
        return accounts.stream().allMatch(AccountSettings::isLoopback);
    }
}
