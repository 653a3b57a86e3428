package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quarterdeck.reading.synthetic.Block.Column;
import quarterdeck.reading.synthetic.Block.Line;

/** Tables as yearbooks, finance offices and customs lay them out, which are neither reports nor league tables. */
final class PublishedLayouts {

    /** What yearbooks print below the Chinese heads; of no consequence to what the table says. */
    private static final Map<String, String> ENGLISH = Map.of(
            "gdp", "Gross Regional Product",
            "retail_sales", "Total Retail Sales of Consumer Goods",
            "deposit_balance", "Deposits in RMB and Foreign Currencies",
            "loan_balance", "Loans in RMB and Foreign Currencies",
            "population_resident", "Resident Population (year-end)",
            "grain_output", "Output of Grain",
            "fiscal_general_revenue", "General Public Budget Revenue",
            "electricity_total", "Total Electricity Consumption");

    private static final List<String> BUDGETED = List.of("fiscal_general_revenue", "fiscal_general_expenditure");

    private final Theme theme;
    private final Dice dice;
    private final Territory region;

    PublishedLayouts(Theme theme) {
        this.theme = theme;
        this.dice = theme.dice;
        this.region = theme.oneRegion();
    }

    /** Years down, heads and title in two languages. */
    Block bilingualYearbook() {
        List<Subject> subjects = dice.shuffled(Subjects.ALL).stream()
                .filter(s -> ENGLISH.containsKey(s.code()))
                .limit(dice.between(2, 4))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (Subject subject : subjects) {
            Spot spot = RegionLayouts.whole(subject);
            String unit = subject.units().get(0).symbol();
            String english = ENGLISH.getOrDefault(subject.code(), "");
            columns.add(Column.of(spot, dice.one(subject.names()) + "（" + unit + "）\n" + english));
        }
        List<Line> lines = new ArrayList<>();
        boolean bare = dice.chance(0.7);
        for (int back = dice.between(2, 5); back >= 0; back--) {
            Time year = Time.year(theme.lastYear - back);
            lines.add(Line.of(Spot.of(year), bare ? year.printed().replace("年", "") : year.printed()));
        }
        String number = dice.between(1, 20) + "-" + dice.between(1, 30);
        List<String> titles = List.of(
                number + "  " + region.name() + dice.word("主要年份经济指标", "历年主要指标", "国民经济主要指标"),
                dice.word("Main Economic Indicators in Main Years", "Principal Aggregate Indicators"));
        return new Block(
                titles, List.of(dice.word("年份\nYear", "年  份\nYear")), columns, lines, List.of(), Spot.of(region));
    }

