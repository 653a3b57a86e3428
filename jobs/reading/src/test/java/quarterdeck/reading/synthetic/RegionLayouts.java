package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.synthetic.Block.Column;
import quarterdeck.reading.synthetic.Block.Line;
import quarterdeck.reading.synthetic.Topic.UnitPlace;

/** Tables with a region in every row or column. */
final class RegionLayouts {

    private final Theme theme;
    private final Dice dice;
    private final Titles titles;
    private final boolean percentSigns;

    RegionLayouts(Theme theme, boolean percentSigns) {
        this.theme = theme;
        this.dice = theme.dice;
        this.titles = new Titles(dice);
        this.percentSigns = percentSigns;
    }

    /** Regions down, subjects across in one to three header levels. */
    Block regionByIndicator() {
        int depth = dice.between(1, 3);
        List<Subject> subjects = theme.subjects(dice.between(1, 4));
        Time time = theme.sinceJanuary(subjects);
        List<UnitWord> units = units(subjects);
        boolean caption = units.stream().distinct().count() == 1 && dice.chance(0.5);
        Topic topic = new Topic(dice, unitPlace(caption), percentSigns);
        List<Column> columns = new ArrayList<>();
        for (Subject subject : subjects) {
            UnitWord unit = unit(subject);
            List<Column> own = depth == 1 ? topic.flat(subject, unit) : topic.nested(subject, unit);
            own.forEach(c -> columns.add(depth == 3 ? c.under(time.printed()) : c));
        }
        String unitCaption = caption && !units.isEmpty() ? units.get(0).symbol() + dice.word("", "、%", "，%") : "";
        List<String> above =
                depth == 3 ? untimed("主要经济指标", unitCaption) : titles.above(place(), time, "主要经济指标", unitCaption);
        return new Block(above, List.of(stubHead()), columns, regionLines(true), List.of(), Spot.of(time));
    }

    /** One subject, named by the title, with level, growth and rank for each region. */
    Block oneIndicator(List<Territory> regions, boolean total) {
        Subject subject = dice.one(theme.subjects(3));
        Time time = theme.sinceJanuary(List.of(subject));
        UnitWord unit = subject.growthOnly() ? UnitWord.PER_CENT : dice.one(subject.units());
        boolean caption = !subject.growthOnly() && dice.chance(0.5);
        Topic topic = new Topic(dice, unitPlace(caption), percentSigns);
        List<String> above = titles.above(place(), time, dice.one(subject.names()), caption ? unit.symbol() : "");
        List<Line> lines = total ? regionLines(regions, true) : regionLines(regions, false);
        List<Column> columns = new ArrayList<>(topic.bare(subject, unit));
        if (!subject.growthOnly() && dice.chance(0.15)) {
            Spot before = new Spot(null, subject, time.yearBefore(), Measured.LEVEL, unit);
            columns.add(
                    columns.get(1).spot().measured() == Measured.RANK_OF_LEVEL ? 2 : 1,
                    Column.of(before, "上年同期" + (caption ? "" : "(" + unit.symbol() + ")")));
        }
        return new Block(above, List.of(stubHead()), columns, lines, List.of(), Spot.of(time));
    }

    /** Regions down, periods across; the subject stands in title or preamble. */
    Block regionByPeriod() {
        Subject subject = dice.one(theme.subjects(3).stream().toList());
        List<Column> columns = new ArrayList<>();
        for (Time time : new Times(theme).series(subject)) {
            columns.add(Column.of(Spot.of(time), time.printed()));
        }
        return new Block(
                aboutOne(subject), List.of(stubHead()), columns, regionLines(dice.chance(0.4)), List.of(), of(subject));
    }

    /** Regions down, years across with level and growth below each. */
    Block regionByYearAndMeasure() {
        Subject subject = dice.one(theme.subjects(3));
        UnitWord unit = subject.growthOnly() ? UnitWord.PER_CENT : dice.one(subject.units());
        Topic topic = new Topic(dice, unitPlace(false), percentSigns);
        List<Column> bare = topic.bare(subject, unit);
        List<Column> columns = new ArrayList<>();
        for (int back = dice.between(1, 2); back >= 0; back--) {
            Time time = Time.year(theme.lastYear - back);
            bare.forEach(c -> columns.add(new Column(c.path(), c.spot().over(Spot.of(time))).under(time.printed())));
        }
        List<String> above = List.of(place() + dice.one(subject.names()));
        return new Block(above, List.of(stubHead()), columns, regionLines(true), List.of(), Spot.NOWHERE);
    }

    /** Cities with their counties below them, about one subject. */
    Block regionTree() {
        Territory province = dice.one(List.of(Gazetteer.parent("330000"), Gazetteer.parent("320000")));
        Subject subject = dice.one(theme.subjects(3));
        Time time = theme.sinceJanuary(List.of(subject));
        UnitWord unit = subject.growthOnly() ? UnitWord.PER_CENT : dice.one(subject.units());
        Topic topic = new Topic(dice, unitPlace(false), percentSigns);
        List<Line> lines = new ArrayList<>(List.of(Line.of(Spot.of(province), "全省")));
        for (Territory city : province.parts()) {
            lines.add(Line.of(Spot.of(city), city.name()));
            for (Territory county : Gazetteer.partsOf(city)) {
                lines.add(Line.of(Spot.of(county), county.name()).indented(1));
            }
        }
        List<String> above = titles.above(province.name() + "各市县", time, dice.one(subject.names()), "");
        return new Block(above, List.of(stubHead()), topic.bare(subject, unit), lines, List.of(), Spot.of(time));
    }

