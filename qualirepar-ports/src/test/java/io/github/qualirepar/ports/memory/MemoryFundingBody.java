package io.github.qualirepar.ports.memory;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.claim.ConsumerApproval;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.document.DocumentKind;
import io.github.qualirepar.domain.eligibility.Target;
import io.github.qualirepar.domain.reference.Period;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.Answer;
import io.github.qualirepar.ports.ClaimContent;
import io.github.qualirepar.ports.Corrections;
import io.github.qualirepar.ports.CredentialsRefused;
import io.github.qualirepar.ports.DocumentUpload;
import io.github.qualirepar.ports.DraftSearch;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.OnlineEligibility;
import io.github.qualirepar.ports.OutcomeUnknown;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.PaymentFeed;
import io.github.qualirepar.ports.ProtocolViolation;
import io.github.qualirepar.ports.RemoteClaim;
import io.github.qualirepar.ports.RemoteOrigin;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.RemoteRequest;
import io.github.qualirepar.ports.SupportRequests;
import io.github.qualirepar.ports.Unreachable;
import io.github.qualirepar.ports.Withdrawals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in memory that follows one of the processes, and can fail at any call. It knows drafts, documents,
 * required documents and reviews, so that the use cases can be played whole without a network.
 */
public final class MemoryFundingBody implements FundingBody {

    /** How the next call fails. */
    public enum Fault {
        /** Never reached the organisation. */
        UNREACHABLE,
        /** Sent, lost on the way there: not processed, and the caller cannot know. */
        LOST_BEFORE,
        /** Processed, the answer lost. */
        LOST_AFTER,
        CREDENTIALS,
        /** Answered in a way that nobody can read. */
        UNREADABLE,
        /** A fault of the program, after the call was processed. */
        CRASH_AFTER
    }

    private final Account account;
    private final ClaimProcess process;
    private final Clock clock;
    private final ReferenceData lists;
    private final Set<DocumentKind> required = EnumSet.of(DocumentKind.INVOICE);
    private final Map<String, Stored> claims = new LinkedHashMap<>();
    private final Deque<Optional<Fault>> faults = new ArrayDeque<>();
    private final List<String> calls = new ArrayList<>();
    private @Nullable RemoteProblem refusal;
    private final Map<String, RemoteProblem> refused = new HashMap<>();
    private final Map<String, ClaimContent> requests = new LinkedHashMap<>();
    private RemoteRequest.Phase requestPhase = RemoteRequest.Phase.VALID;
    private @Nullable ConsumerApproval requestApproval;
    private List<RemoteProblem> requestProblems = List.of();
    private @Nullable Answer<EuroAmount> calculation;
    private boolean calculationNamesDay = true;
    private @Nullable String body;
    private @Nullable PaymentAnswer payments;
    private final List<Period> askedFor = new ArrayList<>();

    /** What is kept of one claim. */
    public static final class Stored {
        public ClaimContent content;
        public final Instant createdAt;
        public final Map<DocumentKind, byte[]> documents = new EnumMap<>(DocumentKind.class);
        public RemotePhase phase = RemotePhase.OPEN;
        public @Nullable Review review;
        public String status = "open";
        public final List<RemoteProblem> problems = new ArrayList<>();

        Stored(ClaimContent content, Instant createdAt) {
            this.content = content;
            this.createdAt = createdAt;
        }
    }

    public MemoryFundingBody(Account account, ClaimProcess process, ReferenceData lists, Clock clock) {
        this.account = account;
        this.process = process;
        this.lists = lists;
        this.clock = clock;
    }

    /** Lets coming calls fail, one each; an empty value lets one succeed. Reads count too. */
    @SafeVarargs
    public final synchronized void failNext(Optional<Fault>... next) {
        for (Optional<Fault> fault : next) {
            faults.add(fault);
        }
    }

    public synchronized void failNext(Fault fault) {
        faults.add(Optional.of(fault));
    }

    /** What comes back from now on with whatever is refused or goes wrong, as an adapter hands it on. */
    public synchronized void answersWith(@Nullable String redactedBody) {
        body = redactedBody;
    }

