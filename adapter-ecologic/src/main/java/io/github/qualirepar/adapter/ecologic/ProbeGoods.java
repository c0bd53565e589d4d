package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a probe asks and claims for: a product and a brand of the account's own lists.
 *
 * @param product the product
 * @param brandId its brand
 * @param repairCode first repair code of the product that is not of the generation withdrawn in 2024 (section 6.4)
 * @param symptom first symptom of the product, "other" where none is listed
 */
record ProbeGoods(ReferenceProduct product, String brandId, String repairCode, String symptom) {

    /** A total above every threshold that is known. */
    static final BigDecimal TOTAL = new BigDecimal("500.00");

    /** Products whose plate is always asked for (12.2 row 12). */
    private static final Set<String> PLATE =
            Set.of("EEE.M6.060", "EEE.M6.059", "EEE.M2.057", "EEE.M2.044", "EEE.M2.045", "EEE.M5.017");

    private static final String TELEPHONE = "EEE.M6.060";

    /**
     * @throws CannotSee if the product lists no repair code that can still be used
     */
    static ProbeGoods of(ReferenceProduct product, String brandId) throws CannotSee {
        String code = product.repairCodes().stream()
                .filter(listed -> !isObsolete(listed))
                .map(Code::code)
                .findFirst()
                .orElseThrow(() -> new CannotSee(EcologicObservation.NO_REPAIR_CODE.with()));
        String symptom =
                product.symptomCodes().stream().map(Code::code).findFirst().orElse(ClaimWords.OTHER_SYMPTOM);
        return new ProbeGoods(product, brandId, code, symptom);
    }

    static boolean isObsolete(Code code) {
        return code.label().contains("2023");
    }

    static boolean needsPlate(ReferenceProduct product) {
        return PLATE.contains(product.code());
    }

    boolean isTelephone() {
        return product.code().equals(TELEPHONE);
    }

    /** The query of a calculation; change a value to ask something else. */
    Map<String, String> question() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("totalAmountInclVAT", TOTAL.toPlainString());
        query.put("totalAmountInclVATCurrency", ClaimWords.CURRENCY);
        query.put("brandId", brandId);
        query.put("productId", product.code());
        query.put("repairCode", repairCode);
        query.put("iRISSymptom", symptom);
        return query;
    }
}
