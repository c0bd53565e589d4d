package io.github.qualirepar.adapter.ecosystem;

import io.github.qualirepar.domain.Account;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.reference.ReferenceSite;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Downloads the organisation's lists (contract section 5). */
final class Lists {

    private static final Logger LOG = LoggerFactory.getLogger(Lists.class);
    private static final int PAGE_SIZE = 200;
    /** Far more than there are products: a service that pages for ever ends here. */
    private static final int MAX_PAGES = 100;

    private final Client client;
    private final Account account;
    private final Clock clock;

    Lists(Client client, Account account, Clock clock) {
        this.client = client;
        this.account = account;
        this.clock = clock;
    }

    ReferenceData referenceData() {
        List<ReferenceProduct> products = products();
        List<ReferenceSite> sites = sites();
        return new ReferenceData(
                account, clock.instant(), ListVersion.of(products, sites), true, products, List.of(), sites);
    }

    List<ReferenceSite> sites() {
        Reply reply = client.read("partners", (api, bearer) -> api.partners(bearer));
        List<Tree> rows = rows(reply, "Items", "results");
        List<ReferenceSite> sites = new ArrayList<>();
        for (Tree row : rows) {
            ListReader.site(row).ifPresent(sites::add);
        }
        return sites;
    }

    private List<ReferenceProduct> products() {
        // A product that two pages show is one product; the first row counts.
        Map<String, ReferenceProduct> byCode = new LinkedHashMap<>();
        for (Tree row : catalogueRows()) {
            ListReader.product(row).ifPresent(product -> byCode.putIfAbsent(product.code(), product));
        }
        return List.copyOf(byCode.values());
    }

    /** All pages; paging may not exist, and an offset may be ignored (Q3). */
    private List<Tree> catalogueRows() {
        List<Tree> rows = new ArrayList<>();
        String first = null;
        for (int page = 0; page < MAX_PAGES; page++) {
            Integer offset = page == 0 ? null : rows.size();
            Reply reply = client.read("catalog", (api, bearer) -> api.catalog(bearer, PAGE_SIZE, offset));
            List<Tree> results = rows(reply, "results", "Items");
            if (results.isEmpty()
                    || (page > 0 && Objects.equals(first, results.get(0).id("ProductID")))) {
                return complete(rows, total(reply));
            }
            if (page == 0) {
                first = results.get(0).id("ProductID");
            }
            rows.addAll(results);
            Integer total = total(reply);
            if (total == null ? results.size() < PAGE_SIZE : rows.size() >= total) {
                return rows;
            }
        }
        return complete(rows, null);
    }

    private static List<Tree> complete(List<Tree> rows, @Nullable Integer total) {
        if (total == null || rows.size() < total) {
            LOG.warn("ecosystem's catalogue names {} products, {} could be had", total, rows.size());
        }
        return rows;
    }

    private static @Nullable Integer total(Reply reply) {
        BigDecimal total =
                reply.content().map(answer -> answer.decimal("total", "Count")).orElse(null);
        return total == null ? null : total.intValue();
    }

    /** The rows of a list; an answer that has none is no list, and must not pass for an empty one. */
    private static List<Tree> rows(Reply reply, String... names) {
        Tree answer = reply.content().orElseThrow(() -> Client.unreadable(reply));
        if (answer.isList()) {
            return answer.objects();
        }
        if (!answer.has(names)) {
            throw Client.unreadable(reply);
        }
        return answer.objects(names);
    }
}
