package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.FundingBodyException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of downloading one account's lists.
 *
 * @param account the account
 * @param data the lists, or {@code null} if they could not be had
 * @param failure why not, or {@code null}
 * @param changed are they another version than the last ones?
 * @param newTies own product keys that were tied to the organisation's codes by their names
 */
public record RefreshResult(
        Account account,
        @Nullable ReferenceData data,
        @Nullable FundingBodyException failure,
        boolean changed,
        List<ProductTie> newTies) {

    public RefreshResult {
        newTies = List.copyOf(newTies);
    }
}
