package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.ReferenceStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists to judge by: the newest of each account, or those known at a moment. */
final class References {
    private final Accounts accounts;
    private final ReferenceStore store;

    References(Accounts accounts, ReferenceStore store) {
        this.accounts = accounts;
        this.store = store;
    }

    /**
     * One set of lists of each account that ever downloaded some.
     *
     * @param moment the lists known then; {@code null} = the newest
     */
    List<ReferenceData> known(@Nullable Instant moment) {
        List<ReferenceData> known = new ArrayList<>();
        for (FundingBody body : accounts.all()) {
            of(body.account(), moment).ifPresent(known::add);
        }
        return known;
    }

    private Optional<ReferenceData> of(Account account, @Nullable Instant moment) {
        return moment == null ? store.latest(account.name()) : store.asOf(account.name(), moment);
    }
}
