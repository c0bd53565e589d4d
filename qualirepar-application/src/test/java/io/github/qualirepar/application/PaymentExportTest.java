package io.github.qualirepar.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.domain.payment.Standing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** One line a claim for the accountant. */
class PaymentExportTest {

    @Test
    void frenchSpreadsheetsGetCommasSemicolonsAndAByteOrderMark() throws IOException {
        assertThat(written(new PaymentExport(Locale.FRANCE, true, true), line("SAV-1", "F;1")))
                .startsWith("\uFEFFNuméro;Éco-organisme;Compte;")
                .endsWith("\r\nSAV-1;ECOSYSTEM;ecosystem;4711;\"F;1\";2026-06-12;2026-06-13;50,00;en retard;acceptée;"
                        + "VIR-1 VIR-2;2026-07-01;20,00;30,00;0,00\r\n");
    }

    @Test
    void othersGetPointsAndCommas() throws IOException {
        assertThat(written(new PaymentExport(Locale.US, false, false), line("SAV-1", "F\"1")))
                .startsWith("Number,Organisation,")
                .endsWith("\r\nSAV-1,ECOSYSTEM,ecosystem,4711,\"F\"\"1\",2026-06-12,2026-06-13,50.00,late,accepted,"
                        + "VIR-1 VIR-2,2026-07-01,20.00,30.00,0.00\r\n");
    }

    @Test
    void noCellIsRunBySpreadsheets() throws IOException {
        assertThat(written(new PaymentExport(Locale.US, false, false), line("=HYPERLINK(1)", "@SUM")))
                .contains("\r\n'=HYPERLINK(1),", ",'@SUM,");
    }

    @Test
    void theLinesMakeUpTheOverviewAndNameNoConsumer() throws IOException {
        Shop shop = new Shop();
        PaymentDesk desk = shop.qualiRepar.payments();
        ClaimId one = shop.opened(Shop.washingMachine("SAV-1"));
        ClaimId two = shop.opened(Shop.ecologicWashingMachine("SAV-2"));
        shop.desk().advance(one, Overrides.NONE);
        shop.desk().advance(two, Overrides.NONE);
        desk.settle("SAV-2", new SettleOptions(null, null, EuroAmount.ofEuros(20), List.of(), null));

        List<ExportLine> lines = desk.export();
        MoneyOverview overview = desk.overview();

        assertThat(lines).hasSize(2);
        assertThat(lines.stream().map(ExportLine::settled).reduce(EuroAmount.ZERO, EuroAmount::plus))
                .isEqualTo(overview.total().paid().amount());
        assertThat(lines.stream().map(ExportLine::outstanding).reduce(EuroAmount.ZERO, EuroAmount::plus))
                .isEqualTo(overview.total()
                        .sum()
                        .amount()
                        .minus(overview.total().paid().amount()));
        assertThat(lines.get(1).references()).containsExactly("POINTAGE-ECOLOGIC-20260620-1");
        assertThat(written(new PaymentExport(Locale.FRANCE, true, false), lines.toArray(new ExportLine[0])))
                .doesNotContain("Delaunoy", "Martine");
    }

    private static String written(PaymentExport export, ExportLine... lines) throws IOException {
        StringBuilder target = new StringBuilder();
        export.write(List.of(lines), target);
        return target.toString();
    }

    private static ExportLine line(String number, String invoice) {
        return new ExportLine(
                number,
                OrganisationId.ECOSYSTEM,
                "ecosystem",
                "4711",
                invoice,
                LocalDate.of(2026, 6, 12),
                LocalDate.of(2026, 6, 13),
                EuroAmount.ofEuros(50),
                Standing.LATE,
                Review.ACCEPTED,
                List.of("VIR-1", "VIR-2"),
                LocalDate.of(2026, 7, 1),
                EuroAmount.ofEuros(20),
                EuroAmount.ofEuros(30),
                EuroAmount.ZERO);
    }
}
