package io.github.qualirepar.domain;

/**
 * One set of credentials at one organisation. The credentials themselves never enter the domain: the host gives them to
 * the adapter that is built for this account.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param name the host's name of the account, unique among all accounts
 * @param organisation the organisation that gave the credentials
 */
public record Account(String name, OrganisationId organisation) {

    /** The account that is meant when nobody names one: it bears the organisation's lower-case name. */
    public static Account mainOf(OrganisationId organisation) {
        return new Account(organisation.prefix(), organisation);
    }
}