    /** The budget of the year, what was collected of it, the share of it, and growth. */
    Block budgetExecution() {
        Subject subject = dice.one(
                Subjects.ALL.stream().filter(s -> BUDGETED.contains(s.code())).toList());
        UnitWord unit = dice.one(subject.units());
        Time time = theme.sinceJanuary(theme.lastYear, dice.between(2, 11));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(Spot.of(Measured.PLAN, unit), dice.word("年初预算", "全年预算数", "年度计划")));
        columns.add(Column.of(Spot.of(subject, Measured.LEVEL, unit), dice.word("累计完成", "累计完成数", "执行数", "本年累计")));
        columns.add(Column.of(Spot.of(Measured.PLAN, UnitWord.PER_CENT), dice.word("为年初预算的%", "完成预算%", "预算完成率(%)")));
        columns.add(
                Column.of(Spot.of(subject, Measured.YOY, UnitWord.PER_CENT), dice.word("比上年同期增减%", "同比增长%", "同比±%")));
        List<Line> lines = new ArrayList<>(List.of(Line.of(Spot.of(theme.parent), theme.parent.total())));
        theme.regions.forEach(r -> lines.add(Line.of(Spot.of(r), theme.name(r))));
        List<String> titles = List.of(
                time.printed() + place() + dice.one(subject.names()) + dice.word("执行情况", "完成情况", ""),
                "单位：" + unit.symbol());
        return new Block(
                titles,
                List.of("地区"),
                columns,
                lines,
                List.of(),
                Spot.of(subject).over(Spot.of(time)));
    }

    /** This year, last year, and growth behind both. */
    Block twoYearsAndGrowth() {
        Subject subject =
                dice.one(theme.subjects(4).stream().filter(s -> !s.growthOnly()).toList());
        UnitWord unit = dice.one(subject.units());
        Time time = theme.sinceJanuary(List.of(subject));
        String year = String.valueOf(theme.lastYear);
        Time before = time.yearBefore().printedAs(time.printed().replace(year, String.valueOf(theme.lastYear - 1)));
        boolean words = dice.chance(0.3);
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(new Spot(null, null, time, Measured.LEVEL, unit), words ? "本期" : time.printed()));
        columns.add(Column.of(new Spot(null, null, before, Measured.LEVEL, unit), words ? "上年同期" : before.printed()));
        columns.add(Column.of(
                new Spot(null, null, time, Measured.YOY, UnitWord.PER_CENT),
                dice.word("增长（%）", "同比增长%", "增减（%）", "比上年同期增长（%）")));
        List<String> titles = new ArrayList<>();
        titles.add((words ? time.printed() : "") + place() + dice.one(subject.names()));
        titles.add("单位：" + unit.symbol());
        return new Block(titles, List.of("地  区"), columns, regions(), List.of(), Spot.of(subject));
    }

    /** Levels and growth as two groups, the same bare years below each of them. */
    Block yearsBelowGroups() {
        Subject subject =
                dice.one(theme.subjects(4).stream().filter(s -> !s.growthOnly()).toList());
        UnitWord unit = dice.one(subject.units());
        boolean bare = dice.chance(0.6);
        String name = dice.one(subject.names());
        List<Column> columns = new ArrayList<>();
        for (Measured measured : List.of(Measured.LEVEL, Measured.YOY)) {
            boolean level = measured == Measured.LEVEL;
            String head = level ? name + "（" + unit.symbol() + "）" : dice.word("增长速度（%）", "比上年增长（%）");
            for (int back = 1; back >= 0; back--) {
                Time year = Time.year(theme.lastYear - back);
                String words = bare ? year.printed().replace("年", "") : year.printed();
                columns.add(Column.of(new Spot(null, subject, year, measured, level ? unit : UnitWord.PER_CENT), words)
                        .under(head));
            }
        }
        return new Block(
                List.of(dice.word("", "3-" + dice.between(1, 20) + "  ") + place() + name + dice.word("", "及增长速度")),
                List.of(dice.word("地    区", "地区")),
                columns,
                regions(),
                List.of(),
                Spot.NOWHERE);
    }

    /** Months since January below two years, the year printed over the first of its months. */
    Block monthsBelowYears() {
        Subject subject = dice.one(theme.subjects(8).stream()
                .filter(s -> s.rhythm() == Subject.Rhythm.MONTHLY && !s.stock())
                .toList());
        Spot spot = RegionLayouts.whole(subject);
        List<Column> columns = new ArrayList<>();
        for (int back = 1; back >= 0; back--) {
            int year = theme.lastYear - back;
            for (int month = back == 1 ? 10 : 2; month <= (back == 1 ? 12 : 4); month++) {
                Time time = Time.sinceJanuary(year, month, "1" + theme.dash + month + "月");
                columns.add(Column.of(Spot.of(time), time.printed()).under(year + "年"));
            }
        }
        String unit = spot.unit() == null ? "%" : spot.unit().symbol();
        String name = dice.one(subject.names()) + (subject.growthOnly() ? "增速" : "");
        return new Block(List.of(place() + name, "单位：" + unit), List.of("地区"), columns, regions(), List.of(), spot);
    }

    private List<Line> regions() {
        return theme.regions.stream()
                .map(r -> Line.of(Spot.of(r), theme.name(r)))
                .toList();
    }

    private String place() {
        return theme.parent == Gazetteer.NATION ? "各地区" : theme.parent.name() + dice.word("各地", "分地区");
    }
}
