package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.ports.RemotePayment;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads payments out of an answer that nobody has seen (contract section 11): the likely names first, then any member
 * that is named and formed like what is looked for. What cannot be read is not there; the raw answer has it.
 */
final class PaymentReader {

    private static final String[] LISTS = {"Items", "results", "Payments"};
    private static final String[] REFERENCES = {"PaymentReference", "PaymentID", "Reference", "DocumentNumber"};
    private static final String[] LINES = {"Claims", "ReimbursementClaims", "Details", "Lines"};
    private static final String[] CLAIM_IDS = {"ReimbursementClaimID", "ClaimID"};
    private static final String[] DATES = {"PaymentDate", "TransferDate", "ValueDate", "Date"};
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private PaymentReader() {}

    /** Does a text that begins like JSON name what an answer about payments names? */
    static boolean isNamedIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(LISTS, REFERENCES)
                .flatMap(Stream::of)
                .anyMatch(name -> lower.contains('"' + name.toLowerCase(Locale.ROOT) + '"'));
    }

    static List<RemotePayment> payments(Tree answer) {
        return rows(answer).stream().map(PaymentReader::payment).toList();
    }

    private static List<Tree> rows(Tree answer) {
        if (answer.isList()) {
            return answer.objects();
        }
        if (answer.has(LISTS)) {
            return answer.objects(LISTS);
        }
        return answer.has(REFERENCES) ? List.of(answer) : List.of();
    }

    private static RemotePayment payment(Tree row) {
        return new RemotePayment(
                row.id(REFERENCES),
                found(row, DATES, name -> name.contains("date"), PaymentReader::day),
                amount(row, "Amount", "TotalAmount"),
                site(row),
                lines(row.member(LINES)));
    }

    private static @Nullable String site(Tree row) {
        String id = row.id("RepairerID");
        return id == null ? row.object("Repairer").id("RepairerID") : id;
    }

    /** The claims as objects, or as bare ids. */
    private static List<RemotePayment.Line> lines(Tree claims) {
        List<RemotePayment.Line> lines = new ArrayList<>();
        claims.objects().forEach(claim -> lines.add(line(lines.size() + 1, claim)));
        if (claims.isList()) {
            for (JsonNode element : claims.node()) {
                if (element.isTextual()) {
                    lines.add(new RemotePayment.Line(
                            lines.size() + 1, element.textValue().strip(), null, null, null, null));
                }
            }
        }
        return lines;
    }

    private static RemotePayment.Line line(int row, Tree claim) {
        return new RemotePayment.Line(
                row,
                claim.id(CLAIM_IDS),
                claim.id("SapServiceOrder", "ServiceOrder"),
                null,
                claim.text("PurchaseOrderByCustomer"),
                amount(claim, "AmountCovered"));
    }

    private static @Nullable EuroAmount amount(Tree row, String... usual) {
        return found(
                row, usual, name -> name.contains("amount") || name.contains("montant"), value -> euros(row, value));
    }

    /** A number, a text or a money object, in euros only; its currency may stand beside it. */
    private static @Nullable EuroAmount euros(Tree row, Tree value) {
        String currency = value.isObject() ? value.text("currency") : row.text("Currency");
        if (currency != null && !currency.equalsIgnoreCase("EUR")) {
            return null;
        }
        return value.isObject() ? value.member("amount", "value").euros() : value.euros();
    }

    private static @Nullable LocalDate day(Tree value) {
        String text = value.node().asText().strip();
        if (text.length() < 10) {
            return null;
        }
        String day = text.substring(0, 10);
        try {
            return day.charAt(4) == '-' ? LocalDate.parse(day) : LocalDate.parse(day.replace('/', '.'), FRENCH_DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The usual member if it can be read, else the first that looks right and can be. */
    private static <T> @Nullable T found(
            Tree row, String[] usual, Predicate<String> isLikely, Function<Tree, @Nullable T> reading) {
        for (String name : usual) {
            T known = reading.apply(row.member(name));
            if (known != null) {
                return known;
            }
        }
        for (Map.Entry<String, JsonNode> member : row.node().properties()) {
            if (isLikely.test(member.getKey().toLowerCase(Locale.ROOT))) {
                T other = reading.apply(new Tree(member.getValue()));
                if (other != null) {
                    return other;
                }
            }
        }
        return null;
    }
}
