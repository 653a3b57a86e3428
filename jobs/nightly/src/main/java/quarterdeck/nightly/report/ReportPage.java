package quarterdeck.nightly.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import quarterdeck.nightly.Markup;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.explain.SqlRow;
import quarterdeck.nightly.explain.Wording;
import quarterdeck.nightly.lake.Group.ReleaseEntry;
import quarterdeck.warehouse.BuildReport.CheckRun;

/** A report as one page that needs nothing else; whatever a file says is text in it. */
final class ReportPage {

    private static final String STYLE = """
            body{font:15px/1.5 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;max-width:64rem;\
            margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            h1{font-size:1.3rem}h2{font-size:1.05rem;margin:1.6rem 0 .3rem}
            table{border-collapse:collapse;font-size:.9rem}
            td,th{border-bottom:1px solid #ddd;padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}
            td{overflow-wrap:anywhere}.wrong{background:#b3261e;color:#fff;padding:.6rem 1rem;font-weight:700}
            """;

    private final Wording words;
    private final String run;
    private final StringBuilder html = new StringBuilder();

    ReportPage(Wording words, String run) {
        this.words = words;
        this.run = run;
    }

    String page(RunReport report) {
        head();
        summary(report);
        balance(report.balances());
        releases(report.night().releases());
        counts("refused", report.night().refused());
        rows(
                "restatements",
                report.mart().restatements(),
                "region_name",
                "indicator_name",
                "period_key",
                "value_before",
                "value",
                "revision_rate");
        rows("moves", report.mart().moves(), "region_name", "indicator_name", "period_key", "before", "now", "points");
        checks(report.checks());
        radar(report.mart().findings());
        durations(report.night());
        return html.append("</html>\n").toString();
    }

    private void head() {
        String other = run + (words.isChinese() ? ".en.html" : ".zh.html");
        html.append("<!doctype html>\n<html lang=\"")
                .append(words.isChinese() ? "zh-CN" : "en")
                .append("\">\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(Markup.escape(words.get("report.title", run)))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n<h1>")
                .append(Markup.escape(words.get("report.title", run)))
                .append("</h1>\n<p><a href=\"")
                .append(Markup.escape(other))
                .append("\">")
                .append(words.isChinese() ? "English" : "中文")
                .append("</a></p>\n");
    }

    private void summary(RunReport report) {
        NightReport night = report.night();
        for (Balance wrong : report.unbalanced()) {
            wrong(words.get("report.unbalanced", sum(wrong), wrong.difference()));
        }
        if (night.failure() != null) {
            wrong(words.get("report.failure", String.valueOf(night.failure())));
        }
        paragraph(words.get(
                "report.summary",
                report.began(),
                String.format(Locale.ROOT, "%.1f", report.seconds()),
                report.exit().code(),
                night.releases().size(),
                night.found().getOrDefault("observation", 0L),
                night.found().getOrDefault("rejection", 0L)));
        if (!report.martFailure().isEmpty()) {
            wrong(words.get("report.mart_failure", report.martFailure()));
        }
    }

    private void balance(List<Balance> balances) {
        heading("balance");
        header("where", "rule", "in", "out", "difference");
        balances.forEach(sum -> row(List.of(
                word("report.where.", sum.where()),
                word("report.rule.", sum.rule()),
                sum.in(),
                parts(sum.out()),
                sum.difference())));
        close();
    }

    private void releases(List<ReleaseEntry> releases) {
        heading("releases");
        header("file", "outcome", "observations", "refused", "cells", "numerals");
        for (ReleaseEntry release : releases) {
            row(List.of(
                    release.fileName(),
                    words.get("outcome." + release.outcome())
                            + (release.reason().isEmpty() ? "" : ", " + release.reason() + " @ " + release.place()),
                    release.found().getOrDefault("observation", 0L),
                    release.found().getOrDefault("rejection", 0L),
                    release.accounting().numericCells(),
                    release.accounting().numerals()));
        }
        close();
    }

    private void checks(List<CheckRun> checks) {
        heading("checks");
        long passed = checks.stream().filter(CheckRun::passed).count();
        paragraph(words.get("report.checks_passed", passed, checks.size()));
        header("check", "rule", "count");
        checks.stream()
                .filter(check -> !check.passed())
                .forEach(check -> row(List.of(check.name(), check.about(), check.failures())));
        close();
    }

    private void radar(List<Radar.Finding> findings) {
        heading("radar");
        header("finding", "bulletin", "indicator", "period", "expected", "days");
        findings.stream()
                .filter(Radar.Finding::isNews)
                .forEach(f -> row(List.of(
                        word("radar.finding.", f.finding()),
                        f.bulletin(),
                        f.indicatorName(),
                        f.periodEnd(),
                        f.expectedOn(),
                        f.days())));
        close();
        long unjudged = findings.stream()
                .filter(f -> f.finding().equals("too_little_history"))
                .count();
        paragraph(words.get("report.unjudged", unjudged, Radar.HISTORY));
    }

    private void durations(NightReport night) {
        heading("durations");
        header("part", "seconds");
        night.seconds()
                .forEach((part, took) -> row(List.of(
                        words.get("part." + part.name().toLowerCase(Locale.ROOT)),
                        String.format(Locale.ROOT, "%.2f", took))));
        close();
    }

    private void counts(String heading, Map<String, Long> counts) {
        heading(heading);
        header("reason", "count");
        counts.forEach((name, n) -> row(List.of(name, n)));
        close();
    }

    private void rows(String heading, List<SqlRow> rows, String... columns) {
        heading(heading);
        header(columns);
        for (SqlRow row : rows) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.text(column));
            }
            row(cells);
        }
        close();
    }

    private String sum(Balance balance) {
        return word("report.where.", balance.where()) + ", " + word("report.rule.", balance.rule()) + ": "
                + balance.in() + " ≠ " + parts(balance.out());
    }

    private String parts(Map<String, Long> out) {
        return out.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(" + "));
    }

    private String word(String group, String code) {
        return words.get(group + code);
    }

    private void wrong(String text) {
        html.append("<p class=\"wrong\">").append(Markup.escape(text)).append("</p>\n");
    }

    private void paragraph(String text) {
        html.append("<p>").append(Markup.escape(text)).append("</p>\n");
    }

    private void heading(String key) {
        html.append("<h2>").append(Markup.escape(words.get("report." + key))).append("</h2>\n");
    }

    private void header(String... columns) {
        html.append("<table>\n<tr>");
        for (String column : columns) {
            html.append("<th>")
                    .append(Markup.escape(words.get("report.column." + column)))
                    .append("</th>");
        }
        html.append("</tr>\n");
    }

    private void row(List<?> cells) {
        html.append("<tr>");
        cells.forEach(cell ->
                html.append("<td>").append(Markup.escape(String.valueOf(cell))).append("</td>"));
        html.append("</tr>\n");
    }

    private void close() {
        html.append("</table>\n");
    }
}
