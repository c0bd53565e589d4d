package io.github.qualirepar.sandbox.ecologic;

import io.github.qualirepar.sandbox.Dataset;
import io.github.qualirepar.sandbox.http.Reply;
import io.github.qualirepar.sandbox.http.Request;
import io.github.qualirepar.sandbox.http.Service;
import io.github.qualirepar.sandbox.support.Call;
import io.github.qualirepar.sandbox.support.ForcedAnswer;
import io.github.qualirepar.sandbox.support.ForcedAnswers;
import io.github.qualirepar.sandbox.support.ReceivedDocument;
import io.github.qualirepar.sandbox.support.ShiftedClock;
import io.github.qualirepar.sandbox.support.Transfer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The simulated Ecologic: its API v1 on the contract's terms (section 12.4), in memory.
 *
 * <p>What triggers something: an invoice number beginning with {@code DUP} is already used, with {@code ERR500} fails,
 * with {@code SLOW} is answered late; a plate photo whose name contains {@code ocrko} is read wrongly at the next
 * update or submission.
 *
 * <p>All methods are safe for use by several threads. Methods that name a claim or a support request throw
 * {@link IllegalArgumentException} when there is none, and {@link IllegalStateException} when its status does not allow
 * the step.
 */
public final class EcologicSandbox implements Service {

    private final ShiftedClock clock;
    private final State state;
    private final Api api;
    private final Staff staff;
    private final EcologicControl control;
    private final ForcedAnswers forced = new ForcedAnswers();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> brokenConventions = new ArrayList<>();

    /**
     * Fills the sandbox.
     *
     * @param clock the clock to start from
     * @param dataset the data to start with
     */
    public EcologicSandbox(Clock clock, Dataset dataset) {
        this.clock = new ShiftedClock(clock);
        this.state = new State(this.clock, dataset);
        this.api = new Api(state);
        this.staff = new Staff(state);
        this.control = new EcologicControl(this);
    }

    @Override
    public Reply handle(Request request) {
        Route route = Api.route(request);
        note(route, request);
        Supplier<Reply> answer = () -> answer(request);
        return route == null ? answer.get() : forced.run(route.wireName(), answer);
    }

    /** Answers a call of the control routes below {@code /__sandbox/ecologic/}. */
    public Reply control(Request request) {
        return control.handle(request);
    }

    private synchronized Reply answer(Request request) {
        return api.answer(request);
    }

    private synchronized void note(@Nullable Route route, Request request) {
        calls.add(Call.of(request));
        if (route != null) {
            brokenConventions.addAll(Conventions.broken(route, request));
        }
    }

    /** Back to the first day: requests, claims, keys, switches, settings, forced answers, calls and the clock. */
    public synchronized void reset() {
        state.reset();
        forced.clear();
        clearCalls();
    }

    /**
     * Adds support requests and claims of the sample data.
     *
     * @param names their names there
     * @throws IllegalArgumentException when a name is unknown
     */
    public synchronized void seed(String... names) {
        Arrays.stream(names).forEach(state.seeds()::add);
    }

    /** Turns switches on. */
    public synchronized void switchOn(Switch... switches) {
        state.switches().addAll(Arrays.asList(switches));
    }

    /** Turns switches off. */
    public synchronized void switchOff(Switch... switches) {
        Arrays.asList(switches).forEach(state.switches()::remove);
    }

    /** The switches that are on. */
    public synchronized Set<Switch> switchesOn() {
        return Set.copyOf(state.switches());
    }

    /** What the sandbox takes for now. */
    public Instant now() {
        return clock.instant();
    }

    /** Moves the sandbox's clock; it runs on from there. */
    public void advanceClock(TemporalAmount amount) {
        clock.advance(amount);
    }

    /** Sets the sandbox's clock; it runs on from there. */
    public void setClock(Instant now) {
        clock.set(now);
    }

    /**
     * Adds a key, or replaces its sites.
     *
     * @param key the key
     * @param sites the ids of the sites it may work for
     * @throws IllegalArgumentException when there is no such site
     */
    public synchronized void addKey(String key, List<String> sites) {
        for (String site : sites) {
            if (!state.catalogue().hasSite(site)) {
                throw new IllegalArgumentException("The sandbox has no site " + site);
            }
        }
        state.access().add(key, sites);
    }

