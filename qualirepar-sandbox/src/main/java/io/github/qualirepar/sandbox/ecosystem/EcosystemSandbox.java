package io.github.qualirepar.sandbox.ecosystem;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The simulated ecosystem: its API for repairers on the contract's terms (section 16.2), in memory.
 *
 * <p>References that trigger something: {@code DUP…} a duplicate, {@code REJnn…} refused with that code at the next
 * read after confirmation, {@code PAID…} paid at that read, {@code SLOW…} late answers of creation and confirmation,
 * {@code ERR500…} the gateway's failure at creation. A file name with {@code putfail} lets its PUT fail.
 *
 * <p>All methods are safe for use by several threads. Methods that name a claim take its id or its service order and
 * throw {@link IllegalArgumentException} when there is none.
 */
public final class EcosystemSandbox implements Service {

    private final ShiftedClock clock;
    private final State state;
    private final Api api;
    private final EcosystemControl control;
    private final ForcedAnswers forced = new ForcedAnswers();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> brokenConventions = new ArrayList<>();

    /**
     * Fills the sandbox.
     *
     * @param clock the clock to start from
     * @param dataset the data to start with
     * @param base the address under which the sandbox is reached, for the addresses of uploads
     */
    public EcosystemSandbox(Clock clock, Dataset dataset, Supplier<URI> base) {
        this.clock = new ShiftedClock(clock);
        this.state = new State(this.clock, dataset, base);
        this.api = new Api(state);
        this.control = new EcosystemControl(this);
    }

    @Override
    public Reply handle(Request request) {
        Route.Match match = Route.match(request.method(), request.path());
        note(match, request);
        if (match == null) {
            return Errors.unknownRoute();
        }
        return forced.run(match.route().wireName(), () -> answer(match, request));
    }

    /** Answers a call of the control routes below {@code /__sandbox/ecosystem/}. */
    public Reply control(Request request) {
        return control.handle(request);
    }

    private synchronized Reply answer(Route.Match match, Request request) {
        return api.answer(match, request);
    }

    private synchronized void note(Route.@Nullable Match match, Request request) {
        calls.add(Call.of(request));
        if (match != null) {
            brokenConventions.addAll(Conventions.broken(match.route(), request));
        }
    }

    /** Back to the first day: claims, payments, tokens, switches, forced answers, calls and the clock. */
    public synchronized void reset() {
        state.reset();
        forced.clear();
        calls.clear();
        brokenConventions.clear();
    }

    /**
     * Adds claims and payments of the sample data.
     *
     * @param names their names there; a payment after its claims
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

    /** Lets time do its work without a call: old drafts vanish, consumers and invoices are forgotten. */
    public synchronized void purge() {
        state.ledger().age();
    }

    /** Adds a test account, or replaces the one of that user name. */
    public synchronized void addAccount(Account account) {
        state.access().addAccount(account);
    }

    /** How long tokens given out from now on live; 3600 seconds at first. */
    public synchronized void tokenLife(Duration life) {
        state.access().life(life);
    }

    /** Makes every token given out so far unknown. */
    public synchronized void forgetTokens() {
        state.access().forgetTokens();
    }

    /** The largest file an upload may announce, in megabytes; 10 at first. */
    public synchronized void largestFileMb(BigDecimal megabytes) {
        state.uploads().largestMb(megabytes);
    }

    /** How long the trigger {@code SLOW} delays; 5 seconds at first. */
    public synchronized void slowness(Duration delay) {
        state.slowness(delay);
    }

    /** Every claim, in the order of creation. */
    public synchronized List<SandboxClaim> claims() {
        return state.ledger().all().stream().map(SandboxClaim::of).toList();
    }

    /** One claim. */
    public synchronized SandboxClaim claim(String key) {
        return SandboxClaim.of(state.claim(key));
    }

    /** Sets a claim's status in the back office to any text; the list shows it after the next read. */
    public synchronized void setStatus(String key, String status) {
        state.claim(key).move(status, null);
    }

    /** Staff approves a claim. */
    public synchronized void accept(String key) {
        state.claim(key).move(Statuses.APPROVED, null);
    }

    /** Staff refuses a claim, with the listed text of a two-digit code. */
    public synchronized void reject(String key, String code) {
        state.claim(key).move(Statuses.REJECTED, Reject.ofCode(code));
    }

    /** Staff refuses a claim, with a text of its own. */
    public synchronized void reject(String key, String code, String text) {
        state.claim(key).move(Statuses.REJECTED, new Reject(code, text, text));
    }

    /** Staff cancels a claim. */
    public synchronized void cancel(String key) {
        state.claim(key).move(Statuses.CANCELLED, null);
    }

    /**
     * Pays claims today in one run.
     *
     * @param keys the claims
     * @return the reference of the payment; with several repairers each one's carries his id behind it
     */
    public synchronized String pay(List<String> keys) {
        String reference = state.nextReference(state.today());
        pay(keys, reference, state.today());
        return reference;
    }

    /** Pays claims in one run, with a reference and a day. */
    public synchronized void pay(List<String> keys, String reference, LocalDate date) {
        state.pay(keys.stream().map(state::claim).toList(), reference, date);
    }

    /**
     * Pays what staff approved, one transfer for each repairer.
     *
     * @param date the day of the transfers
     * @param atMost how many claims to pay, the oldest first
     */
    public synchronized List<Transfer> payAccepted(LocalDate date, int atMost) {
        List<StoredClaim> approved = state.ledger().all().stream()
                .filter(claim -> claim.status().equals(Statuses.APPROVED))
                .limit(atMost)
                .toList();
        return approved.isEmpty() ? List.of() : state.pay(approved, state.nextReference(date), date);
    }

    /** The answer to the call for payments, of one day, to an account that may claim for all. */
    public synchronized JsonNode paymentsOf(LocalDate date) {
        return state.payments().on(date);
    }

    /** The legal day. */
    public synchronized LocalDate today() {
        return state.today();
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

    /** The documents a claim received, in the order they were announced. */
    public synchronized List<ReceivedDocument> documents(String key) {
        return state.claim(key).files().stream()
                .map(FileSlot::received)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * The first document of a type that a claim received.
     *
     * @throws IllegalArgumentException when there is none
     */
    public ReceivedDocument document(String key, String type) {
        return documents(key).stream()
                .filter(document -> document.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The claim " + key + " has no file of type " + type));
    }
}
