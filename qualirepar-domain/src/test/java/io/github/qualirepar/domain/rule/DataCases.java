package io.github.qualirepar.domain.rule;

import static io.github.qualirepar.domain.fixture.Asking.about;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aPhoneRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.aRepair;
import static io.github.qualirepar.domain.fixture.RepairBuilder.anEcologicRepair;
import static io.github.qualirepar.domain.rule.Case.edge;

import io.github.qualirepar.domain.fixture.SampleLists;
import java.util.List;

/** Cases of data. */
final class DataCases {
    private static final String TOWN_OF_40 = "Saint-Germain-de-Tallevende-la-Lande-Vau";

    private DataCases() {}

    static List<Case> demanded() {
        return List.of(
                edge(
                        "BLOCK DAT-01 FIELD_MISSING",
                        "customer.lastName",
                        aRepair().lastName(" "),
                        aRepair()),
                edge(
                        "BLOCK DAT-01 FIELD_MISSING",
                        "customer.firstName",
                        aRepair().firstName(null),
                        aRepair()),
                edge("BLOCK DAT-02 FIELD_MISSING", "customer.email", aRepair().email(null), aRepair()),
                edge(
                        "BLOCK DAT-02 FIELD_MISSING",
                        "customer.email",
                        about(AmountCases.bonus("25.00").email(null).on("2023-11-01"))
                                .on("2023-11-06"),
                        about(AmountCases.bonus("25.00").email(null).on("2023-11-01"))
                                .on("2023-11-05")),
                edge("BLOCK DAT-03 FIELD_MISSING", "customer.phone", aRepair().phone(null), aRepair()),
                edge("BLOCK DAT-04 FIELD_MISSING", "customer.street", aRepair().street(null), aRepair()),
                edge(
                        "WARN DAT-04 FIELD_MISSING",
                        "customer.street",
                        anEcologicRepair().street(null),
                        anEcologicRepair()),
                edge(
                        "BLOCK DAT-05 FIELD_MISSING",
                        "customer.postalCode",
                        aRepair().postalCode(null),
                        aRepair()),
                edge("BLOCK DAT-05 FIELD_MISSING", "customer.city", aRepair().city(null), aRepair()),
                edge("BLOCK DAT-06 FIELD_MISSING", "device.brand", aRepair().brand(null), aRepair()),
                edge("BLOCK DAT-06 FIELD_MISSING", "device.product", aRepair().product(null), aRepair()),
                edge(
                        "BLOCK DAT-07 FIELD_MISSING",
                        "device.imei",
                        aPhoneRepair().imei(null).serialNumber("S-1"),
                        aPhoneRepair()),
                edge(
                        "BLOCK DAT-07 FIELD_MISSING",
                        "device.imei",
                        anEcologicRepair().imei(null).serialNumber(null),
                        anEcologicRepair().imei(null)),
                edge(
                        "BLOCK DAT-07 FIELD_MISSING",
                        "device.serialNumber",
                        aRepair().serialNumber(null),
                        aRepair().serialNumber(null).imei("350000000001020")),
                edge(
                        "WARN DAT-07 IMEI_IN_SERIAL_FIELD",
                        "device.serialNumber",
                        aPhoneRepair()
                                .imei(null)
                                .serialNumber("350000000001020")
                                .early(),
                        aPhoneRepair()
                                .imei(null)
                                .serialNumber("350000000001021")
                                .early()),
                edge("WARN DAT-08 FIELD_MISSING", "device.model", aRepair().model(null), aRepair()),
                edge(
                        "BLOCK DAT-09 FIELD_MISSING",
                        "repair.repairCode",
                        aRepair().repairCode(null),
                        aRepair().repairCode(null).irisCode("A1")),
                edge(
                        "BLOCK DAT-09 FIELD_MISSING",
                        "repair.repairCode",
                        anEcologicRepair().repairCode(null).irisCode("A1"),
                        anEcologicRepair()),
                edge(
                        "BLOCK DAT-10 FIELD_MISSING",
                        "repair.symptomCode",
                        anEcologicRepair().symptomCode(null),
                        AmountCases.vacuumCleaner().symptomCode(null)),
                edge(
                        "BLOCK DAT-11 FIELD_MISSING",
                        "repair.completedOn",
                        aRepair().completedOn(null),
                        aRepair()),
                edge("BLOCK DAT-12 FIELD_MISSING", "site", aRepair().site(null), aRepair()),
                edge("BLOCK DAT-12 SITE_NOT_CONFIGURED", "site", aRepair().site("MACON"), aRepair()),
                edge(
                        "BLOCK DAT-12 SITE_AMBIGUOUS",
                        "site",
                        about(aRepair()).sites(),
                        about(aRepair()).sites().with(SampleLists.ecosystemOfParis(), SampleLists.ecologic())),
                edge("BLOCK DAT-13 FIELD_MISSING", "invoice.number", aRepair().invoiceNumber(null), aRepair()),
                edge(
                        "BLOCK DAT-14 FIELD_MISSING",
                        "invoice.totalInclVat",
                        aRepair().invoiced(null, "50.00"),
                        aRepair()),
                edge("BLOCK DAT-14 FIELD_MISSING", "invoice.bonus", aRepair().invoiced("129.00", null), aRepair()),
                edge(
                        "BLOCK DAT-14 FIELD_MISSING",
                        "repair.parts[0].origin",
                        aRepair().part(null),
                        aRepair().withoutParts()));
    }