    /** The largest document in megabytes of 1024 × 1024 bytes, after decoding; 3 at first (Q7). */
    public synchronized void largestFileMb(BigDecimal megabytes) {
        state.largestMb(megabytes);
    }

    /** How long the trigger {@code SLOW} delays; 5 seconds at first. */
    public synchronized void slowness(Duration delay) {
        state.slowness(delay);
    }

    /** Every claim, in the order of creation. */
    public synchronized List<SandboxClaim> claims() {
        return state.ledger().claims().stream()
                .map(claim -> SandboxClaim.of(claim, state.problems()))
                .toList();
    }

    /** One claim. */
    public synchronized SandboxClaim claim(long id) {
        return SandboxClaim.of(state.claim(id), state.problems());
    }

    /** Every support request, in the order of creation. */
    public synchronized List<SandboxRequest> requests() {
        return state.ledger().requests().stream()
                .map(request -> SandboxRequest.of(request, state.problems()))
                .toList();
    }

    /** One support request. */
    public synchronized SandboxRequest request(long id) {
        return SandboxRequest.of(state.request(id), state.problems());
    }

    /** Sets a claim's status to any text, from any status; the two of a draft make it a draft again. */
    public synchronized void setStatus(long id, String status, @Nullable String comment) {
        state.claim(id).move(Statuses.fixed(status), comment, List.of());
    }

    /** Staff accepts a claim under review. */
    public synchronized void accept(long id) {
        staff.accept(id);
    }

    /** Staff refuses a claim under review, with its reason. */
    public synchronized void refuse(long id, String comment) {
        staff.refuse(id, comment);
    }

    /** Staff returns a claim under review to be corrected. */
    public synchronized void returnForCorrection(long id, @Nullable String comment, ValidationError... errors) {
        staff.returnForCorrection(id, comment, Arrays.asList(errors));
    }

    /** The claim is cancelled on the portal, which is possible until it is final. */
    public synchronized void cancel(long id) {
        staff.cancel(id);
    }

    /** An accepted claim is settled. */
    public synchronized void close(long id) {
        staff.close(id);
    }

    /**
     * Settles what staff accepted, in one transfer.
     *
     * @param date the day of the transfer
     * @param atMost how many claims to settle, the oldest first
     * @return the transfer; none when there is nothing to settle
     */
    public synchronized List<Transfer> settleAccepted(LocalDate date, int atMost) {
        return staff.settleAccepted(date, atMost);
    }

    /** Sets a support request's status to any text, from any status; the two of an open one open it again. */
    public synchronized void setRequestStatus(long id, String status, @Nullable String comment) {
        state.request(id).move(Statuses.fixed(status), comment);
    }

    /** The consumer who was asked by SMS accepts. */
    public synchronized void consumerAccepts(long requestId) {
        staff.consumerAccepts(requestId);
    }

    /** The consumer who was asked by SMS refuses. */
    public synchronized void consumerRefuses(long requestId) {
        staff.consumerRefuses(requestId);
    }

    /** A support request becomes too old: from now on it is unknown. */
    public synchronized void expireRequest(long requestId) {
        state.request(requestId).expire();
    }

    /** Forces the next call of a route that has nothing forced upon it yet. */
    public void forceNext(Route route, ForcedAnswer answer) {
        forced.add(route.wireName(), answer);
    }

    /** Every call of the API since the last reset, in order. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Forgets the calls and the customs broken so far. */
    public synchronized void clearCalls() {
        calls.clear();
        brokenConventions.clear();
    }

    /** Customs of the contract that calls have broken without being refused for it; empty for a good client. */
    public synchronized List<String> brokenConventions() {
        return List.copyOf(brokenConventions);
    }

    /** The documents of a claim that count: the last one of each kind, in the contract's order of kinds. */
    public synchronized List<ReceivedDocument> documents(long id) {
        return List.copyOf(state.claim(id).documents().values());
    }

    /** Every document that a claim received, in order, those replaced since as well. */
    public synchronized List<ReceivedDocument> receivedDocuments(long id) {
        return List.copyOf(state.claim(id).received());
    }

    /**
     * The document of a kind that counts.
     *
     * @param id the claim
     * @param type the kind, as {@code INVOICE}
     * @return the document
     * @throws IllegalArgumentException when there is none
     */
    public ReceivedDocument document(long id, String type) {
        return documents(id).stream()
                .filter(document -> document.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The claim " + id + " has no document " + type));
    }
}