    /** A column of codes or serial numbers before the regions. */
    Block numbered(Block block) {
        boolean codes = dice.chance(0.5);
        List<String> heads = new ArrayList<>(block.stubHeads());
        heads.add(0, codes ? dice.word("行政区划代码", "代码", "地区代码") : "序号");
        List<Line> lines = new ArrayList<>();
        for (Line line : block.lines()) {
            List<String> stubs = new ArrayList<>(line.stubs());
            Territory region = line.spot().region();
            stubs.add(0, codes && region != null ? region.code() : String.valueOf(lines.size() + 1));
            lines.add(new Line(stubs, 0, line.spot(), line.heading()));
        }
        return new Block(block.titles(), heads, block.columns(), lines, block.notes(), block.context());
    }

    /** Periods down, regions across. */
    Block periodByRegion() {
        Subject subject = dice.one(theme.subjects(3));
        List<Column> columns = theme.regions.stream()
                .map(region -> Column.of(Spot.of(region), theme.name(region)))
                .toList();
        List<Line> lines = new Times(theme)
                .series(subject).stream()
                        .map(time -> Line.of(Spot.of(time), time.printed()))
                        .toList();
        return new Block(
                aboutOne(subject), List.of(dice.word("时间", "年份", "时期", "指标")), columns, lines, List.of(), of(subject));
    }

    /** Subjects down with their units, regions across. */
    Block indicatorByRegion() {
        List<Subject> subjects = theme.subjects(dice.between(3, 7));
        Time time = theme.sinceJanuary(subjects);
        List<Column> columns = theme.regions.stream()
                .map(region -> Column.of(Spot.of(region), theme.name(region)))
                .toList();
        boolean unitColumn = dice.chance(0.5);
        List<Line> lines = new ArrayList<>();
        for (Subject subject : subjects) {
            Spot spot = whole(subject);
            String name = dice.one(subject.names()) + (subject.growthOnly() ? "增速" : "");
            String unit = spot.unit() == null ? "" : spot.unit().symbol();
            lines.add(unitColumn ? Line.of(spot, name, unit) : Line.of(spot, name + "(" + unit + ")"));
        }
        List<String> heads = unitColumn ? List.of("指标", dice.word("单位", "计量单位")) : List.of("指标");
        return new Block(titles.above(place(), time, "主要经济指标", ""), heads, columns, lines, List.of(), Spot.of(time));
    }

    private List<String> aboutOne(Subject subject) {
        Spot spot = of(subject);
        String unit = spot.unit() == null ? "" : spot.unit().symbol();
        String name = dice.one(subject.names()) + (subject.growthOnly() ? "增速" : "");
        if (dice.chance(0.4)) {
            return List.of("数据库：分省年度数据", "指标：" + name + "(" + unit + ")", "时间：最近" + dice.between(3, 9) + "年");
        }
        if (dice.chance(0.5)) {
            return List.of(place() + name + "(" + unit + ")");
        }
        List<String> lines = new ArrayList<>(List.of(place() + name));
        titles.addCaption(lines, unit);
        return lines;
    }

    private static Spot of(Subject subject) {
        return whole(subject);
    }

    /** Subject, measure and unit at once: the level in its first unit, or growth. */
    static Spot whole(Subject subject) {
        return subject.growthOnly()
                ? Spot.of(subject, Measured.YOY, UnitWord.PER_CENT)
                : Spot.of(subject, Measured.LEVEL, subject.units().get(0));
    }

    private List<String> untimed(String topic, String unitCaption) {
        List<String> lines = new ArrayList<>(List.of(place() + topic));
        titles.addCaption(lines, unitCaption);
        return lines;
    }

    private String place() {
        if (theme.parent == Gazetteer.NATION) {
            return dice.word("全国各省(区、市)", "分省", "各地区");
        }
        String parts =
                theme.parent.code().endsWith("0000") ? dice.word("各市", "分市", "设区市") : dice.word("各县(市、区)", "各区县");
        return theme.parent.name() + parts;
    }

    private String stubHead() {
        return dice.word("地区", "地  区", "", "市别", "区域");
    }

    private List<Line> regionLines(boolean total) {
        return regionLines(theme.regions, total);
    }

    private List<Line> regionLines(List<Territory> regions, boolean total) {
        List<Line> lines = new ArrayList<>();
        if (total && dice.chance(0.6)) {
            lines.add(Line.of(Spot.of(theme.parent), theme.parent.total()));
        }
        int indent = dice.chance(0.2) ? 1 : 0;
        regions.forEach(r -> lines.add(Line.of(Spot.of(r), theme.name(r)).indented(indent)));
        return lines;
    }

    private UnitPlace unitPlace(boolean caption) {
        return caption ? UnitPlace.CAPTION : dice.chance(0.2) ? UnitPlace.LEVEL : UnitPlace.HEADER;
    }

    private List<UnitWord> units(List<Subject> subjects) {
        List<UnitWord> units = new ArrayList<>();
        for (Subject subject : subjects) {
            if (!subject.growthOnly()) {
                units.add(subject.units().get(0));
            }
        }
        return units;
    }

    private static UnitWord unit(Subject subject) {
        return subject.growthOnly() ? UnitWord.PER_CENT : subject.units().get(0);
    }
}