    /** Refuses the next call that changes something. */
    public synchronized void refuseNext(RemoteProblem problem) {
        refusal = problem;
    }

    /** The next answer about a support request, instead of a valid one. */
    public synchronized void answersRequest(
            RemoteRequest.Phase phase, @Nullable ConsumerApproval approval, String... wrong) {
        requestPhase = phase;
        requestApproval = approval;
        requestProblems = Arrays.stream(wrong)
                .map(field -> new RemoteProblem(null, "wrong: " + field, field, null, true, false))
                .toList();
    }

    /** Contents of the support requests by id, as last sent. */
    public synchronized Map<String, ClaimContent> requests() {
        return Map.copyOf(requests);
    }

    /** Refuses every call of this name from now on. */
    public synchronized void refuseEvery(String call, RemoteProblem problem) {
        refused.put(call, problem);
    }

    /** Refuses no such call any more. */
    public synchronized void refuseNone(String call) {
        refused.remove(call);
    }

    /** Answers online calculations so from now on; before, it offers none. */
    public synchronized void calculates(Answer<EuroAmount> answer) {
        calculation = answer;
    }

    /** Answers questions about payments so from now on; before, it has no such call. */
    public synchronized void pays(PaymentAnswer answer) {
        payments = answer;
    }

    /** The periods for which payments were asked, in order. */
    public synchronized List<Period> askedFor() {
        return List.copyOf(askedFor);
    }

    @Override
    public synchronized Optional<PaymentFeed> paymentFeed() {
        return payments == null ? Optional.empty() : Optional.of(this::paid);
    }

    private synchronized PaymentAnswer paid(LocalDate from, LocalDate to) {
        askedFor.add(new Period(from, to));
        return called("payments", () -> payments == null ? PaymentAnswer.notOffered() : payments);
    }

    /** Wants this document too before a claim is handed in. */
    public synchronized void require(DocumentKind kind) {
        required.add(kind);
    }

    public synchronized Map<String, Stored> claims() {
        return claims;
    }

    /** Names of all calls received, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** Moves a claim as the organisation's staff would. */
    public synchronized void set(String id, RemotePhase phase, @Nullable Review review, String status) {
        Stored stored = stored(id);
        stored.phase = phase;
        stored.review = review;
        stored.status = status;
    }

    @Override
    public Account account() {
        return account;
    }

    @Override
    public ClaimProcess process() {
        return process;
    }

    @Override
    public boolean accepts(DocumentKind kind) {
        return kind != DocumentKind.OTHER
                && kind != (slots() ? DocumentKind.CONSUMER_APPROVAL : DocumentKind.PIEC_CONSENT);
    }

    @Override
    public synchronized ReferenceData referenceData() {
        return called("referenceData", () -> lists.fetchedAt(clock.instant()));
    }

    @Override
    public synchronized void checkConnection() {
        called("checkConnection", () -> true);
    }

    @Override
    public synchronized Answer<RemoteClaim> createClaim(ClaimContent content) {
        return changing("createClaim", () -> {
            String id = account.organisation().prefix() + "-" + (claims.size() + 1);
            claims.put(id, new Stored(content, clock.instant()));
            return Answer.accepted(shown(id));
        });
    }

    @Override
    public synchronized Answer<RemoteClaim> attach(String claimId, DocumentUpload document) {
        return changing("attach", () -> {
            Stored stored = claims.get(claimId);
            if (stored == null || stored.phase != RemotePhase.OPEN) {
                return refused("UNKNOWN");
            }
            if (slots() && stored.documents.containsKey(document.kind())) {
                return refused("SLOT_TAKEN");
            }
            stored.documents.put(document.kind(), bytes(document));
            return Answer.accepted(shown(claimId));
        });
    }

    @Override
    public synchronized Answer<RemoteClaim> submit(String claimId) {
        return changing("submit", () -> {
            Stored stored = claims.get(claimId);
            if (stored == null || stored.phase != RemotePhase.OPEN) {
                return refused("UNKNOWN");
            }
            List<RemoteProblem> missing = missing(stored);
            if (!missing.isEmpty()) {
                return Answer.refused(missing);
            }
            set(claimId, RemotePhase.HANDED_IN, Review.UNDER_REVIEW, "under review");
            return Answer.accepted(shown(claimId));
        });
    }

