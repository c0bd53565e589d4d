package io.github.qualirepar.adapter.ecosystem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.ports.contractcheck.CannotSee;
import io.github.qualirepar.ports.contractcheck.Once;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;

/** What one run of a probe has seen so far; each answer is asked for once. For one thread. */
final class ProbeScene {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    /** As the adapter asks for it. */
    static final String WHOLE_CATALOGUE = "catalog?brands=true&repair-codes=true&reimbursement-amounts=true"
            + "&product-sheets=true&threshold=true&ecologic=true&limit=200";

    static final String PARTNERS = "partners?subcontractor=false&repair-places=true&business-sheets=true";
    /** Claims that are read one by one, out of all the account has. */
    private static final int CLAIMS_READ = 6;

    private final ProbeCalls calls;
    private final Clock clock;
    private final boolean payments;
    private final ProbeDrafts drafts;
    private final Map<String, Once<Reply>> answers = new LinkedHashMap<>();
    private final Once<Reply> login;
    private final Once<List<Tree>> claims;
    private final Once<String> draft;
    private Optional<Reply> creation = Optional.empty();
    private final List<Tree> ownClaims = new ArrayList<>();

    ProbeScene(ProbeCalls calls, Config config) {
        this.calls = calls;
        this.payments = config.payments();
        this.clock = config.clock();
        long noise = ThreadLocalRandom.current().nextLong(36L * 36 * 36);
        String stamp = Long.toString(clock.millis(), 36) + Long.toString(noise, 36);
        drafts = new ProbeDrafts(calls, "PROBE-" + stamp.toUpperCase(Locale.ROOT));
        login = new Once<>(calls::login);
        claims = new Once<>(this::readClaims);
        draft = new Once<>(this::makeDraft);
    }

    /** Is the connection set up to ask for payments? */
    boolean asksForPayments() {
        return payments;
    }

    ProbeCalls calls() {
        return calls;
    }

    ProbeDrafts drafts() {
        return drafts;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }

    Reply login() throws CannotSee {
        return login.get();
    }

    /** A reading call, remembered by its path. */
    Reply get(String operation, String path) throws CannotSee {
        return answers.computeIfAbsent(path, unused -> new Once<>(() -> calls.get(operation, path)))
                .get();
    }

    Reply list() throws CannotSee {
        return get("claims", "reimbursement-claims");
    }

    /** The object or list of an answer that says yes. */
    static Tree content(Reply reply) throws CannotSee {
        return reply.content().orElseThrow(() -> new CannotSee(Shown.of(reply)));
    }

    static List<Tree> rows(Reply reply, String name) throws CannotSee {
        Tree answer = content(reply);
        return answer.isList() ? answer.objects() : answer.objects(name);
    }

    List<Tree> catalogue() throws CannotSee {
        return rows(get("catalog", WHOLE_CATALOGUE), "results");
    }

    List<Tree> partners() throws CannotSee {
        return rows(get("partners", PARTNERS), "Items");
    }

    List<Tree> listed() throws CannotSee {
        return rows(list(), "Items");
    }

    /** What can be claimed for the account's first repairer. */
    ProbeGoods goods() throws CannotSee {
        return allGoods().get(0);
    }

    /** What can be claimed for each of the account's repairers; never empty. */
    List<ProbeGoods> allGoods() throws CannotSee {
        List<ReferenceProduct> products = new ArrayList<>();
        catalogue().forEach(row -> ListReader.product(row).ifPresent(products::add));
        // Yesterday: a repair of today may be of tomorrow by another clock.
        LocalDate day = today().minusDays(1);
        List<ProbeGoods> goods = partners().stream()
                .flatMap(row -> ListReader.site(row).stream())
                .map(site -> new ProbeGoods(products, site, day))
                .toList();
        if (goods.isEmpty()) {
            throw new CannotSee(EcosystemObservation.NO_REPAIRER.with());
        }
        return goods;
    }

    /** The answers to the reads of a few claims of the account, of different kinds, and of the probe's own draft. */
    List<Tree> claims() throws CannotSee {
        List<Tree> all = new ArrayList<>(ownClaims);
        all.addAll(claims.get());
        return all;
    }

    private List<Tree> readClaims() throws CannotSee {
        Map<String, Tree> wanted = new LinkedHashMap<>();
        List<Tree> listed = listed();
        add(wanted, listed, item -> status(item) == StatusText.REJECTED);
        add(wanted, listed, item -> status(item) == StatusText.SENT);
        add(wanted, listed, item -> status(item) == StatusText.APPROVED);
        add(wanted, listed, item -> status(item) == StatusText.PAID);
        add(wanted, listed, this::isOld);
        add(wanted, listed, item -> true);
        List<Tree> read = new ArrayList<>();
        for (String id : wanted.keySet().stream().limit(CLAIMS_READ).toList()) {
            calls.claim(id).content().ifPresent(read::add);
        }
        return read;
    }

    /** Old enough for its customer to be forgotten. */
    private boolean isOld(Tree item) {
        LocalDate repaired = item.day("RepairDate");
        return repaired != null && repaired.isBefore(today().minusMonths(4));
    }

    private static void add(Map<String, Tree> wanted, List<Tree> listed, Predicate<Tree> kind) {
        listed.stream()
                .filter(item -> item.textOrEmpty("ReimbursementClaimID").matches("[\\w-]+"))
                .filter(kind)
                .findFirst()
                .ifPresent(item -> wanted.putIfAbsent(String.valueOf(item.id("ReimbursementClaimID")), item));
    }

    static StatusText status(Tree item) {
        return StatusText.of(item.text("RequestStatus", "Status"));
    }

    /** The claim in an answer to a read, wrapped or not. */
    static Tree claimIn(Tree answer) {
        return ClaimReader.isWrapped(answer) ? answer.object("Items") : answer;
    }

    /** The id of the probe's draft, made when first asked for. */
    String draft() throws CannotSee {
        return draft.get();
    }

    /** The answer to the draft's creation; empty if none came, though the draft was made. */
    Optional<Reply> creation() throws CannotSee {
        draft();
        return creation;
    }

    private String makeDraft() throws CannotSee {
        ProbeGoods goods = goods();
        String reference = drafts.nextReference();
        ObjectNode body = goods.body(goods.usual(), reference);
        try {
            Reply reply = drafts.create(body);
            creation = Optional.of(reply);
            String id = content(reply).id("ReimbursementClaimID", "TemporaryReimbursementClaimID");
            return id == null ? drafts.find(reference) : id;
        } catch (CannotSee e) {
            if (e.maybeDone()) {
                return drafts.find(reference);
            }
            throw e;
        }
    }

    /** Reads the draft; what is read is looked at with the other claims. */
    Tree readDraft() throws CannotSee {
        Tree answer = content(calls.claim(draft()));
        ownClaims.add(answer);
        return answer;
    }
}
