package io.github.qualirepar.application;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.eligibility.ProductTies;
import io.github.qualirepar.domain.reference.ProductTie;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.FundingBodyException;
import io.github.qualirepar.ports.ReferenceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The organisations' lists: downloading them, and looking them up without a network.
 *
 * <p>Safe for use by several threads.
 */
public final class Catalogue {
    private final Accounts accounts;
    private final References references;
    private final ReferenceStore store;
    private final RuleData data;

    Catalogue(Accounts accounts, References references, ReferenceStore store, RuleData data) {
        this.accounts = accounts;
        this.references = references;
        this.store = store;
        this.data = data;
    }

    /**
     * Downloads the lists of every account and ties own product keys to the codes in them. One account's failure does
     * not stop the others.
     */
    public List<RefreshResult> refresh() {
        List<RefreshResult> results = new ArrayList<>();
        for (FundingBody body : accounts.all()) {
            results.add(refresh(body));
        }
        return results;
    }

    /** Downloads the lists of one account. */
    RefreshResult refresh(FundingBody body) {
        try {
            ReferenceData fresh = body.referenceData();
            Optional<ReferenceData> last = store.latest(body.account().name());
            store.save(fresh);
            List<ProductTie> ties =
                    ProductTies.propose(fresh, data.scale(), store.ties()).ties();
            store.saveTies(ties);
            boolean changed =
                    last.map(old -> !old.version().equals(fresh.version())).orElse(true);
            return new RefreshResult(body.account(), fresh, null, changed, ties);
        } catch (FundingBodyException e) {
            return new RefreshResult(body.account(), null, e, false, List.of());
        }
    }

    /** The newest lists of each account that ever downloaded some. */
    public List<ReferenceData> current() {
        return references.known(null);
    }

    /** Own product keys tied to the organisations' codes. */
    public List<ProductTie> ties() {
        return store.ties();
    }

    /** Products in current lists that no own key is tied to, with the keys that might fit: a person decides. */
    public List<ProductTies.Open> openTies() {
        List<ProductTies.Open> open = new ArrayList<>();
        for (ReferenceData known : references.known(null)) {
            open.addAll(ProductTies.propose(known, data.scale(), store.ties()).open());
        }
        return open.stream().distinct().toList();
    }

    /**
     * Ties an own product key to an organisation's code; such a tie is never replaced by a match of names.
     *
     * @return whether key and code are known; nothing is tied otherwise
     */
    public TieResult tie(String key, OrganisationId organisation, String code) {
        if (!data.scale().knows(key)) {
            return TieResult.UNKNOWN_KEY;
        }
        List<ReferenceData> lists = references.known(null).stream()
                .filter(known -> known.organisation().equals(organisation))
                .toList();
        if (lists.isEmpty()) {
            return TieResult.NO_LIST;
        }
        if (lists.stream().noneMatch(known -> known.product(code).isPresent())) {
            return TieResult.UNKNOWN_CODE;
        }
        store.saveTies(List.of(new ProductTie(key, organisation, code, true)));
        return TieResult.TIED;
    }

    /** How tying ended. */
    public enum TieResult {
        TIED,
        /** No product key of the shipped data. */
        UNKNOWN_KEY,
        /** Not in the organisation's current lists. */
        UNKNOWN_CODE,
        /** The organisation's lists were never downloaded. */
        NO_LIST
    }

    /** Proves address and credentials of every account by a read-only call. */
    public List<ConnectionCheck> checkConnections() {
        List<ConnectionCheck> checks = new ArrayList<>();
        for (FundingBody body : accounts.all()) {
            checks.add(check(body));
        }
        return checks;
    }

    private static ConnectionCheck check(FundingBody body) {
        try {
            body.checkConnection();
            return new ConnectionCheck(body.account(), null);
        } catch (FundingBodyException e) {
            return new ConnectionCheck(body.account(), e);
        }
    }
}