    @Override
    public synchronized RemoteClaim read(String claimId) {
        return called(
                "read",
                () -> claims.containsKey(claimId)
                        ? shown(claimId)
                        : new RemoteClaim(claimId, null, null, RemotePhase.GONE, null, null, List.of()));
    }

    @Override
    public Optional<Withdrawals> withdrawals() {
        return slots() ? Optional.of(this::withdraw) : Optional.empty();
    }

    @Override
    public Optional<DraftSearch> draftSearch() {
        return slots() ? Optional.of(this::findDrafts) : Optional.empty();
    }

    @Override
    public Optional<Corrections> corrections() {
        return slots() ? Optional.empty() : Optional.of(this::correct);
    }

    @Override
    public synchronized Optional<OnlineEligibility> onlineEligibility() {
        Answer<EuroAmount> answer = calculation;
        return answer == null ? Optional.empty() : Optional.of(new Calculation(answer));
    }

    /** Answers calculations for the day they are asked on only. */
    public synchronized void calculatesForTodayOnly(Answer<EuroAmount> answer) {
        calculation = answer;
        calculationNamesDay = false;
    }

    /** The online calculation of this organisation. */
    private final class Calculation implements OnlineEligibility {
        private final Answer<EuroAmount> answer;

        Calculation(Answer<EuroAmount> answer) {
            this.answer = answer;
        }

        @Override
        public Answer<EuroAmount> calculate(
                Target target,
                EuroAmount total,
                LocalDate day,
                @Nullable String repairCode,
                @Nullable String symptomCode) {
            return calculated(answer);
        }

        @Override
        public boolean namesDay() {
            return calculationNamesDay;
        }
    }

    @Override
    public Optional<SupportRequests> supportRequests() {
        return process == ClaimProcess.SUPPORT_REQUEST_FIRST ? Optional.of(new Requests()) : Optional.empty();
    }

    /** Support requests of this organisation. */
    private final class Requests implements SupportRequests {
        @Override
        public Answer<RemoteRequest> createRequest(ClaimContent content) {
            return requesting("createRequest", "R-" + (requests.size() + 1), content);
        }

        @Override
        public Answer<RemoteRequest> updateRequest(String requestId, ClaimContent content) {
            return requesting("updateRequest", requestId, content);
        }

        @Override
        public boolean asksConsumers() {
            return requestApproval != null;
        }

        /** Only where the number looks like one of a mobile telephone. */
        @Override
        public boolean asks(RepairFile file) {
            String phone = file.customer().phone();
            return asksConsumers() && phone != null && phone.startsWith("06");
        }

        @Override
        public RemoteRequest readRequest(String requestId) {
            synchronized (MemoryFundingBody.this) {
                return called(
                        "readRequest",
                        () -> requests.containsKey(requestId)
                                ? shownRequest(requestId)
                                : new RemoteRequest(
                                        requestId, null, RemoteRequest.Phase.LOST, null, null, null, List.of()));
            }
        }

        @Override
        public Answer<RemoteClaim> convert(String requestId, ClaimContent content) {
            if (!requests.containsKey(requestId)) {
                return refused("UNKNOWN");
            }
            return createClaim(content);
        }

        private Answer<RemoteRequest> requesting(String name, String id, ClaimContent content) {
            synchronized (MemoryFundingBody.this) {
                return called(name, () -> {
                    RemoteProblem problem = refusal == null ? refused.get(name) : refusal;
                    refusal = null;
                    if (problem != null) {
                        return Answer.refused(List.of(problem));
                    }
                    requests.put(id, content);
                    return Answer.accepted(shownRequest(id));
                });
            }
        }

        private RemoteRequest shownRequest(String id) {
            return new RemoteRequest(
                    id, requestPhase.name(), requestPhase, requestApproval, null, null, requestProblems);
        }
    }

    private synchronized Answer<EuroAmount> calculated(Answer<EuroAmount> answer) {
        return called("calculate", () -> answer);
    }

