package io.github.qualirepar.domain.data;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.repair.WarrantyDeclaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds a value of the repair file by the path that data files and findings call it by. */
public final class FieldPaths {
    private static final String ORIGINS = "repair.parts[].origin";
    private static final Map<String, FieldPath> PATHS = paths();

    /** The path that stands for the origin of every part. */
    public static final FieldPath PART_ORIGINS = of(ORIGINS);
    /** The path of the site. */
    public static final FieldPath SITE = of("site");
    /** The path of the symptom code. */
    public static final FieldPath SYMPTOM_CODE = of("repair.symptomCode");

    private FieldPaths() {}

    private static Map<String, FieldPath> paths() {
        Map<String, FieldPath> paths = new HashMap<>();
        readers().forEach((name, reader) -> paths.put(name, new FieldPath(name, paths.size(), reader)));
        return paths;
    }

    private static Map<String, Function<RepairFile, @Nullable Object>> readers() {
        Map<String, Function<RepairFile, @Nullable Object>> readers = new HashMap<>();
        readers.put("site", RepairFile::site);
        readers.put("repairPlace", RepairFile::repairPlace);
        readers.put("customer.kind", file -> file.customer().kind());
        readers.put("customer.lastName", file -> file.customer().lastName());
        readers.put("customer.firstName", file -> file.customer().firstName());
        readers.put("customer.email", file -> file.customer().email());
        readers.put("customer.phone", file -> file.customer().phone());
        readers.put("customer.street", file -> file.customer().street());
        readers.put("customer.postalCode", file -> file.customer().postalCode());
        readers.put("customer.city", file -> file.customer().city());
        readers.put("customer.country", file -> file.customer().country());
        readers.put("device.product", file -> file.device().product());
        readers.put("device.brand", file -> file.device().brand());
        readers.put("device.model", file -> file.device().model());
        readers.put("device.serialNumber", file -> file.device().serialNumber());
        readers.put("device.imei", file -> file.device().imei());
        readers.put("device.outOfWarranty", file -> declaration(file.device().outOfWarranty()));
        readers.put("repair.completedOn", file -> file.repair().completedOn());
        readers.put("repair.working", file -> file.repair().working());
        readers.put("repair.repairCode", file -> file.repair().repairCode());
        readers.put("repair.symptomCode", file -> file.repair().symptomCode());
        readers.put("repair.irisCode", file -> file.repair().irisCode());
        readers.put("repair.description", file -> file.repair().description());
        readers.put(ORIGINS, FieldPaths::origins);
        readers.put("invoice.number", file -> ofInvoice(file, Invoice::number));
        readers.put("invoice.date", file -> ofInvoice(file, Invoice::date));
        readers.put("invoice.labourExclVat", file -> ofAmounts(file, Amounts::labourExclVat));
        readers.put("invoice.partsExclVat", file -> ofAmounts(file, Amounts::partsExclVat));
        readers.put("invoice.totalExclVat", file -> ofAmounts(file, Amounts::totalExclVat));
        readers.put("invoice.totalInclVat", file -> ofAmounts(file, Amounts::totalInclVat));
        readers.put("invoice.bonus", file -> ofAmounts(file, Amounts::bonus));
        return readers;
    }

    /** Who declared it must be known: a declaration of nobody is none (SCO-03). */
    private static @Nullable Object declaration(@Nullable WarrantyDeclaration declaration) {
        return declaration == null ? null : declaration.declaredBy();
    }

    /** Something, if every part has an origin. */
    private static @Nullable Object origins(RepairFile file) {
        return file.repair().parts().stream().allMatch(part -> part.origin() != null) ? Boolean.TRUE : null;
    }

    private static @Nullable Object ofInvoice(RepairFile file, Function<Invoice, @Nullable Object> value) {
        return file.invoice() == null ? null : value.apply(file.invoice());
    }

    private static @Nullable Object ofAmounts(RepairFile file, Function<Amounts, @Nullable EuroAmount> value) {
        return file.invoice() == null ? null : value.apply(file.invoice().amounts());
    }

    /** How many there are. */
    public static int count() {
        return PATHS.size();
    }

    static boolean isKnown(String path) {
        return PATHS.containsKey(path);
    }

    static Set<String> all() {
        return new TreeSet<>(PATHS.keySet());
    }

    /**
     * The value that is called so.
     *
     * @throws IllegalArgumentException if no value is
     */
    public static FieldPath of(String path) {
        FieldPath known = PATHS.get(path);
        if (known == null) {
            throw new IllegalArgumentException("no field " + path);
        }
        return known;
    }
}
