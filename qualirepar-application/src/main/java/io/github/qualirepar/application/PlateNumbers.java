package io.github.qualirepar.application;

import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.RemoteProblem;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation read on the photo of a plate (DOC-07), beside what the file says. The numbers are consumer data:
 * they stand among the personal values of the finding, and nowhere in the words that are kept.
 */
final class PlateNumbers {
    /** A serial number or IMEI: at least six letters and digits in one, a digit among them. */
    private static final Pattern NUMBER =
            Pattern.compile("(?=[A-Za-z0-9/.-]*\\d)[A-Za-z0-9][A-Za-z0-9/.-]{4,}[A-Za-z0-9]");

    private static final String MASK = "•••";

    private PlateNumbers() {}

    /** The finding with the numbers that a person needs to compare. */
    static Finding shown(Finding finding, RemoteProblem problem, Device device) {
        String words = finding.organisationText();
        Finding masked = words == null
                ? finding
                : new Finding(
                        finding.rule(),
                        finding.code(),
                        finding.level(),
                        finding.field(),
                        finding.parameters(),
                        finding.personal(),
                        finding.source(),
                        finding.overridable(),
                        NUMBER.matcher(words).replaceAll(MASK));
        return masked.withPersonal("read", read(problem.text(), device))
                .withPersonal("serialNumber", device.serialNumber())
                .withPersonal("imei", device.imei());
    }

    /** The number in the organisation's words that is none of the file's. */
    private static @Nullable String read(@Nullable String words, Device device) {
        if (words == null) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(words);
        while (matcher.find()) {
            String number = matcher.group();
            boolean ours = Stream.of(device.serialNumber(), device.imei(), device.imeiDigits())
                    .filter(Objects::nonNull)
                    .anyMatch(number::equalsIgnoreCase);
            if (!ours) {
                return number;
            }
        }
        return null;
    }
}
