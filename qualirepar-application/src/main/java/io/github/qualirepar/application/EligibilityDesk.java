package io.github.qualirepar.application;

import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Customer;
import io.github.qualirepar.domain.repair.Device;
import io.github.qualirepar.domain.repair.Iris;
import io.github.qualirepar.domain.repair.Part;
import io.github.qualirepar.domain.repair.PartOrigin;
import io.github.qualirepar.domain.repair.Quote;
import io.github.qualirepar.domain.repair.Repair;
import io.github.qualirepar.domain.repair.RepairFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer at the counter: is there a bonus, from whom, how much, and what will be needed. Offline and at once,
 * unless asking online is wished for; what was answered online is kept and counts for the same question later.
 *
 * <p>Safe for use by several threads.
 */
public final class EligibilityDesk {
    private final Assessment assessment;
    private final OnlineAnswers online;
    private final Clock clock;

    EligibilityDesk(Assessment assessment, OnlineAnswers online, Clock clock) {
        this.assessment = assessment;
        this.online = online;
        this.clock = clock;
    }

    /**
     * Answers with every reason.
     *
     * @throws io.github.qualirepar.ports.FundingBodyException only if asking online is wished for and fails
     */
    public EligibilityAnswer check(CheckRequest request) {
        LocalDate today = request.asOf() == null ? Paris.today(clock) : request.asOf();
        LocalDate day = request.repairDate() == null ? today : request.repairDate();
        RepairFile file = file(request, day);
        Instant moment = endOf(request.asOf());
        EligibilityAnswer answer = inWordsOfTheRequest(assessment.ofFile(file, today, moment));
        return request.online() ? online.asked(request, day, answer) : online.remembered(request, day, answer, moment);
    }

    /** The amount that was asked with is no quote's: findings name it as the request does. */
    private static EligibilityAnswer inWordsOfTheRequest(EligibilityAnswer answer) {
        return answer.withFindings(answer.findings().stream()
                .map(finding -> "quote.totalInclVat".equals(finding.field()) ? finding.at("amount") : finding)
                .toList());
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(Paris.ZONE).toInstant().minusMillis(1);
    }

    private static RepairFile file(CheckRequest request, LocalDate day) {
        List<Part> parts = request.piec() ? List.of(new Part(null, null, PartOrigin.PIEC, 1)) : List.of();
        Repair repair =
                new Repair(null, day, null, request.repairCode(), null, null, Iris.NONE, null, parts, List.of());
        Quote quote = new Quote(null, null, null, new Amounts(null, null, null, null, request.totalInclVat(), null));
        return new RepairFile(
                "",
                request.site(),
                request.place(),
                null,
                Customer.UNKNOWN,
                new Device(request.product(), request.brand(), null, null, null, null, null),
                repair,
                quote,
                null,
                List.of());
    }
}
