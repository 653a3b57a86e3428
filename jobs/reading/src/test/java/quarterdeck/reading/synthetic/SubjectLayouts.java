package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.synthetic.Block.Column;
import quarterdeck.reading.synthetic.Block.Line;
import quarterdeck.reading.synthetic.Topic.UnitPlace;

/** Tables with a subject in every row or column, about one region, and those where regions and subjects share rows. */
final class SubjectLayouts {

    private final Theme theme;
    private final Dice dice;
    private final Titles titles;
    private final Topic topic;
    private final Territory region;

    SubjectLayouts(Theme theme, boolean percentSigns) {
        this.theme = theme;
        this.dice = theme.dice;
        this.titles = new Titles(dice);
        this.topic = new Topic(dice, UnitPlace.HEADER, percentSigns);
        this.region = theme.oneRegion();
    }

    /** A monthly report: subjects down with 其中 and units, the month and the months since January across. */
    Block monthlyReport() {
        List<Subject> subjects = dice.shuffled(Subjects.ALL).stream()
                .filter(s -> s.rhythm() == Subject.Rhythm.MONTHLY && !s.stock())
                .limit(dice.between(3, 8))
                .toList();
        int month = dice.between(3, 12);
        Time since = Time.sinceJanuary(theme.lastYear, month, "1" + theme.dash + month + "月");
        Time alone = Time.month(theme.lastYear, month).printedAs(month + "月");
        List<Column> columns = new ArrayList<>();
        boolean monthToo = dice.chance(0.5);
        for (Time time : monthToo ? List.of(alone, since) : List.of(since)) {
            Spot level = new Spot(null, null, time, Measured.LEVEL, null);
            Spot growth = new Spot(null, null, time, Measured.YOY, UnitWord.PER_CENT);
            boolean nested = monthToo && dice.chance(0.3);
            columns.add(nested ? Column.of(level, time.printed(), "绝对额") : Column.of(level, time.printed()));
            String head = topic.growthHead();
            columns.add(nested ? Column.of(growth, time.printed(), head) : Column.of(growth, head));
        }
        List<String> above = titles.above(region.name(), Time.month(theme.lastYear, month), "主要经济指标", "");
        boolean unitColumn = dice.chance(0.6);
        List<String> heads = unitColumn ? List.of("指标", dice.word("单位", "计量单位")) : List.of("指标名称");
        return new Block(above, heads, columns, lines(subjects, unitColumn), List.of(), Spot.of(region));
    }

