package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.SiteMapping;
import java.util.List;
import java.util.Objects;
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
    List<ReferenceData> oneOfEach() {
        List<ReferenceData> all = question.references();
        return isOneOfEach(all)
                ? all
                : all.stream()
                        .map(ReferenceData::organisation)
                        .distinct()
                        .map(this::of)
                        .toList();
    }

    /** So it is unless an organisation has several accounts. */
    private static boolean isOneOfEach(List<ReferenceData> lists) {
        for (int i = 1; i < lists.size(); i++) {
            for (int earlier = 0; earlier < i; earlier++) {
                if (lists.get(earlier).organisation().equals(lists.get(i).organisation())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Products and brands are the same for all accounts: another account's lists are better than none. */
    private ReferenceData of(OrganisationId organisation) {
        ReferenceData own = listsOf(organisation, account(organisation));
        return own == null ? Objects.requireNonNull(anyOf(organisation)) : own;
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
    @Nullable
    ReferenceData ofAccount(OrganisationId organisation) {
        return listsOf(organisation, account(organisation));
    }

    /** Name of the account to claim under. */
    String account(OrganisationId organisation) {
        String settled = question.account();
        if (settled != null && organisation.equals(question.organisation())) {
            return settled;
        }
        SiteMapping mapping = mapping(organisation);
        if (mapping != null) {
            return mapping.account();
        }
        for (Account account : settings.accounts()) {
            if (account.organisation().equals(organisation)) {
                return account.name();
            }
        }
        ReferenceData any = anyOf(organisation);
        return (any == null ? Account.mainOf(organisation) : any.account()).name();
    }

    /** What the file's site is called at an organisation, or {@code null}. */
    @Nullable
    SiteMapping mapping(OrganisationId organisation) {
        String site = question.file().site();
        if (site == null) {
            return null;
        }
        for (SiteMapping mapping : question.sites()) {
            if (mapping.organisation().equals(organisation) && mapping.site().equals(site)) {
                return mapping;
            }
        }
        return null;
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
