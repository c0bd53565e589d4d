package io.github.qualirepar.domain.payment;

import io.github.qualirepar.domain.EuroAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what is said of a transfer with what was said before (idempotent imports). Stateless. */
public final class StatementMerge {

    private StatementMerge() {}

    /**
     * The lines that are said now; an amount that is not said any more is the one that was said before.
     *
     * @param before the transfer as it is stored
     * @param now the lines that are said now
     */
    public static List<StatedLine> completed(Payment before, List<StatedLine> now) {
        Map<String, EuroAmount> amounts = new HashMap<>();
        before.lines().forEach(line -> {
            @Nullable EuroAmount amount = line.amount();
            if (amount != null) {
                amounts.putIfAbsent(line.stated(), amount);
            }
        });
        return now.stream()
                .map(line -> line.amount() == null ? line.paying(amounts.get(line.stated())) : line)
                .toList();
    }

    /** Is everything that a transfer said before said now, too? More lines, and amounts where none were, are no change. */
    public static boolean keeps(List<PaymentLine> before, List<PaymentLine> now) {
        List<PaymentLine> left = new ArrayList<>(now);
        for (PaymentLine line : before) {
            Optional<PaymentLine> same =
                    left.stream().filter(other -> isSame(line, other)).findFirst();
            if (same.isEmpty()) {
                return false;
            }
            left.remove(same.get());
        }
        return true;
    }

    private static boolean isSame(PaymentLine before, PaymentLine now) {
        boolean known = before.claim() != null && now.claim() != null;
        boolean claim = known
                ? Objects.equals(before.claim(), now.claim())
                : before.stated().equals(now.stated());
        if (!claim) {
            return false;
        }
        return before.amount() == null || before.amount().equals(now.amount());
    }
}
