package io.github.qualirepar.adapter.ecologic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a probe sends: an invented consumer who lives in the site's town, and an invented device. */
final class ProbeBody {
    /** Telephone numbers that are kept for fiction begin so. */
    private static final String PHONE = "0639980000";

    private static final int IMEI_BODY = 14;

    private final String zip;
    private final String town;
    private final String number;

    /**
     * @param site the repair site, as it is listed
     * @param number names the claim, and the device
     */
    ProbeBody(JsonNode site, String number) {
        this.zip = orEmpty(Json.text(site, "Zip"));
        this.town = PostalTown.of(Json.text(site, "City"));
        this.number = number;
    }

    /** A body against which nothing should be said but that documents are missing. */
    ObjectNode of(ProbeGoods goods, BigDecimal bonus) {
        ClaimBody.Money nothing = money(BigDecimal.ZERO);
        BigDecimal exclVat = new BigDecimal("416.67");
        ClaimBody body = new ClaimBody(
                new ClaimBody.Consumer(
                        3, "PROBE", "Probe", "", "1 rue", "", "", zip, town, 250, PHONE, "probe@example.org", true),
                new ClaimBody.Product(
                        goods.product().code(),
                        goods.brandId(),
                        "PROBE",
                        goods.isTelephone() ? imei() : number,
                        "",
                        "",
                        "",
                        goods.symptom(),
                        goods.repairCode(),
                        "",
                        goods.repairCode(),
                        "PROBE",
                        ""),
                new ClaimBody.Quote(
                        money(exclVat), nothing, nothing, money(exclVat), money(ProbeGoods.TOTAL), money(bonus)),
                List.of());
        return Json.MAPPER.valueToTree(body);
    }

    private static ClaimBody.Money money(BigDecimal amount) {
        return new ClaimBody.Money(amount, ClaimWords.CURRENCY);
    }

    /** A number of the range kept for tests, with its check digit. */
    private String imei() {
        StringBuilder digits = new StringBuilder("00");
        for (int i = 0; digits.length() < IMEI_BODY; i++) {
            digits.append(number.charAt(number.length() - 1 - i % number.length()) % 10);
        }
        return digits.append(checkDigit(digits)).toString();
    }

    private static int checkDigit(CharSequence digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(place) - '0';
            int weighted = place % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return (10 - sum % 10) % 10;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
