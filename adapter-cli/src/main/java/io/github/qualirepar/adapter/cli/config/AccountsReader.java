package io.github.qualirepar.adapter.cli.config;

import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.OrganisationId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the accounts: the main one of each organisation, and further ones by name. */
final class AccountsReader {
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final List<OrganisationId> ORGANISATIONS =
            List.of(OrganisationId.ECOSYSTEM, OrganisationId.ECOLOGIC);

    private final Values values;
    private final List<AccountSettings> accounts = new ArrayList<>();

    private AccountsReader(Values values) {
        this.values = values;
    }

    /** All accounts that are complete, main accounts first; what the others lack is among the problems. */
    static List<AccountSettings> read(Values values) {
        AccountsReader reader = new AccountsReader(values);
        ORGANISATIONS.forEach(reader::readMain);
        PropertyNames.ACCOUNT.namesIn(values.names()).forEach(reader::readFurther);
        return reader.accounts;
    }

    private void readMain(OrganisationId organisation) {
        String prefix = organisation.prefix();
        List<String> properties = new ArrayList<>(List.of(prefix + ".url"));
        wanted(organisation).forEach(tail -> properties.add(prefix + "." + tail));
        if (properties.stream().noneMatch(values::has)) {
            return;
        }
        properties.forEach(property -> require(property, prefix));
        add(Account.mainOf(organisation), prefix, values.address(prefix + ".url"));
    }

    /** What an organisation wants beside the address. */
    private static List<String> wanted(OrganisationId organisation) {
        return organisation.equals(OrganisationId.ECOLOGIC) ? List.of("api-key") : List.of("username", "password");
    }

    private void readFurther(String name) {
        String prefix = "account." + name;
        if (!NAME.matcher(name).matches()) {
            values.add(Problem.at(prefix, ProblemCode.NAME_WRONG));
            return;
        }
        if (ORGANISATIONS.stream()
                .anyMatch(organisation -> organisation.prefix().equalsIgnoreCase(name))) {
            values.add(Problem.at(prefix, ProblemCode.NAME_TAKEN));
            return;
        }
        require(prefix + ".organisation", prefix);
        String word = values.word(
                prefix + ".organisation",
                ORGANISATIONS.stream().map(OrganisationId::value).toList());
        if (word == null) {
            return;
        }
        OrganisationId organisation = OrganisationId.of(word);
        refuseOthers(prefix, organisation);
        wanted(organisation).forEach(tail -> require(prefix + "." + tail, prefix));
        add(new Account(name, organisation), prefix, addressOf(prefix, organisation));
    }

    private void refuseOthers(String prefix, OrganisationId organisation) {
        for (OrganisationId other : ORGANISATIONS) {
            for (String tail : wanted(other)) {
                if (!wanted(organisation).contains(tail) && values.has(prefix + "." + tail)) {
                    values.add(Problem.at(prefix + "." + tail, ProblemCode.PROPERTY_NOT_OF_ORGANISATION)
                            .with("organisation", organisation));
                }
            }
        }
    }

    /** Its own address, else the one of the organisation's main account. */
    private @Nullable URI addressOf(String prefix, OrganisationId organisation) {
        if (values.has(prefix + ".url")) {
            return values.address(prefix + ".url");
        }
        String main = organisation.prefix() + ".url";
        if (!values.has(main)) {
            require(prefix + ".url", prefix);
            return null;
        }
        return accounts.stream()
                .filter(account -> account.account().equals(Account.mainOf(organisation)))
                .map(AccountSettings::url)
                .findFirst()
                .orElse(null);
    }

    private void require(String property, String because) {
        if (!values.has(property)) {
            values.add(Problem.at(property, ProblemCode.PROPERTY_MISSING).with("group", because + ".*"));
        }
    }

    private void add(Account account, String prefix, @Nullable URI url) {
        if (url != null) {
            accounts.add(new AccountSettings(
                    account,
                    url,
                    values.text(prefix + ".username"),
                    values.secret(prefix + ".password"),
                    values.secret(prefix + ".api-key")));
        }
    }
}
