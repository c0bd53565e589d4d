package io.github.qualirepar.sandbox.ecologic;

import static io.github.qualirepar.sandbox.ecologic.ValidationError.error;
import static io.github.qualirepar.sandbox.ecologic.ValidationError.missing;
import static io.github.qualirepar.sandbox.ecologic.ValidationError.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The checks of the file body (sections 7.1, 8.6 and 12.3), which requests and claims share, in the order of section
 * 12.4: consumer, product, fault code, amounts. Labels and sentences that no sample shows are invented.
 */
final class FileChecks {

    private static final String PHONE = "EEE.M6.060";
    private static final Pattern POSTCODE = Pattern.compile("\\d{5}");
    private static final Pattern IMEI = Pattern.compile("\\d{15}");
    private static final String SERIAL = "Numéro de série";
    private static final String TOTAL = "Montant TTC de la réparation";
    private static final String SUPPORT = "Montant du soutien";
    private static final String FAULT = "Panne ou code IRIS";
    private static final String SYMPTOM = "Symptôme";

    private final Catalogue catalogue;
    private final FileBody body;
    private final LocalDate day;
    private final List<ValidationError> errors = new ArrayList<>();

    private FileChecks(Catalogue catalogue, FileBody body, LocalDate day) {
        this.catalogue = catalogue;
        this.body = body;
        this.day = day;
    }

    /**
     * Checks a body.
     *
     * @param catalogue the reference data
     * @param body the body
     * @param day the day whose amounts count
     * @param serialTaken whether another claim has the serial number
     * @return every error and warning, in order; the caller may add to it
     */
    static List<ValidationError> check(Catalogue catalogue, FileBody body, LocalDate day, boolean serialTaken) {
        FileChecks checks = new FileChecks(catalogue, body, day);
        checks.consumer();
        checks.product();
        checks.serial(serialTaken);
        checks.fault();
        checks.amounts();
        return checks.errors;
    }

    private void consumer() {
        required("Civilité", body.consumer("Title"));
        required("Nom", body.consumer("LastName"));
        // One client sends a single blank for a first name it does not know, and is not refused.
        if (body.consumer("FirstName").isEmpty()) {
            errors.add(missing("Prénom"));
        }
        required("Email", body.consumer("Email"));
        required("Téléphone", body.consumer("Phone"));
        town(body.consumer("Zip"), body.consumer("City"));
        required("Pays", body.consumer("Country"));
    }

    private void town(String postcode, String town) {
        if (required("Code postal", postcode) && !POSTCODE.matcher(postcode).matches()) {
            errors.add(error("Code postal", "Le code postal doit comporter 5 chiffres"));
        }
        if (required("Ville", town) && !catalogue.towns().match(postcode, town)) {
            errors.add(error("Ville", "La ville ne correspond pas au code postal"));
        }
    }

    private void product() {
        String id = body.productId();
        if (required("Produit", id) && catalogue.product(id) == null) {
            errors.add(error("Produit", "Ce type de produit n'existe pas"));
        }
        String brand = body.product("BrandId").strip();
        if (!required("Marque", brand)) {
            return;
        }
        if (brand.equals(Calculation.UNKNOWN_BRAND)) {
            errors.add(warning("Marque", "Marque inconnue : le dossier sera vérifié"));
        } else if (!catalogue.hasBrand(brand)) {
            errors.add(error("Marque", "Cette marque n'existe pas"));
        }
    }

    private void serial(boolean taken) {
        String serial = body.serialNumber();
        if (!required(SERIAL, serial)) {
            return;
        }
        if (body.productId().equals(PHONE)) {
            if (!IMEI.matcher(serial).matches()) {
                errors.add(error(SERIAL, "L'IMEI doit comporter 15 chiffres"));
            } else if (!hasCheckDigit(serial)) {
                errors.add(warning(SERIAL, "La clé de contrôle de l'IMEI semble incorrecte"));
            }
        }
        if (taken) {
            errors.add(error(SERIAL, "Ce numéro de série ou IMEI a déjà fait l'objet d'une demande de soutien"));
        }
    }

    /** The check of Luhn. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighted = place % 2 == 0 ? digit : 2 * digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private void fault() {
        Product product = catalogue.product(body.productId());
        // This member carries the repair code, whatever its name says (quirk 3).
        String code = body.product("IRISSection");
        if (required(FAULT, code) && product != null && !product.hasRepairCode(code)) {
            errors.add(error(FAULT, "Le code panne n'est pas valide pour ce produit"));
        }
        String symptom = body.product("IRISSymptom");
        if (required(SYMPTOM, symptom) && product != null && !product.hasSymptom(symptom)) {
            errors.add(error(SYMPTOM, "Le symptôme n'est pas valide pour ce produit"));
        }
        required("Description de la panne", body.product("FailureDescription"));
    }

    private void amounts() {
        BigDecimal total = body.amount("TotalAmountInclVAT");
        BigDecimal support = body.amount("SupportAmount");
        Product product = catalogue.product(body.productId());
        Amounts.Row scale = product == null || !product.isEligibleOn(day)
                ? null
                : catalogue.amounts().on(product.id(), day);
        if (total == null || total.signum() <= 0) {
            errors.add(missing(TOTAL));
        } else if (scale != null && scale.isBelowMinimum(total)) {
            errors.add(error(TOTAL, "Le montant de la réparation est inférieur au minimum pour ce produit"));
        }
        if (support == null) {
            errors.add(missing(SUPPORT));
        } else if (scale != null && !scale.allows(support, body.hasPartWithStatus())) {
            errors.add(error(SUPPORT, "Le montant du soutien ne correspond pas au barème"));
        }
        if (product != null && scale == null) {
            errors.add(error("Date de réparation", "Le produit n'est pas éligible à cette date"));
        }
    }

    private boolean required(String field, String value) {
        if (value.isBlank()) {
            errors.add(missing(field));
            return false;
        }
        return true;
    }
}
