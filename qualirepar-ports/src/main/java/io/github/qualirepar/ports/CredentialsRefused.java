package io.github.qualirepar.ports;

import io.github.qualirepar.domain.OrganisationId;
import org.jspecify.annotations.Nullable;

/** The organisation refuses the account's credentials. */
public final class CredentialsRefused extends FundingBodyException {
    private static final long serialVersionUID = 1L;

    public CredentialsRefused(OrganisationId organisation, Call call, String message, @Nullable Throwable cause) {
        super(organisation, call, message, cause);
    }
}