    /** Subjects down, periods of one kind across, as databases export them. */
    Block indicatorByPeriod() {
        List<Subject> subjects = theme.subjects(dice.between(2, 6));
        boolean yearly = subjects.stream().anyMatch(s -> s.rhythm() == Subject.Rhythm.YEARLY);
        List<Time> times = new Times(theme).series(yearly ? yearly(subjects) : slowest(subjects));
        List<Column> columns =
                times.stream().map(t -> Column.of(Spot.of(t), t.printed())).toList();
        List<Line> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            lines.add(line(subject, dice.one(subject.names()), false, 0, true));
        }
        List<String> above = dice.chance(0.5)
                ? List.of("数据库：" + dice.word("分省年度数据", "分省季度数据"), "地区：" + region.name(), "时间：最近" + times.size() + "期")
                : List.of(region.name() + "主要经济指标");
        return new Block(above, List.of("指标"), columns, lines, List.of(), Spot.of(region));
    }

    /** Periods down, subjects across. */
    Block transposed() {
        List<Subject> subjects = theme.subjects(dice.between(1, 5));
        boolean yearly = subjects.stream().anyMatch(s -> s.rhythm() == Subject.Rhythm.YEARLY);
        List<Time> times = new Times(theme).series(yearly ? yearly(subjects) : slowest(subjects));
        List<Column> columns = new ArrayList<>();
        for (Subject subject : subjects) {
            Spot spot = RegionLayouts.whole(subject);
            String unit = spot.unit() == null ? "" : spot.unit().symbol();
            String name = dice.one(subject.names()) + (subject.growthOnly() ? "增速" : "");
            columns.add(Column.of(spot, name + "(" + unit + ")"));
        }
        List<Line> lines =
                times.stream().map(t -> Line.of(Spot.of(t), t.printed())).toList();
        List<String> above =
                dice.chance(0.4) ? List.of("数据库：分省年度数据", "地区：" + region.name()) : List.of(region.name() + "主要经济指标");
        return new Block(above, List.of(dice.word("时间", "年份", "时期", "")), columns, lines, List.of(), Spot.of(region));
    }

    /** Subject rows head the rows of their regions. */
    Block regionsBelowSubjects() {
        List<Subject> subjects = theme.subjects(dice.between(2, 4));
        Time time = theme.sinceJanuary(subjects);
        List<Line> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            String unit =
                    subject.growthOnly() ? "" : "(" + subject.units().get(0).symbol() + ")";
            lines.add(Line.heading(dice.one(subject.names()) + unit));
            UnitWord word = subject.growthOnly() ? null : subject.units().get(0);
            for (Territory part : theme.regions) {
                Spot spot = new Spot(part, subject, null, null, word);
                lines.add(Line.of(spot, theme.name(part)).indented(1));
            }
        }
        return new Block(
                titles.above(theme.parent == Gazetteer.NATION ? "分省" : theme.parent.name() + "各地", time, "主要指标", ""),
                List.of(dice.word("指标", "地区")),
                levelAndGrowth(),
                lines,
                List.of(),
                Spot.of(time));
    }

    /** Region rows head the rows of their subjects. */
    Block subjectsBelowRegions() {
        List<Subject> subjects = theme.subjects(dice.between(2, 4));
        Time time = theme.sinceJanuary(subjects);
        List<Line> lines = new ArrayList<>();
        for (Territory part : theme.regions) {
            lines.add(Line.heading(theme.name(part)));
            for (Subject subject : subjects) {
                Line line = line(subject, subject.names().get(0), false, 1, false);
                lines.add(new Line(line.stubs(), 1, line.spot().over(Spot.of(part)), false));
            }
        }
        return new Block(
                titles.above(theme.parent == Gazetteer.NATION ? "分省" : theme.parent.name() + "各地", time, "主要指标", ""),
                List.of(dice.word("地区", "指标")),
                levelAndGrowth(),
                lines,
                List.of(),
                Spot.of(time));
    }

    private List<Column> levelAndGrowth() {
        return List.of(
                Column.of(Spot.of(Measured.LEVEL, null), dice.word("绝对额", "总量", "绝对量")),
                Column.of(Spot.of(Measured.YOY, UnitWord.PER_CENT), topic.growthHead()));
    }

    private List<Line> lines(List<Subject> subjects, boolean unitColumn) {
        String style = dice.word("其中：", "#", "indent", "indent");
        List<Line> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            lines.add(line(subject, dice.one(subject.names()), unitColumn, 0, false));
            boolean first = true;
            for (Subject part : subject.parts()) {
                String mark = style.equals("#") ? "#" : style.equals("其中：") && first ? "其中：" : "";
                lines.add(line(part, mark + dice.one(part.partNames()), unitColumn, 1, false));
                first = false;
            }
        }
        return lines;
    }

    /** A row of a subject with its unit in a column of its own or in brackets; {@code whole}: with its measure too. */
    private Line line(Subject subject, String name, boolean unitColumn, int indent, boolean whole) {
        Spot spot = RegionLayouts.whole(subject);
        UnitWord word = subject.growthOnly() ? UnitWord.PER_CENT : spot.unit();
        String unit = word == null ? "" : word.symbol();
        Spot own = whole ? spot : new Spot(null, subject, null, null, subject.growthOnly() ? null : word);
        String measure = whole && subject.growthOnly() ? "增速" : "";
        if (unitColumn) {
            return Line.of(own, name + measure, unit).indented(indent);
        }
        String brackets = subject.growthOnly() && !whole ? "" : "(" + unit + ")";
        return Line.of(own, name + measure + brackets).indented(indent);
    }

    private static Subject yearly(List<Subject> subjects) {
        return subjects.stream()
                .filter(s -> s.rhythm() == Subject.Rhythm.YEARLY)
                .findFirst()
                .orElseThrow();
    }

    private static Subject slowest(List<Subject> subjects) {
        return subjects.stream()
                .filter(s -> s.rhythm() == Subject.Rhythm.QUARTERLY)
                .findFirst()
                .orElse(subjects.get(0));
    }
}
