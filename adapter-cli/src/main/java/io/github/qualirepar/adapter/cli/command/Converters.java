package io.github.qualirepar.adapter.cli.command;

import io.github.qualirepar.adapter.cli.message.Language;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of options; a word that is wrong is told by the key of a sentence that says what is expected. */
final class Converters {
    private Converters() {}

    static void register(CommandLine commandLine) {
        commandLine
                .registerConverter(Instant.class, checked("expected.instant", Instant::parse))
                .registerConverter(LocalDate.class, checked("expected.date", LocalDate::parse))
                .registerConverter(EuroAmount.class, checked("expected.amount", EuroAmount::parse))
                .registerConverter(Path.class, checked("expected.path", Path::of))
                .registerConverter(OrganisationId.class, checked("expected.organisation", Converters::organisation))
                .registerConverter(
                        Language.class,
                        checked(
                                "expected.language",
                                word -> Language.of(word).orElseThrow(IllegalArgumentException::new)));
    }

    private static OrganisationId organisation(String word) {
        OrganisationId organisation = OrganisationId.of(word);
        if (organisation.equals(OrganisationId.ECOSYSTEM) || organisation.equals(OrganisationId.ECOLOGIC)) {
            return organisation;
        }
        throw new IllegalArgumentException("no such organisation");
    }

    private static <T> ITypeConverter<T> checked(String expected, Function<String, T> reading) {
        return word -> {
            try {
                return reading.apply(word);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new TypeConversionException(expected);
            }
        };
    }
}
