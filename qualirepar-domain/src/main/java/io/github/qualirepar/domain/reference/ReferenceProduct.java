package io.github.qualirepar.domain.reference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product of an organisation's list.
 *
 * @param code the organisation's code, without prefix
 * @param label its French wording
 * @param eligible days on which repairs are eligible (SCO-05)
 * @param piecAllowed may parts of the circular economy be declared (AMT-10)? {@code null} = the list does not say
 * @param pictureRequired is a picture of the device demanded (D-08)? {@code null} = the list does not say
 * @param identifier which number identifies a device
 * @param identifierText the organisation's own word for it, or {@code null}
 * @param sheetType type of the label sheet a repairer needs (LAB-02), or {@code null}
 * @param amounts bonus amounts by day; empty where the list has none
 * @param thresholds minimum totals including VAT by day (AMT-05)
 * @param repairCodes repair codes of this product; empty = none listed
 * @param symptomCodes symptom codes of this product; empty = none listed
 * @param brands brands listed at this product; empty where the organisation lists brands for all products together
 */
public record ReferenceProduct(
        String code,
        String label,
        Period eligible,
        @Nullable Boolean piecAllowed,
        @Nullable Boolean pictureRequired,
        IdentifierKind identifier,
        @Nullable String identifierText,
        @Nullable String sheetType,
        List<DatedAmount> amounts,
        List<DatedAmount> thresholds,
        List<Code> repairCodes,
        List<Code> symptomCodes,
        List<Brand> brands) {

    public ReferenceProduct {
        amounts = List.copyOf(amounts);
        thresholds = List.copyOf(thresholds);
        repairCodes = List.copyOf(repairCodes);
        symptomCodes = List.copyOf(symptomCodes);
        brands = BrandList.of(brands);
    }

    /** The brand row at this product with that name, compared without regard to case, accents and blanks. */
    public Optional<Brand> brand(@Nullable String name) {
        // The constructor made it one.
        return Optional.ofNullable(((BrandList) brands).named(BrandName.of(name)));
    }
}
