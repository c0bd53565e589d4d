package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static io.github.qualirepar.domain.rule.Case.edge;

import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.fixture.SampleLists;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import java.util.ArrayList;
import java.util.List;

/** Cases of repairs, deadlines and invoices. */
final class RepairCases {
    private RepairCases() {}

    static List<Case> questions() {
        return List.of(
                question("BLOCK FLT-01 NO_FAULT"),
                question("BLOCK FLT-02 ACCESSORY"),
                question("BLOCK FLT-03 CONSUMABLE"),
                question("BLOCK FLT-04 SWAPPABLE_BATTERY"),
                question("BLOCK FLT-05 COSMETIC_DAMAGE"),
                question("BLOCK FLT-06 MISUSE"),
                question("BLOCK FLT-07 MAINTENANCE_ONLY"),
                question("WARN FLT-09 ACCIDENTAL_BREAKAGE"),
                question("BLOCK FLT-10 SCREEN_USABLE"),
                question("WARN FLT-11 WATER_DAMAGE"),
                question("BLOCK FLT-14 DEVICE_STOLEN_OR_COUNTERFEIT"),
                question("WARN SCO-10 BOUGHT_ABROAD"),
                question("WARN SCO-13 GUARANTEE_MAYBE_LENGTHENED"),
                edge(
                        "WARN null DECLARATION_WITHOUT_QUESTION",
                        "repair.declarations[0].rule",
                        aRepair().declares("FLT-50", true),
                        aRepair().declares("FLT-05", true)),
                edge(
                        "BLOCK FLT-05 DECLARATION_INCOMPLETE",
                        "repair.declarations[0].by",
                        aRepair().declares("FLT-05", true, " ", "2026-06-12"),
                        aRepair().declares("FLT-05", true, "atelier", "2026-06-12")),
                edge(
                        "BLOCK SCO-10 DECLARATION_INCOMPLETE",
                        "repair.declarations[0].on",
                        aRepair().declares("SCO-10", true, "atelier", null),
                        aRepair().declares("SCO-10", true, "atelier", "2026-06-12")),
                edge(
                        "BLOCK FLT-11 DECLARATION_IN_FUTURE",
                        "repair.declarations[0].on",
                        aRepair().declares("FLT-11", true, "atelier", "2026-06-21"),
                        aRepair().declares("FLT-11", true, "atelier", "2026-06-20")));
    }

    private static Case question(String expected) {
        String rule = expected.split(" ", -1)[1];
        return edge(
                expected,
                "repair.declarations[1]",
                aRepair().declares("FLT-01", true).declares(rule, false),
                aRepair().declares("FLT-01", true).declares(rule, true));
    }

    static List<Case> repairs() {
        return List.of(
                edge(
                        "BLOCK FLT-08 BROKEN_SCREEN_NOT_COVERED_THEN",
                        "repair.repairCode",
                        about(anEcologicRepair().on("2023-12-31")).on("2024-01-02"),
                        about(anEcologicRepair().on("2024-01-01")).on("2024-01-02")),
                edge(
                        "BLOCK FLT-08 BROKEN_SCREEN_NOT_COVERED_THEN",
                        "repair.repairCode",
                        about(anEcologicRepair().on("2023-12-31")).on("2024-01-02"),
                        about(anEcologicRepair().repairCode("EHS").on("2023-12-31"))
                                .on("2024-01-02")),
                edge(
                        "BLOCK FLT-12 REPAIR_CODE_UNKNOWN",
                        "repair.repairCode",
                        aRepair().repairCode("LLI03"),
                        aRepair().repairCode(" LLI02")),
                edge(
                        "BLOCK FLT-12 REPAIR_CODE_UNKNOWN",
                        "repair.repairCode",
                        aRepair().repairCode("TEL01"),
                        aRepair().repairCode("LLI01")),
                edge(
                        "BLOCK FLT-12 SYMPTOM_CODE_UNKNOWN",
                        "repair.symptomCode",
                        anEcologicRepair().symptomCode("E8"),
                        anEcologicRepair().symptomCode("E7")),
                edge(
                        "BLOCK DLY-11 REPAIR_CODE_OBSOLETE",
                        "repair.repairCode",
                        about(withCode("G02").on("2024-03-20"))
                                .with(labelled("G02"))
                                .on("2024-04-01"),
                        about(withCode("G02").on("2024-03-20"))
                                .with(labelled("G02"))
                                .on("2024-03-31")),
                edge(
                        "BLOCK DLY-11 REPAIR_CODE_OBSOLETE",
                        "repair.repairCode",
                        about(withCode(" G02 ")).with(labelled("G02")),
                        about(withCode("CAS")).with(labelled("G02"))),
                edge(
                        "WARN LAB-06 PLACE_NOT_LISTED",
                        "repairPlace",
                        aRepair().repairPlace("2990012"),
                        aRepair().repairPlace("2990002")));
    }

