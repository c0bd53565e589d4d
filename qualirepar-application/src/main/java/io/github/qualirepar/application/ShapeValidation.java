package io.github.qualirepar.application;

import io.github.qualirepar.domain.repair.Intake;
import io.github.qualirepar.domain.repair.Invoicing;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.domain.rule.FindingCode;
import io.github.qualirepar.domain.rule.Rules;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Checks the shape of a file's values by their Bean Validation annotations. The message of a constraint is the code of
 * the finding; sentences come from {@link FindingTexts}, so that no expression language is needed. Safe for use by
 * several threads.
 */
final class ShapeValidation implements AutoCloseable {
    private @Nullable ValidatorFactory factory;

    /** Built when it is first needed: many uses of the library, such as reading a claim, never are in need of it. */
    private synchronized Validator validator() {
        ValidatorFactory built = factory;
        if (built == null) {
            built = Validation.byProvider(HibernateValidator.class)
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .defaultLocale(Locale.ENGLISH)
                    .buildValidatorFactory();
            factory = built;
        }
        return built.getValidator();
    }

    /** What is malformed, in no particular order. */
    List<Finding> check(RepairFile file) {
        Class<?> group = file.isEarly() ? Intake.class : Invoicing.class;
        return validator().validate(file, group).stream()
                .map(ShapeValidation::finding)
                .toList();
    }

    private static Finding finding(ConstraintViolation<RepairFile> violation) {
        return Rules.finding(
                FindingCode.valueOf(violation.getMessage()),
                violation.getPropertyPath().toString());
    }

    @Override
    public synchronized void close() {
        if (factory != null) {
            factory.close();
            factory = null;
        }
    }
}
