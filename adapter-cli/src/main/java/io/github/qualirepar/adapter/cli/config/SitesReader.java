package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Nearest;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.reference.SiteMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what each of the host's shops is called at the organisations. */
final class SitesReader {
    private final Values values;
    private final List<Account> accounts;
    private final List<SiteMapping> sites = new ArrayList<>();

    private SitesReader(Values values, List<Account> accounts) {
        this.values = values;
        this.accounts = accounts;
    }

    static List<SiteMapping> read(Values values, List<Account> accounts) {
        SitesReader reader = new SitesReader(values, accounts);
        PropertyNames.SITE.namesIn(values.names()).forEach(reader::readSite);
        return reader.sites;
    }

    private void readSite(String name) {
        String prefix = "site." + name;
        if (!AccountsReader.NAME.matcher(name).matches()) {
            values.add(Problem.at(prefix, ProblemCode.NAME_WRONG));
            return;
        }
        String repairer = values.text(prefix + ".ecosystem.repairer");
        String ecologicSite = values.text(prefix + ".ecologic.site");
        requirePartner(prefix + ".ecosystem.place", repairer, prefix + ".ecosystem.repairer");
        requirePartner(prefix + ".ecologic.products", ecologicSite, prefix + ".ecologic.site");
        String either = repairer == null ? ecologicSite : repairer;
        String ids = prefix + ".ecosystem.repairer / " + prefix + ".ecologic.site";
        requirePartner(prefix + ".account", either, ids);
        requirePartner(prefix + ".siret", either, ids);
        Account account = account(prefix + ".account");
        String siret = values.text(prefix + ".siret");
        if (repairer != null) {
            String place = values.text(prefix + ".ecosystem.place");
            String of = nameOf(account, OrganisationId.ECOSYSTEM);
            sites.add(new SiteMapping(name, OrganisationId.ECOSYSTEM, of, repairer, place, siret, Set.of()));
        }
        if (ecologicSite != null) {
            String of = nameOf(account, OrganisationId.ECOLOGIC);
            Set<String> products = list(prefix + ".ecologic.products");
            sites.add(new SiteMapping(name, OrganisationId.ECOLOGIC, of, ecologicSite, null, siret, products));
        }
        if (account != null) {
            requirePartnerOfAccount(prefix, account, repairer, ecologicSite);
        }
    }

    private void requirePartner(String property, @Nullable String partner, String partnerName) {
        if (values.has(property) && partner == null) {
            values.add(
                    Problem.at(property, ProblemCode.PROPERTY_PARTNER_MISSING).with("partner", partnerName));
        }
    }

    private void requirePartnerOfAccount(
            String prefix, Account account, @Nullable String repairer, @Nullable String ecologicSite) {
        boolean ecologic = account.organisation().equals(OrganisationId.ECOLOGIC);
        String other = ecologic ? repairer : ecologicSite;
        // Without any id of the shop the account is complained about already.
        if (other != null && (ecologic ? ecologicSite : repairer) == null) {
            String partner = prefix + (ecologic ? ".ecologic.site" : ".ecosystem.repairer");
            values.add(Problem.at(prefix + ".account", ProblemCode.PROPERTY_PARTNER_MISSING)
                    .with("partner", partner));
        }
    }

    private @Nullable Account account(String property) {
        String name = values.text(property);
        if (name == null) {
            return null;
        }
        for (Account account : accounts) {
            if (account.name().equals(name)) {
                return account;
            }
        }
        List<String> known = accounts.stream().map(Account::name).toList();
        values.add(Problem.at(property, ProblemCode.ACCOUNT_UNKNOWN)
                .with("value", name)
                .with("nearest", Nearest.to(name, known))
                .with("known", known.isEmpty() ? null : String.join(", ", known)));
        return null;
    }

    /** The named account where it is this organisation's, else the organisation's main one. */
    private static String nameOf(@Nullable Account account, OrganisationId organisation) {
        return account != null && account.organisation().equals(organisation)
                ? account.name()
                : Account.mainOf(organisation).name();
    }

    private Set<String> list(String property) {
        String text = values.text(property);
        return text == null
                ? Set.of()
                : Arrays.stream(text.split("[,;\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
