package io.github.qualirepar.domain.cases;

import io.github.qualirepar.domain.fixture.RepairBuilder;
import io.github.qualirepar.domain.repair.CustomerKind;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Changes of a repair file by the paths of its fields; {@code -} takes a value away. */
final class Changes {
    private static final Map<String, BiConsumer<RepairBuilder, @Nullable String>> BY_PATH = byPath();

    private Changes() {}

    private static Map<String, BiConsumer<RepairBuilder, @Nullable String>> byPath() {
        Map<String, BiConsumer<RepairBuilder, @Nullable String>> byPath = new HashMap<>();
        byPath.put("site", RepairBuilder::site);
        byPath.put("place", (file, value) -> file.place(value == null ? null : Place.valueOf(value)));
        byPath.put("repairPlace", RepairBuilder::repairPlace);
        byPath.put(
                "customer.kind",
                (file, value) -> file.customerKind(value == null ? null : CustomerKind.valueOf(value)));
        byPath.put("customer.lastName", RepairBuilder::lastName);
        byPath.put("customer.firstName", RepairBuilder::firstName);
        byPath.put("customer.email", RepairBuilder::email);
        byPath.put("customer.phone", RepairBuilder::phone);
        byPath.put("customer.street", RepairBuilder::street);
        byPath.put("customer.postalCode", RepairBuilder::postalCode);
        byPath.put("customer.city", RepairBuilder::city);
        byPath.put("device.product", RepairBuilder::product);
        byPath.put("device.brand", RepairBuilder::brand);
        byPath.put("device.model", RepairBuilder::model);
        byPath.put("device.serialNumber", RepairBuilder::serialNumber);
        byPath.put("device.imei", RepairBuilder::imei);
        byPath.put("device.purchasedOn", RepairBuilder::purchasedOn);
        byPath.put(
                "device.outOfWarranty",
                (file, value) -> file.outOfWarranty(value == null ? null : warranty(value.split("\\s*,\\s*", -1))));
        byPath.put("repair.completedOn", RepairBuilder::completedOn);
        byPath.put("repair.working", (file, value) -> file.working(flag(value)));
        byPath.put("repair.repairCode", RepairBuilder::repairCode);
        byPath.put("repair.symptomCode", RepairBuilder::symptomCode);
        byPath.put("repair.irisCode", RepairBuilder::irisCode);
        byPath.put("repair.parts", (file, value) -> file.part(value == null ? null : PartOrigin.valueOf(value)));
        byPath.put("invoice.number", RepairBuilder::invoiceNumber);
        byPath.put("invoice.date", RepairBuilder::invoiceDate);
        byPath.put("invoice.paid", (file, value) -> file.paid(flag(value)));
        byPath.put("invoice.issued", (file, value) -> file.issued(flag(value)));
        return byPath;
    }

    /** The right repairs that cases begin with. */
    static RepairBuilder start(String name) {
        return switch (name) {
            case "washing machine" -> RepairBuilder.aRepair();
            case "telephone" -> RepairBuilder.aPhoneRepair();
            case "broken screen" -> RepairBuilder.anEcologicRepair();
            case "laptop" ->
                atLyon("ordinateur-portable", "Marque Exemple", "CLA", "XX1").invoiced("179.00", "50.00");
            case "vacuum cleaner" ->
                atLyon("aspirateur", "EXEMPLE HOME", "MOT", null).invoiced("96.00", "40.00");
            case "refrigerator" ->
                atLyon("ecologic:EEE.M1.016", "EXEMPLE HOME", "COM", "XX1").invoiced("96.00", "25.00");
            case "television" ->
                RepairBuilder.aRepair()
                        .site("DEPANNAGE")
                        .product("televiseur")
                        .repairCode("TVI01")
                        .invoiced("199.00", "60.00");
            case "coffee machine" ->
                RepairBuilder.aRepair()
                        .product("ecosystem:9003")
                        .brand("MARQUE BETA")
                        .repairCode("CAF01")
                        .invoiced("78.00", "15.00");
            default -> throw new IllegalArgumentException("start: " + name);
        };
    }

    private static RepairBuilder atLyon(String product, String brand, String code, @Nullable String symptom) {
        return RepairBuilder.aRepair()
                .site("LYON")
                .product(product)
                .brand(brand)
                .repairCode(code)
                .symptomCode(symptom);
    }

    static void apply(String where, RepairBuilder file, String key, String value) {
        List<String> words = List.of(value.split("\\s*,\\s*", -1));
        switch (key) {
            case "repaired and invoiced on" -> file.on(value);
            case "early" -> file.early();
            case "quoted" ->
                file.early().quoted(RepairBuilder.amounts(null, null, null, null, words.get(0), words.get(1)));
            // Total including VAT and bonus; or labour, parts, travel, total without VAT, total including VAT, bonus.
            case "invoiced" -> invoiced(file, words);
            case "without parts" -> file.withoutParts();
            // Rule and answer; or rule, answer, who and when.
            case "declared" -> declared(file, words);
            default -> {
                BiConsumer<RepairBuilder, @Nullable String> change = BY_PATH.get(key);
                if (change == null) {
                    throw new IllegalArgumentException(where + ": no fact is called " + key);
                }
                change.accept(file, orNull(value));
            }
        }
    }

    /** Who, or who and when; {@code nobody} gave no name. */
    private static WarrantyDeclaration warranty(String... words) {
        return new WarrantyDeclaration(
                words[0].equals("nobody") ? null : words[0], words.length == 1 ? null : LocalDate.parse(words[1]));
    }

    private static void declared(RepairBuilder file, List<String> words) {
        boolean answer = words.get(1).equals("yes");
        if (words.size() == 2) {
            file.declares(words.get(0), answer);
        } else {
            file.declares(words.get(0), answer, orNull(words.get(2)), orNull(words.get(3)));
        }
    }

    private static void invoiced(RepairBuilder file, List<String> words) {
        if (words.size() == 2) {
            file.invoiced(orNull(words.get(0)), orNull(words.get(1)));
        } else {
            file.invoiced(
                    orNull(words.get(0)),
                    orNull(words.get(1)),
                    orNull(words.get(2)),
                    orNull(words.get(3)),
                    orNull(words.get(4)),
                    orNull(words.get(5)));
        }
    }

    static @Nullable String orNull(String value) {
        return value.equals("-") ? null : value;
    }

    private static @Nullable Boolean flag(@Nullable String value) {
        return value == null ? null : Boolean.valueOf(value.equals("yes"));
    }
}
