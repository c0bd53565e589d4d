package io.github.qualirepar.benchmarks;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.Eligibility;
import io.github.qualirepar.domain.eligibility.EligibilityAnswer;
import io.github.qualirepar.domain.eligibility.EligibilityQuestion;
import io.github.qualirepar.domain.eligibility.Settings;
import io.github.qualirepar.domain.eligibility.Verdict;
import io.github.qualirepar.domain.repair.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The offline check against two plain look-ups, which find product and brand and nothing else. Not safe for use by
 * several threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {
    /** The yardstick's name. */
    static final String YARDSTICK = "twoLookUps";

    private final Eligibility eligibility;
    private final List<EligibilityQuestion> own;
    private final List<EligibilityQuestion> flagged;
    private final List<EligibilityQuestion> unknown;
    private final Map<String, Map<String, OrganisationId>> plain = new HashMap<>();
    private int next;

    /** Makes lists and questions, and sees to it that each question has the answer it is asked for. */
    public CheckBenchmark() {
        RuleData data = RuleData.shipped();
        Counter counter = new Counter(data);
        this.eligibility = new Eligibility(data, Settings.defaults());
        this.own = leadingTo(OrganisationId.ECOSYSTEM, counter.ofOwnBrands());
        this.flagged = leadingTo(OrganisationId.ECOLOGIC, counter.ofFlaggedBrands());
        this.unknown = leadingTo(OrganisationId.ECOSYSTEM, counter.ofUnknownBrands());
        counter.fill(plain);
    }

    private List<EligibilityQuestion> leadingTo(OrganisationId organisation, List<EligibilityQuestion> questions) {
        for (EligibilityQuestion question : questions) {
            EligibilityAnswer answer = eligibility.assess(question);
            if (answer.verdict() != Verdict.ELIGIBLE || !organisation.equals(answer.organisation())) {
                throw new IllegalStateException(question.file().device() + " does not lead to " + organisation + ": "
                        + answer.verdict() + " " + answer.findings());
            }
        }
        return questions;
    }

    private EligibilityQuestion next(List<EligibilityQuestion> questions) {
        next = (next + 1) % Counter.QUESTIONS;
        return questions.get(next);
    }

    /** A brand that the crossing list has as its own. */
    @Benchmark
    public EligibilityAnswer ownBrand() {
        return eligibility.assess(next(own));
    }

    /** A brand that the crossing list flags as the other organisation's, whose list has it. */
    @Benchmark
    public EligibilityAnswer flaggedBrand() {
        return eligibility.assess(next(flagged));
    }

    /** A brand in nobody's list. */
    @Benchmark
    public EligibilityAnswer unknownBrand() {
        return eligibility.assess(next(unknown));
    }

    /** The yardstick: product and brand as typed, each looked up once. */
    @Benchmark
    public @Nullable OrganisationId twoLookUps() {
        Device device = next(own).file().device();
        Map<String, OrganisationId> brands = plain.get(device.product());
        return brands == null ? null : brands.get(device.brand());
    }
}
