package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.SiteMapping;
import java.util.LinkedHashMap;
import java.util.List;
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
        return ofAccount(organisation)
                .or(() -> question.references().stream()
                        .filter(known -> known.organisation().equals(organisation))
                        .findFirst())
                .orElse(null);
    }

    /** The lists that the chosen account downloaded itself: only they tell its sites. */
    Optional<ReferenceData> ofAccount(OrganisationId organisation) {
        String account = account(organisation);
        return question.references().stream()
                .filter(known -> known.organisation().equals(organisation))
                .filter(known -> known.account().name().equals(account))
                .findFirst();
    }

    /** Name of the account to claim under. */
    String account(OrganisationId organisation) {
        String settled = question.account();
        if (settled != null && organisation.equals(question.organisation())) {
            return settled;
        }
        return mapping(organisation)
                .map(SiteMapping::account)
                .or(() -> settings.accounts().stream()
                        .filter(account -> account.organisation().equals(organisation))
                        .map(Account::name)
                        .findFirst())
                .or(() -> question.references().stream()
                        .filter(known -> known.organisation().equals(organisation))
                        .map(known -> known.account().name())
                        .findFirst())
                .orElseGet(() -> Account.mainOf(organisation).name());
    }

    /** What the file's site is called at an organisation. */
    Optional<SiteMapping> mapping(OrganisationId organisation) {
        return mappings(organisation).stream()
                .filter(mapping -> mapping.site().equals(question.file().site()))
                .findFirst();
    }

    /** All sites that are configured for an organisation. */
    List<SiteMapping> mappings(OrganisationId organisation) {
        return question.sites().stream()
                .filter(mapping -> mapping.organisation().equals(organisation))
                .toList();
    }
}
