package io.github.qualirepar.application;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.ports.FundingBody;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connections the host gave, by account. Immutable. */
final class Accounts {
    private final Map<String, FundingBody> byName = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if two connections bear one account name
     */
    Accounts(List<FundingBody> bodies) {
        for (FundingBody body : bodies) {
            if (byName.put(body.account().name(), body) != null) {
                throw new IllegalArgumentException(
                        "two connections for account " + body.account().name());
            }
        }
    }

    Collection<FundingBody> all() {
        return byName.values();
    }

    /** The connection of an account. */
    Optional<FundingBody> of(Account account) {
        return named(account.name());
    }

    Optional<FundingBody> named(String account) {
        return Optional.ofNullable(byName.get(account));
    }

    /** The first connection to an organisation: its main account. */
    Optional<FundingBody> mainOf(OrganisationId organisation) {
        return byName.values().stream()
                .filter(body -> body.account().organisation().equals(organisation))
                .findFirst();
    }
}