    private synchronized Answer<RemoteClaim> withdraw(String claimId) {
        return changing("withdraw", () -> {
            claims.remove(claimId);
            return Answer.accepted(new RemoteClaim(claimId, null, null, RemotePhase.GONE, null, null, List.of()));
        });
    }

    private synchronized List<String> findDrafts(ClaimContent content, Instant since) {
        return called(
                "findDrafts",
                () -> claims.entrySet().stream()
                        .filter(entry -> matches(entry.getValue(), content, since))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean matches(Stored stored, ClaimContent content, Instant since) {
        return stored.phase == RemotePhase.OPEN
                && stored.documents.isEmpty()
                && !stored.createdAt.isBefore(since)
                && stored.content.file().invoiceNumber().equals(content.file().invoiceNumber());
    }

    private synchronized Answer<RemoteClaim> correct(String claimId, ClaimContent content) {
        return changing("correct", () -> {
            Stored stored = stored(claimId);
            stored.content = content;
            stored.problems.clear();
            return Answer.accepted(shown(claimId));
        });
    }

    private boolean slots() {
        return process.documentSlotUsedOnce();
    }

    private RemoteClaim shown(String id) {
        Stored stored = stored(id);
        List<RemoteProblem> problems = new ArrayList<>(stored.problems);
        if (!slots() && stored.phase == RemotePhase.OPEN) {
            problems.addAll(missing(stored));
        }
        return new RemoteClaim(
                id,
                stored.phase == RemotePhase.HANDED_IN && slots() ? "SO-" + id : null,
                stored.status,
                stored.phase,
                stored.review,
                null,
                problems,
                new RemoteOrigin(
                        LocalDate.ofInstant(stored.createdAt, ZoneOffset.UTC),
                        slots() ? stored.content.file().invoiceNumber().orElse(null) : null));
    }

    private List<RemoteProblem> missing(Stored stored) {
        return required.stream()
                .filter(kind -> !stored.documents.containsKey(kind))
                .map(kind -> new RemoteProblem("MISSING", "missing " + kind, "documents", kind, true, true))
                .toList();
    }

    private Stored stored(String id) {
        Stored stored = claims.get(id);
        if (stored == null) {
            throw new IllegalArgumentException("no claim " + id);
        }
        return stored;
    }

    private static Answer<RemoteClaim> refused(String code) {
        return Answer.refused(List.of(new RemoteProblem(code, "refused: " + code, null, null, true, false)));
    }

    private static byte[] bytes(DocumentUpload document) {
        try (InputStream in = document.content().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work of a call. */
    private interface Work<T> {
        T run();
    }

    private Answer<RemoteClaim> changing(String name, Work<Answer<RemoteClaim>> work) {
        return called(name, () -> {
            RemoteProblem problem = refusal == null ? refused.get(name) : refusal;
            refusal = null;
            return problem == null
                    ? work.run()
                    : Answer.<RemoteClaim>refused(List.of(problem)).to(call(name));
        });
    }

    private FundingBodyException.Call call(String name) {
        return FundingBodyException.Call.of(name).answered(body);
    }

    private <T> T called(String name, Work<T> work) {
        calls.add(name);
        Fault fault = faults.isEmpty() ? null : faults.poll().orElse(null);
        FundingBodyException.Call call = call(name);
        if (fault == Fault.UNREACHABLE) {
            throw new Unreachable(account.organisation(), call, "told to fail", null);
        }
        if (fault == Fault.CREDENTIALS) {
            throw new CredentialsRefused(account.organisation(), call, "told to fail", null);
        }
        if (fault == Fault.UNREADABLE) {
            throw new ProtocolViolation(account.organisation(), call, "told to fail", null);
        }
        if (fault == Fault.LOST_BEFORE) {
            throw new OutcomeUnknown(account.organisation(), call, "told to fail", null);
        }
        T result = work.run();
        if (fault == Fault.LOST_AFTER) {
            throw new OutcomeUnknown(account.organisation(), call, "told to fail", null);
        }
        if (fault == Fault.CRASH_AFTER) {
            throw new IllegalStateException("told to crash");
        }
        return result;
    }
}
