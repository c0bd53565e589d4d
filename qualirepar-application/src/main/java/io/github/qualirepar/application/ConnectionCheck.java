package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.ports.FundingBodyException;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organisation can be reached under an account.
 *
 * @param account the account
 * @param failure why not, or {@code null} if it can
 */
public record ConnectionCheck(Account account, @Nullable FundingBodyException failure) {}