    private static RepairBuilder withCode(String code) {
        return anEcologicRepair().repairCode(code);
    }

    /** Lists in which one more code of the telephone bears the mark of the old generation. */
    private static ReferenceData labelled(String code) {
        ReferenceData usual = SampleLists.ecologic();
        ReferenceProduct phone = usual.products().get(0);
        List<Code> codes = new ArrayList<>(phone.repairCodes());
        codes.add(new Code(code, "Écran (2023)"));
        return SampleLists.ecologicWith(SampleLists.withRepairCodes(phone, codes));
    }

    static List<Case> delays() {
        return List.of(
                edge(
                        "BLOCK DLY-01 REPAIR_IN_FUTURE",
                        "repair.completedOn",
                        aRepair().on("2026-06-21"),
                        aRepair().on("2026-06-20")),
                edge(
                        "BLOCK DLY-02 CLAIM_TOO_LATE",
                        "repair.completedOn",
                        aRepair().on("2025-12-19"),
                        aRepair().on("2025-12-20")),
                edge(
                        "BLOCK DLY-03 CLAIM_TOO_LATE",
                        "repair.completedOn",
                        about(AmountCases.bonus("25.00").on("2023-08-28")).on("2023-11-29"),
                        about(AmountCases.bonus("25.00").on("2023-08-29")).on("2023-11-29")),
                edge(
                        "WARN D-02 CLAIM_GROWING_OLD",
                        "repair.completedOn",
                        aRepair().on("2026-04-21"),
                        aRepair().on("2026-04-22")),
                edge(
                        "WARN D-02 CLAIM_GROWING_OLD",
                        "repair.completedOn",
                        aRepair().on("2025-12-20"),
                        aRepair().on("2025-12-19")),
                edge(
                        "WARN DLY-04 CLAIM_GROWING_OLD_LIMIT_UNKNOWN",
                        "repair.completedOn",
                        anEcologicRepair().on("2026-04-21"),
                        anEcologicRepair().on("2026-04-22")),
                edge(
                        "WARN DLY-05 CLAIM_LATER_THAN_ADVISED",
                        "repair.completedOn",
                        aRepair().on("2026-05-20"),
                        aRepair().on("2026-05-21")),
                edge(
                        "WARN DLY-05 CLAIM_LATER_THAN_ADVISED",
                        "repair.completedOn",
                        aRepair().on("2026-04-22"),
                        aRepair().on("2026-04-21")));
    }

    static List<Case> invoice() {
        return List.of(
                edge(
                        "BLOCK INV-02 INVOICE_NOT_ISSUED",
                        "invoice.issued",
                        aRepair().issued(false),
                        aRepair()),
                edge(
                        "BLOCK INV-02 INVOICE_NOT_ISSUED",
                        "invoice.issued",
                        aRepair().issued(null),
                        aRepair().early()),
                edge("BLOCK INV-02 FIELD_MISSING", "invoice.date", aRepair().invoiceDate(null), aRepair()),
                edge(
                        "WARN INV-02 INVOICE_DATE_IN_FUTURE",
                        "invoice.date",
                        aRepair().invoiceDate("2026-06-21"),
                        aRepair().invoiceDate("2026-06-20")),
                edge("BLOCK DOC-09 INVOICE_NOT_PAID", "invoice.paid", aRepair().paid(null), aRepair()),
                edge(
                        "BLOCK DOC-09 INVOICE_NOT_PAID",
                        "invoice.paid",
                        about(aRepair().paid(false)),
                        about(aRepair().paid(false))
                                .settings(Settings.defaults().withPaidInvoiceDemanded(false))),
                edge(
                        "BLOCK DOC-09 INVOICE_NOT_PAID",
                        "invoice.paid",
                        about(aRepair().paid(false).on("2024-07-01")).on("2024-07-02"),
                        about(aRepair().paid(false).on("2024-06-30")).on("2024-07-02")));
    }
}
