package io.github.qualirepar.adapter.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.qualirepar.adapter.cli.message.Messages;
import io.github.qualirepar.adapter.cli.output.Table.Cell;
import io.github.qualirepar.domain.payment.MoneyOverview;
import io.github.qualirepar.domain.payment.MoneyOverview.Band;
import io.github.qualirepar.domain.payment.MoneyOverview.Bucket;
import io.github.qualirepar.domain.payment.MoneyOverview.Split;
import io.github.qualirepar.domain.payment.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The money of all claims by where it stands, as a document and for a person. Immutable. */
public final class OverviewOutput {
    private final Messages messages;
    private final Paint paint;

    public OverviewOutput(Messages messages, Paint paint) {
        this.messages = messages;
        this.paint = paint;
    }

    /** The document: the six places, and beside them the same in parts. */
    public static ObjectNode json(MoneyOverview overview) {
        ObjectNode json = split(overview.total());
        json.set("total", bucket(overview.total().sum()));
        json.put("owed", overview.owed().toString());
        json.set("writtenOff", bucket(overview.writtenOff()));
        json.set("surplus", bucket(overview.surplus()));
        json.set("unallotted", bucket(overview.unallotted()));
        json.set("byOrganisation", splits(overview.byOrganisation()));
        json.set("byMonth", splits(overview.byMonth()));
        json.set("byAge", Json.array(overview.byAge(), OverviewOutput::band));
        json.set("byDaysLate", Json.array(overview.byDaysLate(), OverviewOutput::band));
        return json;
    }

    private static ObjectNode split(Split split) {
        ObjectNode json = Json.object();
        names().forEach((standing, name) -> json.set(name, bucket(split.of(standing))));
        return json;
    }

    private static Map<Standing, String> names() {
        Map<Standing, String> names = new LinkedHashMap<>();
        names.put(Standing.NOT_SENT, "notSent");
        names.put(Standing.UNCONFIRMED, "unconfirmed");
        names.put(Standing.UNDER_REVIEW, "underReview");
        names.put(Standing.LATE, "late");
        names.put(Standing.REFUSED, "refused");
        names.put(Standing.PAID, "paid");
        return names;
    }

    private static ObjectNode bucket(Bucket bucket) {
        return Json.object()
                .put("count", bucket.count())
                .put("amount", bucket.amount().toString());
    }

    private static ObjectNode splits(SortedMap<?, Split> splits) {
        ObjectNode json = Json.object();
        splits.forEach((key, split) -> json.set(key.toString(), split(split)));
        return json;
    }

    private static ObjectNode band(Band band) {
        return Json.object()
                .put("from", band.from())
                .put("to", band.to())
                .put("count", band.money().count())
                .put("amount", band.money().amount().toString());
    }

    /** For a person: by organisation with the total, by month, by age, and what stands beside it. */
    public List<String> lines(MoneyOverview overview) {
        List<String> lines = new ArrayList<>();
        lines.addAll(standings("head.organisation", overview.byOrganisation(), overview.total()));
        if (overview.byMonth().size() > 1) {
            lines.add("");
            lines.addAll(standings("head.month", overview.byMonth(), null));
        }
        if (overview.byAge().stream().anyMatch(band -> band.money().count() > 0)) {
            lines.add("");
            lines.addAll(ages(overview));
        }
        beside(lines, "overview.writtenOff", overview.writtenOff());
        beside(lines, "overview.surplus", overview.surplus());
        beside(lines, "overview.unallotted", overview.unallotted());
        return lines;
    }

    private List<String> standings(String head, SortedMap<?, Split> splits, @Nullable Split total) {
        Table table = new Table();
        List<Object> heads = new ArrayList<>(List.of(messages.text(head)));
        for (Standing standing : Standing.values()) {
            table.right(heads.size());
            heads.add(messages.text("standing." + standing));
        }
        table.row(heads.toArray());
        splits.forEach((key, split) -> table.row(cells(key.toString(), split, UnaryOperator.identity())));
        if (total != null) {
            table.row(cells(messages.text("head.total"), total, paint::bold));
        }
        return table.lines();
    }

    private static Object[] cells(String name, Split split, UnaryOperator<String> look) {
        List<Object> cells = new ArrayList<>(List.of(new Cell(name, look)));
        for (Standing standing : Standing.values()) {
            cells.add(new Cell(sum(split.of(standing)), look));
        }
        return cells.toArray();
    }

    private static String sum(Bucket bucket) {
        boolean nothing = bucket.count() == 0 && bucket.amount().isZero();
        return nothing ? "–" : bucket.count() + " / " + bucket.amount();
    }

    /** What has still to come by age, and of it what is late. */
    private List<String> ages(MoneyOverview overview) {
        Table table = new Table().right(1).right(2);
        table.row(messages.text("head.days"), messages.text("head.toCome"), messages.text("head.daysLate"));
        int rows = Math.max(overview.byAge().size(), overview.byDaysLate().size());
        for (int i = 0; i < rows; i++) {
            Band age = overview.byAge().get(i);
            table.row(
                    days(age),
                    sum(age.money()),
                    sum(overview.byDaysLate().get(i).money()));
        }
        return table.lines();
    }

    private static String days(Band band) {
        return band.to() == null ? band.from() + "+" : band.from() + "–" + band.to();
    }

    private void beside(List<String> lines, String key, Bucket bucket) {
        if (bucket.count() > 0) {
            lines.add(messages.text(key, "count", bucket.count(), "amount", bucket.amount()));
        }
    }
}
