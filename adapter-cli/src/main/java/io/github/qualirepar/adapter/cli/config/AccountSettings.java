package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.domain.Account;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One account at one organisation.
 *
 * @param account name and organisation
 * @param url base address, checked: encrypted, or on this machine
 * @param username API account, where the organisation wants one
 * @param password its password
 * @param apiKey key, where the organisation wants one
 */
public record AccountSettings(
        Account account,
        URI url,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Secret apiKey) {

    /** Does the address lead to this machine only? */
    public boolean isLoopback() {
        return Addresses.isLoopback(url);
    }
}
