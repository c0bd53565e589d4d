package io.github.qualirepar.sandbox.ecologic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The calls of the API (section 5.1). Names of methods are compared without regard to case. */
public enum Route {
    /** The repair sites of the key's account. */
    REPAIR_SITES("getrepairsitesbyats", "GET", false),
    /** The brands. */
    BRANDS("printbrandlist", "GET", false),
    /** The product types, codes without labels. */
    PRODUCTS("printproducttypelist", "GET", false),
    /** The product types, codes with labels. */
    PRODUCTS_WITH_LABELS("printproducttypewithlabellist", "GET", false),
    /** Is there a bonus, and how much? */
    CALCULATE(
            "calculateecosupport",
            "GET",
            false,
            "totalAmountInclVAT",
            "totalAmountInclVATCurrency",
            "brandId",
            "productId",
            "repairCode|iRISSymptom"),
    /** Makes a support request. */
    CREATE_REQUEST("createsupportrequest", "POST", true, "callDate", "repairSiteId", "quoteNumber"),
    /** Replaces a support request; its id goes by either of two names (conflict 1). */
    UPDATE_REQUEST(
            "updatesupportrequest", "POST", true, "requestId|claimId", "callDate", "repairSiteId", "quoteNumber"),
    /** Where a support request stands. */
    REQUEST_STATUS("getsupportrequeststatus", "GET", true, "requestId"),
    /** Makes a claim, directly or from a support request. */
    CREATE_CLAIM("createclaim", "POST", false, "repairEndDate", "repairSiteId", "consumerInvoiceNumber"),
    /** Adds a document to a claim. */
    ATTACH_FILE("attachfile", "POST", false, "claimId", "fileName", "fileExtension", "documentType"),
    /** Replaces a claim, and submits it if wished. */
    UPDATE_CLAIM("updateclaim", "POST", false, "claimId", "repairEndDate", "repairSiteId", "consumerInvoiceNumber"),
    /** Submits a claim. */
    SUBMIT_CLAIM("submitclaim", "POST", false, "claimId"),
    /** Where a claim stands. */
    CLAIM_STATUS("getclaimstatus", "GET", false, "claimId");

    private final String wireName;
    private final String method;
    private final boolean legacy;
    private final String mandatory;

    Route(String wireName, String method, boolean legacy, String... mandatory) {
        this.wireName = wireName;
        this.method = method;
        this.legacy = legacy;
        this.mandatory = String.join(" ", mandatory);
    }

    /** The method's name in lower case; the control routes use it too. */
    public String wireName() {
        return wireName;
    }

    /**
     * Finds a route.
     *
     * @param name its name, in any case
     * @return the route
     * @throws IllegalArgumentException when there is none of that name; the message lists them
     */
    public static Route named(String name) {
        Route route = ofMethodName(name);
        if (route == null) {
            throw new IllegalArgumentException("No route " + name + "; there are "
                    + Arrays.stream(values()).map(Route::wireName).collect(Collectors.joining(", ")));
        }
        return route;
    }

    static @Nullable Route ofMethodName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(route -> route.wireName.equals(lower))
                .findFirst()
                .orElse(null);
    }

    String method() {
        return method;
    }

    /** Whether this belongs to the support requests, which may be withdrawn (Q19). */
    boolean legacy() {
        return legacy;
    }

    /** The query parameters that must be there; of each group one is enough. */
    List<List<String>> mandatory() {
        return mandatory.isEmpty()
                ? List.of()
                : Arrays.stream(mandatory.split(" ", -1))
                        .map(names -> Arrays.asList(names.split("\\|", -1)))
                        .toList();
    }
}
