package io.github.qualirepar.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fictional credentials and sites of the sample data, in the names of the configuration file. */
final class TestAccess {

    /** The account that may claim for both of ecosystem's sites. */
    static final String INTERMEDIARY = "590002";

    private static final String SINGLE_SITE = "590001";
    private static final String PASSWORD = "fictional-password";
    private static final String API_KEY = "00000000-0000-4000-8000-0000000000a1";

    private TestAccess() {}

    static Map<String, String> configuration(String ecosystemUrl, String ecologicUrl, String account) {
        boolean intermediary = account.equals(INTERMEDIARY);
        if (!intermediary && !account.equals(SINGLE_SITE)) {
            throw new IllegalArgumentException(
                    "ecosystem's test accounts are " + SINGLE_SITE + " and " + INTERMEDIARY + ", not " + account);
        }
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("ecosystem.url", ecosystemUrl);
        lines.put("ecosystem.username", account);
        lines.put("ecosystem.password", PASSWORD);
        lines.put("ecologic.url", ecologicUrl);
        lines.put("ecologic.api-key", API_KEY);
        lines.put("site.PARIS.ecosystem.repairer", "2990001");
        lines.put("site.PARIS.ecosystem.place", "2990002");
        if (intermediary) {
            lines.put("site.DEPANNAGE.ecosystem.repairer", "2990011");
            lines.put("site.DEPANNAGE.ecosystem.place", "2990012");
        }
        lines.put("site.MACON.ecologic.site", "11111111-1111-4111-8111-111111111111");
        lines.put("site.LYON.ecologic.site", "22222222-2222-4222-8222-222222222222");
        return lines;
    }
}
