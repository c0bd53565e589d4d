package io.github.qualirepar.adapter.ecologic;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.ports.ClaimContent;
import java.util.List;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;

/** Says a repair in the organisation's words. A member of the wire body that nothing fills does not compile. */
@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR, uses = ClaimWords.class)
interface ClaimBodyMapper {

    @Mapping(target = "consumer", source = "content.file.customer")
    @Mapping(target = "product", source = "content")
    @Mapping(target = "quote", source = "content")
    @Mapping(target = "spareParts", source = "content.file.repair.parts")
    ClaimBody body(ClaimContent content, @Context PartsOption option);

    @Mapping(target = "title", source = "customer", qualifiedByName = "title")
    @Mapping(target = "lastName", source = "lastName", qualifiedByName = "text")
    @Mapping(target = "firstName", source = "firstName", qualifiedByName = "firstName")
    // Number and street are one text in the repair file, and it is not taken apart.
    @Mapping(target = "streetNumber", constant = "")
    @Mapping(target = "address1", source = "street", qualifiedByName = "text")
    @Mapping(target = "address2", constant = "")
    @Mapping(target = "address3", constant = "")
    @Mapping(target = "zip", source = "postalCode", qualifiedByName = "text")
    @Mapping(target = "city", source = "city", qualifiedByName = "town")
    // France; the service is known to take no other country.
    @Mapping(target = "country", constant = "250")
    @Mapping(target = "phone", source = "phone", qualifiedByName = "phone")
    @Mapping(target = "email", source = "email", qualifiedByName = "text")
    // No SMS to the consumer: a signed approval is the only way since version 1.3 (12.2 row 13).
    @Mapping(target = "autoValidation", constant = "true")
    ClaimBody.Consumer consumer(Customer customer);

    @Mapping(target = "productId", source = "target.product.code")
    @Mapping(target = "brandId", source = "target.brandId")
    @Mapping(target = "commercialRef", source = "content", qualifiedByName = "commercialRef")
    @Mapping(target = "serialNumber", source = "content", qualifiedByName = "serialNumber")
    @Mapping(target = "purchaseDate", constant = "")
    @Mapping(target = "irisCondition", source = "file.repair.iris.condition", qualifiedByName = "text")
    @Mapping(target = "irisConditionEx", source = "file.repair.iris.conditionEx", qualifiedByName = "text")
    @Mapping(target = "irisSymptom", source = "file.repair.symptomCode", qualifiedByName = "symptom")
    // The repair code goes into the section and is copied (12.2 row 7, COD-06).
    @Mapping(target = "irisSection", source = "file.repair.repairCode", qualifiedByName = "text")
    @Mapping(target = "irisDefault", source = "file.repair.iris.defect", qualifiedByName = "text")
    @Mapping(target = "irisRepair", source = "file.repair.repairCode", qualifiedByName = "text")
    @Mapping(target = "failureDescription", source = "content", qualifiedByName = "failureDescription")
    @Mapping(target = "defectCode", constant = "")
    ClaimBody.Product product(ClaimContent content);

    default ClaimBody.Quote quote(ClaimContent content) {
        return quote(content.file().amounts(), content.bonus());
    }

    @Mapping(target = "laborCost", source = "amounts.labourExclVat", qualifiedByName = "money")
    @Mapping(target = "sparePartsCost", source = "amounts.partsExclVat", qualifiedByName = "money")
    @Mapping(target = "travelCost", source = "amounts.travelExclVat", qualifiedByName = "money")
    @Mapping(target = "totalAmountExclVat", source = "amounts.totalExclVat", qualifiedByName = "money")
    @Mapping(target = "totalAmountInclVat", source = "amounts.totalInclVat", qualifiedByName = "money")
    @Mapping(target = "supportAmount", source = "support", qualifiedByName = "money")
    ClaimBody.Quote quote(Amounts amounts, EuroAmount support);

    default List<ClaimBody.SparePart> spareParts(List<Part> parts, @Context PartsOption option) {
        return option.sent()
                ? parts.stream().map(part -> ClaimWords.sparePart(part, option)).toList()
                : List.of();
    }
}
