package io.github.qualirepar.adapter.cli.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of all properties, and of their environment variables. */
final class PropertyNames {
    static final String PREFIX = "QUALIREPAR_";

    static final List<String> PLAIN = List.of(
            "store.url",
            "ecosystem.url",
            "ecosystem.username",
            "ecosystem.password",
            "ecologic.url",
            "ecologic.api-key",
            "ecologic.process",
            "ecologic.approval",
            "documents.dir",
            "rules.dir",
            "ecosystem.payments",
            "sync.parallel",
            "ecologic.spacing-ms",
            "ecologic.unknown-brand",
            "unknown-brand.organisation",
            "ecosystem.max-file-mb",
            "ecologic.max-file-mb",
            "ecosystem.payment-days",
            "ecologic.payment-days",
            "http.connect-timeout-ms",
            "http.read-timeout-ms",
            "http.upload-timeout-ms",
            "http.proxy",
            "http.trust-store",
            "notify.smtp.url",
            "notify.from",
            "notify.to",
            "lang");

    static final Family ACCOUNT =
            new Family("account", List.of("organisation", "url", "username", "password", "api-key"));
    static final Family SITE = new Family(
            "site",
            List.of("ecosystem.repairer", "ecosystem.place", "ecologic.site", "ecologic.products", "account", "siret"));

    private PropertyNames() {}

    /** Properties that stand once for each name: {@code site.NAME.siret}. */
    record Family(String head, List<String> tails) {
        /** The name in a property of this family; empty if it is none, or ends in no known tail. */
        Optional<String> nameIn(String property) {
            String start = head + ".";
            for (String tail : tails) {
                String end = "." + tail;
                if (property.startsWith(start)
                        && property.endsWith(end)
                        && property.length() > start.length() + end.length()) {
                    return Optional.of(property.substring(start.length(), property.length() - end.length()));
                }
            }
            return Optional.empty();
        }

        String property(String name, String tail) {
            return head + "." + name + "." + tail;
        }

        /** The names that occur in properties of this family. */
        Set<String> namesIn(Set<String> properties) {
            Set<String> names = new TreeSet<>();
            properties.forEach(property -> nameIn(property).ifPresent(names::add));
            return names;
        }
    }

    static boolean isKnown(String property) {
        return PLAIN.contains(property)
                || ACCOUNT.nameIn(property).isPresent()
                || SITE.nameIn(property).isPresent();
    }

    /** Must nobody else read this? The address of a mail server only if somebody logs in with it. */
    static boolean isSecret(String property, String value) {
        boolean login = property.equals("notify.smtp.url") && value.contains("@");
        return login || property.endsWith(".password") || property.endsWith(".api-key");
    }

    /** The environment variable of a property. */
    static String variable(String property) {
        return PREFIX + property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