    static List<Case> data() {
        return List.of(
                edge(
                        "BLOCK DAT-15 IMEI_ABSENT",
                        "device.imei",
                        anEcologicRepair().imei(null),
                        anEcologicRepair().imei(null).serialNumber("350000000001020")),
                edge(
                        "BLOCK DAT-15 IMEI_ABSENT",
                        "device.imei",
                        anEcologicRepair().imei(null),
                        anEcologicRepair().imei(null).early()),
                edge(
                        "BLOCK DAT-15 IMEI_CHECK_DIGIT",
                        "device.imei",
                        aPhoneRepair().imei("350000000001021"),
                        aPhoneRepair().imei("35 0000 00 000102 0")),
                edge(
                        "BLOCK DAT-15 IMEI_CHECK_DIGIT",
                        "device.imei",
                        aPhoneRepair().imei("350000000001021"),
                        aPhoneRepair().imei("35000000000102")),
                edge(
                        "BLOCK DAT-17 FIELD_TOO_LONG",
                        "customer.city",
                        aRepair().city(TOWN_OF_40 + "x"),
                        aRepair().city(TOWN_OF_40)),
                edge(
                        "BLOCK DAT-17 FIELD_TOO_LONG",
                        "invoice.number",
                        aRepair().invoiceNumber("F".repeat(36)),
                        aRepair().invoiceNumber("F".repeat(35))),
                edge(
                        "BLOCK DAT-17 FIELD_TOO_LONG",
                        "device.brand",
                        aRepair().brand("B".repeat(41)),
                        aRepair().brand("B".repeat(40))),
                edge(
                        "BLOCK DAT-18 AMOUNTS_DO_NOT_ADD_UP",
                        "invoice.totalExclVat",
                        aRepair().invoiced("60.00", "47.54", "0.00", "107.50", "129.00", "50.00"),
                        aRepair().invoiced("60.00", "47.53", "0.00", "107.50", "129.00", "50.00")),
                edge(
                        "BLOCK DAT-18 AMOUNTS_DO_NOT_ADD_UP",
                        "invoice.totalExclVat",
                        aRepair().invoiced("60.00", "47.46", null, "107.50", "129.00", "50.00"),
                        aRepair().invoiced("60.00", "47.47", null, "107.50", "129.00", "50.00")),
                edge(
                        "BLOCK DAT-18 AMOUNT_NEGATIVE",
                        "invoice.travelExclVat",
                        aRepair().invoiced("60.00", "47.50", "-0.01", "107.50", "129.00", "50.00"),
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "129.00", "50.00")),
                edge(
                        "BLOCK DAT-18 TOTAL_INCL_BELOW_EXCL",
                        "invoice.totalInclVat",
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "107.46", "50.00"),
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "107.47", "50.00")),
                edge(
                        "WARN DAT-18 VAT_RATE_UNUSUAL",
                        "invoice.totalInclVat",
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "129.04", "50.00"),
                        aRepair().invoiced("60.00", "47.50", "0.00", "107.50", "129.03", "50.00")),
                edge(
                        "WARN DAT-18 VAT_RATE_UNUSUAL",
                        "invoice.totalInclVat",
                        aRepair().invoiced("60.00", "40.00", "0.00", "100.00", "108.00", "50.00"),
                        aRepair().invoiced("60.00", "40.00", "0.00", "100.00", "108.50", "50.00")));
    }
}
