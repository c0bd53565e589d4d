package io.github.qualirepar.domain.rule;

import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.data.Deadline;
import io.github.qualirepar.domain.data.DeadlineKind;
import io.github.qualirepar.domain.eligibility.EarlierClaim;
import io.github.qualirepar.domain.eligibility.Facts;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.DeviceNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The same device or the same invoice again (DLY-07 to DLY-10). Judged within one account; in another one it is a
 * warning. Claims that were given up count for nothing; of those that were refused or cancelled only the invoice
 * number of a refused one does.
 */
final class RepetitionRules {

    static final List<Rule> ALL = List.of(
            Rule.named("DLY-07", "No other repair file claimed for this device and this day of repair.")
                    .source("S19, S20")
                    .also("D-06")
                    .needs(Premise.EARLIER_CLAIM)
                    .finds(RepetitionRules::sameDay, FindingCode.DEVICE_CLAIMED_SAME_DAY),
            Rule.named("DLY-08", "A second bonus for one device within some months is announced.")
                    .weighs(Level.WARN, Confidence.LOW)
                    .source("S20")
                    .needs(Premise.EARLIER_CLAIM)
                    .finds(RepetitionRules::recently, FindingCode.DEVICE_CLAIMED_RECENTLY),
            Rule.named("DLY-09", "The invoice number stands in no other repair file's claim of the account.")
                    .source("S19, S20")
                    .also("AMT-14", "INV-11")
                    .needs(Premise.EARLIER_CLAIM)
                    .finds(RepetitionRules::invoiceNumber, FindingCode.INVOICE_NUMBER_USED),
            Rule.named("DLY-10", "A device that comes back within the guarantee of its repair is announced.")
                    .weighs(Level.WARN, Confidence.MEDIUM)
                    .source("S16")
                    .also("LAB-08")
                    .needs(Premise.EARLIER_CLAIM)
                    .finds(RepetitionRules::underGuarantee, FindingCode.DEVICE_BACK_UNDER_GUARANTEE));

    private RepetitionRules() {}

    private static List<Finding> sameDay(Rule rule, Facts facts) {
        LocalDate completed = facts.file().repair().completedOn();
        if (facts.earlier().isEmpty()) {
            return List.of();
        }
        return sameDevice(facts)
                .filter(earlier -> completed != null && completed.equals(earlier.completedOn()))
                .map(earlier -> device(
                        rule.found(FindingCode.DEVICE_CLAIMED_SAME_DAY, level(facts, earlier), Confidence.HIGH),
                        facts,
                        earlier))
                .toList();
    }

    private static List<Finding> recently(Rule rule, Facts facts) {
        return again(rule, facts, FindingCode.DEVICE_CLAIMED_RECENTLY);
    }

    private static List<Finding> underGuarantee(Rule rule, Facts facts) {
        return again(rule, facts, FindingCode.DEVICE_BACK_UNDER_GUARANTEE);
    }

    private static List<Finding> again(Rule rule, Facts facts, FindingCode code) {
        if (facts.earlier().isEmpty()) {
            return List.of();
        }
        return facts.data().deadlines(DeadlineKind.SAME_DEVICE_AGAIN, facts.organisation(), facts.today()).stream()
                .filter(deadline -> deadline.rule().equals(rule.id()))
                .flatMap(deadline -> sameDevice(facts)
                        .filter(earlier -> isInside(deadline, earlier.completedOn(), facts.day()))
                        .map(earlier -> device(
                                rule.found(code, deadline.level(), deadline.confidence(), deadline.source()),
                                facts,
                                earlier)))
                .toList();
    }

    /** Another day, at most so far away; which of the two was first does not matter. */
    private static boolean isInside(Deadline deadline, @Nullable LocalDate earlier, LocalDate day) {
        if (earlier == null || earlier.equals(day)) {
            return false;
        }
        LocalDate first = earlier.isBefore(day) ? earlier : day;
        LocalDate second = earlier.isBefore(day) ? day : earlier;
        return !second.isAfter(deadline.after(first));
    }

    private static List<Finding> invoiceNumber(Rule rule, Facts facts) {
        if (facts.earlier().isEmpty()) {
            return List.of();
        }
        String number = facts.file().invoiceNumber().map(String::strip).orElse("");
        return facts.earlier().stream()
                .filter(earlier -> !earlier.ended() && earlier.review() != Review.CANCELLED)
                .filter(earlier -> !number.isEmpty() && same(number, earlier.invoiceNumber()))
                .map(earlier -> rule.found(FindingCode.INVOICE_NUMBER_USED, level(facts, earlier), Confidence.HIGH)
                        .at("invoice.number")
                        .with("invoiceNumber", number)
                        .with("number", earlier.number())
                        .with("account", earlier.account()))
                .toList();
    }

    private static Stream<EarlierClaim> sameDevice(Facts facts) {
        Device device = facts.file().device();
        return facts.earlier().stream()
                .filter(earlier ->
                        !earlier.ended() && earlier.review() != Review.CANCELLED && earlier.review() != Review.REFUSED)
                .filter(earlier -> isOf(earlier, device.imei()) || isOf(earlier, device.serialNumber()));
    }

    /** Is it a number of the device claimed for? In whichever field: an IMEI is typed into the other one at times. */
    private static boolean isOf(EarlierClaim earlier, @Nullable String number) {
        String plain = DeviceNumber.plain(number);
        return !plain.isEmpty()
                && (plain.equals(DeviceNumber.plain(earlier.imei()))
                        || plain.equals(DeviceNumber.plain(earlier.serialNumber())));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !one.isBlank()
                && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private static Level level(Facts facts, EarlierClaim earlier) {
        boolean sameAccount = facts.account()
                .map(account -> account.equals(earlier.account()))
                .orElse(true);
        return sameAccount ? Level.BLOCK : Level.WARN;
    }

    private static Finding device(Finding finding, Facts facts, EarlierClaim earlier) {
        boolean byImei = isOf(earlier, facts.file().device().imei());
        return finding.at(byImei ? "device.imei" : "device.serialNumber")
                .with("number", earlier.number())
                .with("date", earlier.completedOn())
                .with("account", earlier.account());
    }
}
