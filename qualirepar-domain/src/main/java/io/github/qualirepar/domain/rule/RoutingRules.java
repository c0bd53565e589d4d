package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.eligibility.Route;
import io.github.qualirepar.domain.reference.Brand;
import java.util.List;

/** Which organisation (RTE). */
final class RoutingRules {

    static final List<Rule> ALL = List.of(
            Rule.named("RTE-01", "The pair of brand and product decides which organisation takes the device.")
                    .source("S2, S6, S7")
                    .also("RTE-02", "RTE-06", "RTE-07", "RTE-10")
                    .finds(
                            RoutingRules::oneOrganisation,
                            FindingCode.BRAND_ELSEWHERE,
                            FindingCode.ROUTE_UNCLEAR,
                            FindingCode.LISTS_MISSING),
            Rule.named("RTE-04", "A list that does not cross brands with products cannot confirm a pair.")
                    .weighs(Level.INFO, Confidence.MEDIUM)
                    .source("S6, S7")
                    .also("RTE-03")
                    .finds(RoutingRules::notCrossed, FindingCode.BRAND_NOT_CROSSED),
            Rule.named("RTE-05", "A brand in nobody's list is taken under the id that the organisation keeps for that.")
                    .weighs(Level.INFO, Confidence.HIGH)
                    .source("S17, S6, S20")
                    .also("D-16")
                    .finds(RoutingRules::unknownBrand, FindingCode.BRAND_UNKNOWN));

    private RoutingRules() {}

    private static List<Finding> oneOrganisation(Rule rule, Facts facts) {
        if (facts.isSettled()) {
            return facts.brand().filter(brand -> !brand.own()).stream()
                    .map(brand -> brand(rule.found(FindingCode.BRAND_ELSEWHERE), facts))
                    .toList();
        }
        Route route = facts.route();
        return switch (route.kind()) {
            case FLAGGED_ONLY, UNCLEAR ->
                List.of(brand(rule.found(FindingCode.ROUTE_UNCLEAR, Level.INFO, Confidence.HIGH), facts));
            case LISTS_MISSING ->
                route.missingLists().stream()
                        .map(missing -> missing(rule, facts, missing))
                        .toList();
            case OWN_BRAND, FLAGGED_AND_LISTED, LISTED, UNKNOWN_BRAND, NOT_ASKED -> List.of();
        };
    }

    /** By the day asked about: on an earlier day than today lists may have been missing that are there now. */
    private static Finding missing(Rule rule, Facts facts, OrganisationId missing) {
        return brand(rule.found(FindingCode.LISTS_MISSING, Level.INFO, Confidence.HIGH), facts)
                .with("organisation", missing)
                .with("date", facts.today());
    }

    private static List<Finding> notCrossed(Rule rule, Facts facts) {
        return facts.route().kind() == Route.Kind.LISTED
                ? List.of(brand(rule.found(FindingCode.BRAND_NOT_CROSSED), facts))
                : List.of();
    }

    private static List<Finding> unknownBrand(Rule rule, Facts facts) {
        return facts.isUnknownBrand() ? List.of(brand(rule.found(FindingCode.BRAND_UNKNOWN), facts)) : List.of();
    }

    private static Finding brand(Finding finding, Facts facts) {
        return finding.at("device.brand")
                .with(
                        "brand",
                        facts.brand()
                                .map(Brand::name)
                                .orElse(facts.file().device().brand()))
                .with("product", facts.product().text())
                .with("organisation", facts.organisation());
    }
}
