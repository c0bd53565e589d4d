package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.SiteMapping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses account and lists for each organisation: those of the site's account, else of the main one. */
final class KnownLists {
    private final EligibilityQuestion question;
    private final Settings settings;

    KnownLists(EligibilityQuestion question, Settings settings) {
        this.question = question;
        this.settings = settings;
    }

    /** The lists to decide by, one of each organisation that has any. */
    Map<OrganisationId, ReferenceData> byOrganisation() {
        Map<OrganisationId, ReferenceData> lists = new LinkedHashMap<>();
        for (ReferenceData known : question.references()) {
            lists.computeIfAbsent(known.organisation(), this::of);
        }
        return lists;
    }

    /** Products and brands are the same for all accounts: another account's lists are better than none. */
    private @Nullable ReferenceData of(OrganisationId organisation) {
        ReferenceData own = listsOf(organisation, account(organisation));
        return own == null ? anyOf(organisation) : own;
    }

    private @Nullable ReferenceData anyOf(OrganisationId organisation) {
        for (ReferenceData known : question.references()) {
            if (known.organisation().equals(organisation)) {
                return known;
            }
        }
        return null;
    }

    private @Nullable ReferenceData listsOf(OrganisationId organisation, String account) {
        for (ReferenceData known : question.references()) {
            if (known.organisation().equals(organisation)
                    && known.account().name().equals(account)) {
                return known;
            }
        }
        return null;
    }

    /** The lists that the chosen account downloaded itself: only they tell its sites. */
    Optional<ReferenceData> ofAccount(OrganisationId organisation) {
        return Optional.ofNullable(listsOf(organisation, account(organisation)));
    }

    /** Name of the account to claim under. */
    String account(OrganisationId organisation) {
        String settled = question.account();
        if (settled != null && organisation.equals(question.organisation())) {
            return settled;
        }
        Optional<SiteMapping> mapping = mapping(organisation);
        if (mapping.isPresent()) {
            return mapping.get().account();
        }
        for (Account account : settings.accounts()) {
            if (account.organisation().equals(organisation)) {
                return account.name();
            }
        }
        ReferenceData any = anyOf(organisation);
        return (any == null ? Account.mainOf(organisation) : any.account()).name();
    }

    /** What the file's site is called at an organisation. */
    Optional<SiteMapping> mapping(OrganisationId organisation) {
        String site = question.file().site();
        if (site == null) {
            return Optional.empty();
        }
        for (SiteMapping mapping : question.sites()) {
            if (mapping.organisation().equals(organisation) && mapping.site().equals(site)) {
                return Optional.of(mapping);
            }
        }
        return Optional.empty();
    }

    /** Are any sites configured for an organisation? */
    boolean hasMappings(OrganisationId organisation) {
        for (SiteMapping mapping : question.sites()) {
            if (mapping.organisation().equals(organisation)) {
                return true;
            }
        }
        return false;
    }
}
