package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.data.FieldPath;
import io.github.qualirepar.domain.data.RequiredField;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.DeviceNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which data must be there, and right, before anything is sent (DAT). */
final class DataRules {

    static final List<Rule> ALL = List.of(
            demanded("DAT-01", "Last and first name are there.", "contracts, S7"),
            demanded("DAT-02", "The e-mail address is there, and is one.", "S1, S7", FindingCode.DAT_EMAIL_MALFORMED),
            demanded("DAT-03", "The telephone number is there.", "S19, S7"),
            demanded("DAT-04", "The street is there.", "contracts"),
            demanded("DAT-05", "Postcode and town are there.", "contracts", FindingCode.DAT_COUNTRY_MALFORMED),
            demanded("DAT-06", "Product and brand are there.", "contracts"),
            Rule.named("DAT-07", "The number that identifies the device is there: serial number or IMEI.")
                    .source("S37, S7")
                    .also("FLT-15", "INV-04")
                    .finds(DataRules::identifier, FindingCode.FIELD_MISSING, FindingCode.IMEI_IN_SERIAL_FIELD),
            Rule.named("DAT-08", "The commercial reference is there.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("contracts")
                    .needs(Premise.INVOICE)
                    .finds(RequiredValues::missing, FindingCode.FIELD_MISSING),
            demanded("DAT-09", "The repair code is there.", "contracts"),
            demanded("DAT-10", "The symptom code is there, where the organisation lists any.", "S1"),
            demanded("DAT-11", "The day of the repair is there.", "contracts"),
            Rule.named("DAT-12", "The site is one that the organisation knows.")
                    .source("contracts")
                    .finds(
                            DataRules::site,
                            FindingCode.FIELD_MISSING,
                            FindingCode.SITE_NOT_CONFIGURED,
                            FindingCode.SITE_AMBIGUOUS),
            demanded("DAT-13", "The invoice number is there.", "S7"),
            demanded(
                    "DAT-14",
                    "Total, bonus and the origin of parts are there.",
                    "contracts",
                    FindingCode.DAT_QUANTITY_NOT_POSITIVE),
            Rule.named("DAT-15", "The last digit of an IMEI is the check digit of the others.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("S20, contracts")
                    .finds(DataRules::imei, FindingCode.IMEI_CHECK_DIGIT, FindingCode.DAT_IMEI_MALFORMED),
            Rule.named("DAT-16", "Postcode, telephone and business number are of the French form.")
                    .source("contracts")
                    .finds(
                            DataRules::siret,
                            FindingCode.SIRET_MALFORMED,
                            FindingCode.DAT_PHONE_MALFORMED,
                            FindingCode.DAT_POSTCODE_MALFORMED),
            Rule.named("DAT-17", "No text is longer than the organisation takes.")
                    .weighs(Level.BLOCK, Confidence.MEDIUM)
                    .source("contracts")
                    .finds(DataRules::lengths, FindingCode.FIELD_TOO_LONG),
            Rule.named("DAT-18", "The amounts add up, and the total including VAT is not below the one without.")
                    .source("ours")
                    .finds(
                            DataRules::sums,
                            FindingCode.AMOUNT_NEGATIVE,
                            FindingCode.AMOUNTS_DO_NOT_ADD_UP,
                            FindingCode.TOTAL_INCL_BELOW_EXCL,
                            FindingCode.VAT_RATE_UNUSUAL));

    private DataRules() {}

    /**
     * A rule whose rows stand in the data.
     *
     * @param shape codes that the shape of the value has; they are found by the Bean Validation of the repair file
     */
    private static Rule demanded(String id, String meaning, String source, FindingCode... shape) {
        FindingCode[] codes = Arrays.copyOf(shape, shape.length + 1);
        codes[shape.length] = FindingCode.FIELD_MISSING;
        return Rule.named(id, meaning).source(source).needs(Premise.INVOICE).finds(RequiredValues::missing, codes);
    }

    private static List<Finding> identifier(Rule rule, Facts facts) {
        List<Finding> findings = new ArrayList<>(RequiredValues.missing(rule, facts));
        if (facts.isImeiProduct() && isImeiInSerialField(facts.file().device())) {
            findings.add(rule.found(FindingCode.IMEI_IN_SERIAL_FIELD, Level.WARN, Confidence.HIGH)
                    .at("device.serialNumber"));
        }
        return findings;
    }

    private static boolean isImeiInSerialField(Device device) {
        String serial = DeviceNumber.plain(device.serialNumber());
        return DeviceNumber.plain(device.imei()).isEmpty() && serial.matches("\\d{15}") && CheckDigits.isLuhn(serial);
    }

    private static List<Finding> site(Rule rule, Facts facts) {
        Optional<FindingCode> code = switch (facts.site().standing()) {
            case NOT_NAMED -> facts.isEarly() ? Optional.empty() : Optional.of(FindingCode.FIELD_MISSING);
            case NOT_CONFIGURED -> Optional.of(FindingCode.SITE_NOT_CONFIGURED);
            case AMBIGUOUS -> facts.isEarly() ? Optional.empty() : Optional.of(FindingCode.SITE_AMBIGUOUS);
            case RESOLVED, NOT_IN_ACCOUNT, UNKNOWN -> Optional.empty();
        };
        if (code.isEmpty()) {
            return List.of();
        }
        return List.of(rule.found(code.get())
                .at("site")
                .with("site", facts.file().site())
                .with("account", facts.account().orElse(null))
                .with("organisation", facts.organisation()));
    }

    private static List<Finding> imei(Rule rule, Facts facts) {
        String digits = facts.file().device().imeiDigits();
        if (digits == null || !digits.matches("\\d{15}") || CheckDigits.isLuhn(digits)) {
            return List.of();
        }
        return List.of(rule.found(FindingCode.IMEI_CHECK_DIGIT)
                .at("device.imei")
                .withPersonal("imei", digits)
                .withPersonal("candidates", candidates(digits))
                .withPersonal("checkDigit", CheckDigits.luhnDigit(digits.substring(0, 14))));
    }

    /** What the number may be if one digit was misread; {@code null} where nothing comes near. */
    private static @Nullable String candidates(String digits) {
        List<String> readings = CheckDigits.misreadings(digits);
        return readings.isEmpty() ? null : String.join(", ", readings);
    }

    private static List<Finding> siret(Rule rule, Facts facts) {
        SiteMapping mapping = facts.site().mapping();
        String siret = mapping == null ? null : mapping.siret();
        return siret == null || siret.isBlank() || CheckDigits.isSiret(siret)
                ? List.of()
                : List.of(rule.found(FindingCode.SIRET_MALFORMED)
                        .at("site")
                        .with("site", facts.file().site())
                        .with("siret", siret));
    }

    private static List<Finding> lengths(Rule rule, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        if (facts.organisation() == null) {
            return findings;
        }
        List<RequiredField> limited = facts.data()
                .limitedFields(
                        facts.organisation(), facts.today(), condition -> RequiredValues.holds(facts, condition));
        for (RequiredField field : limited) {
            if (!RequiredValues.path(field).isAbsent(facts.file())) {
                tooLong(rule, facts, field).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> tooLong(Rule rule, Facts facts, RequiredField field) {
        FieldPath path = RequiredValues.path(field);
        String text = path.text(facts.file());
        Integer max = field.maxLength();
        if (text == null || max == null || text.codePointCount(0, text.length()) <= max) {
            return Optional.empty();
        }
        return Optional.of(rule.found(FindingCode.FIELD_TOO_LONG, field.level(), field.confidence(), field.source())
                .at(path.name())
                .with("max", max)
                .with("length", text.codePointCount(0, text.length()))
                .with("organisation", facts.organisation()));
    }

    private static List<Finding> sums(Rule rule, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        Amounts amounts = facts.amounts();
        negative(rule, facts, "labourExclVat", amounts.labourExclVat(), findings);
        negative(rule, facts, "partsExclVat", amounts.partsExclVat(), findings);
        negative(rule, facts, "travelExclVat", amounts.travelExclVat(), findings);
        negative(rule, facts, "totalExclVat", amounts.totalExclVat(), findings);
        negative(rule, facts, "totalInclVat", amounts.totalInclVat(), findings);
        negative(rule, facts, "bonus", amounts.bonus(), findings);
        if (findings.isEmpty()) {
            partsAddUp(rule, facts, amounts).ifPresent(findings::add);
            vat(rule, facts, amounts).ifPresent(findings::add);
        }
        return findings;
    }

    private static void negative(
            Rule rule, Facts facts, String name, @Nullable EuroAmount amount, List<Finding> findings) {
        if (amount != null && amount.isLessThan(EuroAmount.ZERO)) {
            findings.add(rule.found(FindingCode.AMOUNT_NEGATIVE)
                    .at(facts.amountsPath(name))
                    .with("amount", amount));
        }
    }

    /** Judged where labour and parts are known; no travel counts as none. */
    private static Optional<Finding> partsAddUp(Rule rule, Facts facts, Amounts amounts) {
        EuroAmount labour = amounts.labourExclVat();
        EuroAmount parts = amounts.partsExclVat();
        EuroAmount total = amounts.totalExclVat();
        if (labour == null || parts == null || total == null) {
            return Optional.empty();
        }
        EuroAmount travel = amounts.travelExclVat() == null ? EuroAmount.ZERO : amounts.travelExclVat();
        EuroAmount sum = labour.plus(parts).plus(travel);
        return VatCheck.isClose(sum, total)
                ? Optional.empty()
                : Optional.of(rule.found(FindingCode.AMOUNTS_DO_NOT_ADD_UP)
                        .at(facts.amountsPath("totalExclVat"))
                        .with("sum", sum)
                        .with("total", total));
    }

    private static Optional<Finding> vat(Rule rule, Facts facts, Amounts amounts) {
        EuroAmount exclVat = amounts.totalExclVat();
        EuroAmount inclVat = amounts.totalInclVat();
        // A total from which the bonus is already off has its own finding, which says how to mend it (AMT-06).
        if (exclVat == null || inclVat == null || VatCheck.isAfterBonus(amounts)) {
            return Optional.empty();
        }
        if (inclVat.isLessThan(exclVat) && !VatCheck.isClose(exclVat, inclVat)) {
            return Optional.of(totals(rule.found(FindingCode.TOTAL_INCL_BELOW_EXCL), facts, exclVat, inclVat));
        }
        return VatCheck.isUsual(exclVat, inclVat)
                ? Optional.empty()
                : Optional.of(totals(
                        rule.found(FindingCode.VAT_RATE_UNUSUAL, Level.WARN, Confidence.LOW), facts, exclVat, inclVat));
    }

    private static Finding totals(Finding finding, Facts facts, EuroAmount exclVat, EuroAmount inclVat) {
        return finding.at(facts.amountsPath("totalInclVat"))
                .with("exclVat", exclVat)
                .with("inclVat", inclVat);
    }
}
