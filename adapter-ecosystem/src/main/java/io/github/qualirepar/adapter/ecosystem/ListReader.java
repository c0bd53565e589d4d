package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.Code;
import io.github.qualirepar.domain.reference.DatedAmount;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.LabelSheet;
import io.github.qualirepar.domain.reference.Names;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads rows of the catalogue and of the list of repairers. A row without an id is left out: nothing can name it. */
final class ListReader {

    private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);
    /** A date that stands for "no end". */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private ListReader() {}

    static Optional<ReferenceProduct> product(Tree row) {
        String id = row.id("ProductID");
        if (id == null) {
            return Optional.empty();
        }
        Tree sheet = row.object("ProductSheet");
        String identifier = sheet.text("ExpectedIdType");
        return Optional.of(new ReferenceProduct(
                id,
                row.textOrEmpty("ProductName"),
                period(row, "ProductEligibleFrom", "ProductEligibleUntil"),
                row.flag("PiecAuthorized"),
                row.flag("PhotoRequired"),
                identifierOf(identifier),
                identifier,
                sheet.text("Type"),
                amounts(row.objects("Amounts"), "Amount"),
                amounts(row.objects("Threshold"), "MinimumAmount"),
                repairCodes(row),
                List.of(),
                brands(row)));
    }

    static Optional<ReferenceSite> site(Tree row) {
        String id = row.id("RepairerID");
        if (id == null) {
            return Optional.empty();
        }
        List<ReferencePlace> places = new ArrayList<>();
        for (Tree place : row.objects("RepairPlaces", "RepairPlace")) {
            place(place).ifPresent(places::add);
        }
        List<LabelSheet> sheets = new ArrayList<>();
        for (Tree sheet : row.objects("BusinessSheets", "BusinessSheet")) {
            sheet(sheet).ifPresent(sheets::add);
        }
        boolean sheetsListed = row.has("BusinessSheets", "BusinessSheet");
        return Optional.of(new ReferenceSite(id, name(row), row.textOrEmpty("City"), places, sheets, sheetsListed));
    }

    private static Optional<ReferencePlace> place(Tree place) {
        String id = place.id("RepairPlaceID");
        return id == null
                ? Optional.empty()
                : Optional.of(new ReferencePlace(id, name(place), place.textOrEmpty("City"), place.text("Siret")));
    }

    private static Optional<LabelSheet> sheet(Tree sheet) {
        String type = sheet.text("Type");
        return type == null
                ? Optional.empty()
                : Optional.of(new LabelSheet(
                        type,
                        sheet.textOrEmpty("NumberId"),
                        sheet.textOrEmpty("Description"),
                        period(sheet, "ValidFrom", "ValidTo")));
    }

    private static String name(Tree row) {
        String legal = row.text("CorporateName");
        return legal == null ? row.textOrEmpty("AlternativeName") : legal;
    }

    private static List<Code> repairCodes(Tree row) {
        List<Code> codes = new ArrayList<>();
        for (Tree code : row.objects("RepairCode", "RepairCodes")) {
            String value = code.id("Code");
            if (value != null) {
                codes.add(new Code(value, code.textOrEmpty("Description")));
            }
        }
        return codes;
    }

    private static List<Brand> brands(Tree row) {
        List<Brand> brands = new ArrayList<>();
        for (Tree brand : row.objects("Brands")) {
            String id = brand.id("BrandID");
            if (id != null) {
                // The flag came with the list of foreign brands: where there is none, every brand is its own.
                boolean own = !Boolean.FALSE.equals(brand.flag("isEcosystemBrand"));
                brands.add(new Brand(id, brand.textOrEmpty("BrandName"), own));
            }
        }
        return brands;
    }

    private static List<DatedAmount> amounts(List<Tree> rows, String name) {
        List<DatedAmount> amounts = new ArrayList<>();
        for (Tree row : rows) {
            EuroAmount amount = euros(row, name);
            if (amount == null) {
                LOG.warn("a row of ecosystem's catalogue has a {} that is no amount in euros; it is left out", name);
            } else {
                amounts.add(
                        new DatedAmount(period(row, "AmountValidFrom", "AmountValidUntil", "AmountValidTo"), amount));
            }
        }
        return amounts;
    }

    /** An amount with any number of decimals (contract section 5.2), in euros only. */
    private static @Nullable EuroAmount euros(Tree row, String name) {
        String currency = row.text("Currency");
        return currency != null && !currency.equalsIgnoreCase("EUR")
                ? null
                : row.member(name).euros();
    }

    private static Period period(Tree row, String from, String... until) {
        LocalDate last = row.day(until);
        return new Period(row.day(from), NEVER.equals(last) ? null : last);
    }

    /** Does the organisation's word for a device's number mean one we know? */
    static boolean isKnownIdentifier(String text) {
        return identifierOf(text) != IdentifierKind.UNSPECIFIED;
    }

    private static IdentifierKind identifierOf(@Nullable String text) {
        String normalised = Names.normalise(text);
        if (normalised.contains("imei")) {
            return IdentifierKind.IMEI;
        }
        return normalised.contains("seri") ? IdentifierKind.SERIAL_NUMBER : IdentifierKind.UNSPECIFIED;
    }
}
