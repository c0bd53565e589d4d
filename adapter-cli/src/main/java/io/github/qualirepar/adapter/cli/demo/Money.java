package io.github.qualirepar.adapter.cli.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.Table;
import io.github.qualirepar.application.ClaimView;
import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much bonus stands where: by organisation and stage. */
final class Money {
    private final List<Row> rows = new ArrayList<>();

    /**
     * A sum.
     *
     * @param organisation the organisation that is to pay
     * @param stage where the claims stand
     * @param count how many
     * @param bonus their sum
     */
    private record Row(OrganisationId organisation, Stage stage, int count, EuroAmount bonus) {}

    private record Key(OrganisationId organisation, Stage stage) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::organisation).thenComparing(Key::stage);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    Money(List<ClaimView> views) {
        Map<Key, List<Claim>> groups = new TreeMap<>();
        for (ClaimView view : views) {
            Claim claim = view.claim();
            groups.computeIfAbsent(new Key(claim.organisation(), claim.stage()), any -> new ArrayList<>())
                    .add(claim);
        }
        groups.forEach((key, claims) -> rows.add(new Row(key.organisation(), key.stage(), claims.size(), sum(claims))));
    }

    private static EuroAmount sum(List<Claim> claims) {
        return claims.stream().map(Claim::bonus).reduce(EuroAmount.ZERO, EuroAmount::plus);
    }

    Table table(Messages messages) {
        Table table = new Table().right(3).right(4);
        table.row(
                messages.text("head.organisation"),
                messages.text("head.colour"),
                messages.text("head.stage"),
                messages.text("head.claims"),
                messages.text("head.bonus"));
        for (Row row : rows) {
            table.row(row.organisation(), row.stage().colour(), row.stage().label(), row.count(), row.bonus());
        }
        table.row(
                messages.text("head.total"),
                "",
                "",
                rows.stream().mapToInt(Row::count).sum(),
                rows.stream().map(Row::bonus).reduce(EuroAmount.ZERO, EuroAmount::plus));
        return table;
    }

    ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Row row : rows) {
            json.addObject()
                    .put("organisation", row.organisation().value())
                    .put("stage", row.stage().name())
                    .put("colour", row.stage().colour().name())
                    .put("count", row.count())
                    .put("bonus", row.bonus().toString());
        }
        return json;
    }
}
