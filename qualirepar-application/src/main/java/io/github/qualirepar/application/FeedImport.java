package io.github.qualirepar.application;

import io.github.qualirepar.application.ImportResult.Effect;
import io.github.qualirepar.application.ImportResult.Imported;
import io.github.qualirepar.application.SyncReport.Asking;
import io.github.qualirepar.application.SyncReport.PaymentPart;
import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.payment.Payment;
import io.github.qualirepar.domain.rule.Finding;
import io.github.qualirepar.ports.RemotePayment;
import java.util.List;
import java.util.stream.Stream;

/** Takes over what an organisation says it paid. Importing the same again changes nothing. */
@FunctionalInterface
interface FeedImport {

    PaymentPart taken(Account account, List<RemotePayment> payments);

    /** Into the ledger. */
    static FeedImport into(PaymentDesk desk) {
        return (account, payments) -> {
            ImportResult result = desk.importFeed(account, payments);
            List<Payment> fresh = with(result, Effect.NEW);
            List<Payment> changed = with(result, Effect.CHANGED);
            int others = result.payments().size() - fresh.size() - changed.size();
            return new PaymentPart(Asking.ASKED, fresh, changed, others, news(result), null);
        };
    }

    /** The same days are asked for several times: what was said of a transfer when it came is not said again. */
    private static List<Finding> news(ImportResult result) {
        return Stream.concat(
                        result.problems().stream(),
                        result.payments().stream()
                                .filter(imported -> imported.effect() != Effect.UNCHANGED)
                                .flatMap(imported -> imported.findings().stream()))
                .toList();
    }

    private static List<Payment> with(ImportResult result, Effect effect) {
        return result.payments().stream()
                .filter(imported -> imported.effect() == effect)
                .map(Imported::payment)
                .toList();
    }
}
