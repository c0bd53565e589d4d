package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static io.github.qualirepar.domain.rule.Case.edge;

import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import java.time.LocalDate;
import java.util.List;

/** Cases of scope and routing. */
final class ScopeCases {
    private ScopeCases() {}

    static List<Case> scope() {
        return List.of(
                edge(
                        "BLOCK SCO-02 CUSTOMER_IS_COMPANY",
                        "customer.kind",
                        aRepair().customerKind(CustomerKind.COMPANY),
                        aRepair()),
                edge("BLOCK SCO-02 FIELD_MISSING", "customer.kind", aRepair().customerKind(null), aRepair()),
                edge(
                        "BLOCK SCO-03 WARRANTY_NOT_DECLARED",
                        "device.outOfWarranty",
                        aRepair().outOfWarranty(null),
                        aRepair().outOfWarranty(new WarrantyDeclaration("atelier", null))),
                edge(
                        "BLOCK SCO-03 DECLARATION_INCOMPLETE",
                        "device.outOfWarranty.declaredBy",
                        aRepair().outOfWarranty(new WarrantyDeclaration(" ", null)),
                        aRepair().outOfWarranty(new WarrantyDeclaration("atelier", null))),
                edge(
                        "BLOCK SCO-03 DECLARATION_IN_FUTURE",
                        "device.outOfWarranty.declaredOn",
                        aRepair().outOfWarranty(new WarrantyDeclaration("atelier", LocalDate.parse("2026-06-21"))),
                        aRepair().outOfWarranty(new WarrantyDeclaration("atelier", LocalDate.parse("2026-06-20")))),
                edge("BLOCK SCO-05 PRODUCT_UNKNOWN", "device.product", aRepair().product("sorbetiere"), aRepair()),
                edge(
                        "BLOCK SCO-05 PRODUCT_UNKNOWN",
                        "device.product",
                        aRepair().product("ecosystem:4711"),
                        aRepair().product("ecosystem:9002")),
                edge(
                        "BLOCK SCO-05 PRODUCT_OF_OTHER_SCHEME",
                        "device.product",
                        aRepair().product("cycle-palier-1"),
                        aRepair()),
                edge(
                        "BLOCK SCO-05 PRODUCT_NOT_LISTED",
                        "device.product",
                        about(aRepair()).ties().settledAt(SampleLists.ECOSYSTEM),
                        about(aRepair()).settledAt(SampleLists.ECOSYSTEM)),
                edge(
                        "BLOCK SCO-05 PRODUCT_NOT_ELIGIBLE_THEN",
                        "device.product",
                        about(aRepair().product("ecosystem:9005").on("2025-01-01"))
                                .on("2025-02-01"),
                        about(aRepair().product("ecosystem:9005").on("2024-12-31"))
                                .on("2025-02-01")),
                edge(
                        "BLOCK SCO-05 PRODUCT_NOT_ELIGIBLE_THEN",
                        "device.product",
                        about(microwave().on("2023-12-31")).on("2024-01-02"),
                        about(microwave().on("2024-01-01")).on("2024-01-02")),
                edge(
                        "BLOCK SCO-07 DEVICE_NOT_WORKING",
                        "repair.working",
                        aRepair().working(false),
                        aRepair()),
                edge("BLOCK SCO-07 FIELD_MISSING", "repair.working", aRepair().working(null), aRepair()),
                edge(
                        "WARN SCO-11 REMOTE_REPAIR",
                        "place",
                        aRepair().place(Place.REMOTE),
                        aRepair().place(Place.HOME)),
                edge(
                        "INFO SCO-12 DEVICE_YOUNG",
                        "device.purchasedOn",
                        aRepair().purchasedOn("2024-06-13"),
                        aRepair().purchasedOn("2024-06-12")));
    }

    /** Not in the sample lists: the shipped scale alone knows it. */
    private static RepairBuilder microwave() {
        return aRepair().product("micro-ondes").invoiced("99.00", "20.00");
    }

    static List<Case> routing() {
        return List.of(
                edge(
                        "BLOCK RTE-01 BRAND_ELSEWHERE",
                        "device.brand",
                        about(aPhoneRepair().brand("Marque Gamma")).settledAt(SampleLists.ECOSYSTEM),
                        about(aPhoneRepair().brand("Marque Alpha")).settledAt(SampleLists.ECOSYSTEM)),
                edge(
                        "INFO RTE-01 ROUTE_UNCLEAR",
                        "device.brand",
                        aRepair().brand("MARQUE BETA"),
                        aRepair().brand("MARQUE ALPHA")),
                edge(
                        "INFO RTE-01 LISTS_MISSING",
                        "device.brand",
                        about(aRepair().brand("MARQUE BETA")).with(SampleLists.ecosystem()),
                        about(aRepair()).with(SampleLists.ecosystem())),
                edge(
                        "INFO RTE-04 BRAND_NOT_CROSSED",
                        "device.brand",
                        anEcologicRepair(),
                        anEcologicRepair().brand("MARQUE GAMMA")),
                edge(
                        "INFO RTE-05 BRAND_UNKNOWN",
                        "device.brand",
                        aRepair().brand("LAVANDIÈRE DU NORD"),
                        aRepair().brand("Apple")));
    }
}
