package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarterdeck.bulletin.chart.Charts;
import quarterdeck.bulletin.chart.Point;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block;

/** The series of a region as drawings: levels, growth with its band, ranks with the places left open. */
final class RegionDrawings {

    /** Of so many indicators at most. */
    static final int MOST = 4;

    private static final int MOST_QUARTERS = 12;

    private final Edition edition;
    private final List<Row> league;
    private final List<Block> blocks = new ArrayList<>();

    RegionDrawings(Edition edition, List<Row> league) {
        this.edition = edition;
        this.league = league;
    }

    List<Block> blocks(Map<String, List<Observed>> series) {
        series.forEach((code, all) -> {
            if (blocks.size() < 3 * MOST) {
                String name = edition.scope().indicator(code, edition.language());
                levels(name, all);
                growth(name, all);
                ranks(name, code);
            }
        });
        return blocks.isEmpty() ? List.of(new Block.Note(edition.say("region.series.empty"))) : blocks;
    }

    private void levels(String name, List<Observed> all) {
        List<Point> cumulative = points(all, "level", true);
        List<Point> single = points(all, "level", false);
        if (cumulative.size() + single.size() > 1) {
            String unit = all.stream()
                    .filter(Observed::isLevel)
                    .map(one -> edition.unit(one.unit()))
                    .findFirst()
                    .orElse("");
            String caption = edition.say("chart.spans", name);
            blocks.add(new Block.Drawing(Charts.spans(tail(cumulative), tail(single), unit, caption), caption));
        }
    }

    private void growth(String name, List<Observed> all) {
        List<Point> growth = points(all, "yoy", true);
        if (growth.size() > 1) {
            String caption = edition.say("chart.band", name);
            blocks.add(new Block.Drawing(Charts.band(growth, "%", caption), caption));
        }
    }

    private void ranks(String name, String code) {
        List<Row> rows = league.stream()
                .filter(row -> row.text("indicator_code").equals(code))
                .toList();
        List<Point> ranks = rows.stream()
                .filter(row -> row.has("growth_rank"))
                .map(row -> new Point(
                        Point.quarter(row.text("quarter_label")),
                        row.count("growth_rank"),
                        row.number("growth_rank_best"),
                        row.number("growth_rank_worst")))
                .toList();
        int places = Math.toIntExact(rows.stream()
                .mapToLong(row -> row.count("regions_ranked"))
                .max()
                .orElse(1));
        if (ranks.size() > 1 && places > 1) {
            String caption = edition.say("chart.ranks", name);
            blocks.add(new Block.Drawing(Charts.ranks(ranks, places, caption), caption));
        }
    }

    private static List<Point> points(List<Observed> all, String measure, boolean cumulative) {
        return Edition.points(all.stream()
                .filter(one -> one.measure().equals(measure) && one.isCumulative() == cumulative)
                .toList());
    }

    private static List<Point> tail(List<Point> points) {
        return points.subList(Math.max(0, points.size() - MOST_QUARTERS), points.size());
    }
}
