package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static io.github.qualirepar.domain.rule.Case.edge;

import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.PartOrigin;
import java.util.List;

/** Cases of amounts. */
final class AmountCases {
    private AmountCases() {}

    static List<Case> amounts() {
        return List.of(
                edge("BLOCK AMT-02 BONUS_DIFFERS", "invoice.bonus", bonus("49.99"), bonus("50.00")),
                edge("BLOCK AMT-02 BONUS_DIFFERS", "invoice.bonus", bonus("50.01"), bonus("50.00")),
                edge(
                        "BLOCK AMT-02 BONUS_DIFFERS",
                        "quote.bonus",
                        aRepair().early().quoted(RepairBuilder.amounts(null, null, null, null, "129.00", "25.00")),
                        aRepair().early().quoted(RepairBuilder.amounts(null, null, null, null, "129.00", "50.00"))),
                edge("BLOCK AMT-04 TOTAL_NOT_ABOVE_BONUS", "invoice.totalInclVat", total("50.00"), total("50.01")),
                edge("BLOCK AMT-04 TOTAL_NOT_ABOVE_BONUS", "invoice.totalInclVat", total("49.99"), total("50.01")),
                edge(
                        "BLOCK AMT-04 TOTAL_NOT_ABOVE_BONUS",
                        "invoice.totalInclVat",
                        aRepair().part(PartOrigin.PIEC).invoiced("60.00", "60.00"),
                        aRepair().part(PartOrigin.PIEC).invoiced("60.01", "60.00")),
                edge("BLOCK AMT-05 TOTAL_BELOW_THRESHOLD", "invoice.totalInclVat", laptop("149.99"), laptop("150.00")),
                edge("WARN D-05 TOTAL_EQUALS_THRESHOLD", "invoice.totalInclVat", laptop("150.00"), laptop("150.01")),
                edge("WARN D-05 TOTAL_EQUALS_THRESHOLD", "invoice.totalInclVat", laptop("150.00"), laptop("149.99")),
                edge(
                        "BLOCK AMT-06 TOTAL_AFTER_BONUS",
                        "invoice.totalInclVat",
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "79.00", "50.00"),
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "129.00", "50.00")),
                edge(
                        "BLOCK AMT-06 TOTAL_AFTER_BONUS",
                        "invoice.totalInclVat",
                        aRepair().invoiced("300.00", "100.00", null, "400.00", "430.00", "50.00"),
                        aRepair().invoiced("300.00", "100.00", null, "400.00", "440.00", "50.00")),
                edge(
                        "INFO AMT-08 PIEC_NO_INCREASE",
                        "repair.parts",
                        vacuumCleaner().part(PartOrigin.PIEC),
                        vacuumCleaner().part(PartOrigin.SECOND_HAND)),
                edge(
                        "WARN AMT-08 PIEC_UNCERTAIN",
                        "repair.parts",
                        refrigerator().part(PartOrigin.PIEC),
                        refrigerator()),
                edge(
                        "BLOCK AMT-10 PIEC_NOT_ALLOWED",
                        "repair.parts",
                        coffeeMachine().part(PartOrigin.PIEC),
                        coffeeMachine().part(PartOrigin.SECOND_HAND)),
                edge(
                        "WARN D-12 PIEC_NOT_DECLARABLE",
                        "repair.parts",
                        anEcologicRepair().part(PartOrigin.PIEC).invoiced("119.00", "30.00"),
                        anEcologicRepair().part(PartOrigin.PIEC).invoiced("119.00", "25.00")),
                edge(
                        "WARN AMT-12 AMOUNT_AMBIGUOUS",
                        "device.product",
                        about(bonus("45.00")).with(withAmounts("45.00"), SampleLists.ecologic()),
                        about(bonus("50.00")).with(withAmounts("50.00"), SampleLists.ecologic())),
                edge(
                        "WARN D-14 AMOUNT_UNCONFIRMED",
                        "device.product",
                        aRepair().early().product("seche-cheveux"),
                        aRepair().early().product("epilateur")),
                edge(
                        "WARN D-01 BONUS_OF_INVOICE_DATE_DIFFERS",
                        "invoice.date",
                        about(bonus("25.00").completedOn("2023-12-31").invoiceDate("2024-01-01"))
                                .on("2024-01-05"),
                        about(bonus("25.00").completedOn("2023-12-30").invoiceDate("2023-12-31"))
                                .on("2024-01-05")));
    }

    static RepairBuilder bonus(String bonus) {
        return aRepair().invoiced("129.00", bonus);
    }

    private static RepairBuilder total(String total) {
        return aRepair().invoiced(total, "50.00");
    }

    private static RepairBuilder laptop(String total) {
        return aRepair()
                .site("LYON")
                .product("ordinateur-portable")
                .brand("Marque Exemple")
                .repairCode("CLA")
                .symptomCode("XX1")
                .invoiced(total, "50.00");
    }

    static RepairBuilder vacuumCleaner() {
        return aRepair()
                .site("LYON")
                .product("aspirateur")
                .brand("EXEMPLE HOME")
                .repairCode("MOT")
                .invoiced("96.00", "40.00");
    }

    private static RepairBuilder refrigerator() {
        return aRepair()
                .site("LYON")
                .product("ecologic:EEE.M1.016")
                .brand("EXEMPLE HOME")
                .repairCode("COM")
                .symptomCode("XX1")
                .invoiced("96.00", "25.00");
    }

    private static RepairBuilder coffeeMachine() {
        return aRepair()
                .product("ecosystem:9003")
                .brand("MARQUE BETA")
                .repairCode("CAF01")
                .invoiced("78.00", "15.00");
    }

    private static ReferenceData withAmounts(String second) {
        return SampleLists.ecosystemWith(
                SampleLists.washingMachine().amount("2025-01-01", null, second).build());
    }
}
