package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Long tables: every coordinate in a column of its own, in any order, under any of its usual names. */
final class LongLayout {

    private enum Role {
        REGION,
        SUBJECT,
        TIME,
        VALUE,
        UNIT,
        GROWTH
    }

    private final Theme theme;
    private final Dice dice;
    private final Figures figures;

    LongLayout(Theme theme, Figures figures) {
        this.theme = theme;
        this.dice = theme.dice;
        this.figures = figures;
    }

    List<List<Cell>> rows() {
        List<Role> order = order();
        List<Subject> subjects =
                theme.subjects(4).stream().filter(s -> !s.growthOnly()).limit(3).toList();
        Subject pace = subjects.isEmpty() ? Subjects.ALL.get(0) : subjects.get(0);
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(order.stream().map(role -> Cell.words(head(role))).toList());
        for (Territory region : theme.regions) {
            for (Subject subject : subjects.isEmpty() ? List.of(pace) : subjects) {
                rows.add(row(order, region, subject, theme.sinceJanuary(List.of(subject))));
            }
        }
        return rows;
    }

    private List<Role> order() {
        List<Role> labels = new ArrayList<>(dice.shuffled(List.of(Role.REGION, Role.SUBJECT, Role.TIME)));
        List<Role> values = dice.chance(0.7) ? List.of(Role.VALUE, Role.UNIT) : List.of(Role.UNIT, Role.VALUE);
        labels.addAll(values);
        if (dice.chance(0.5)) {
            labels.add(Role.GROWTH);
        }
        return labels;
    }

    private String head(Role role) {
        return switch (role) {
            case REGION -> dice.word("地区", "地区名称", "区域", "行政区划");
            case SUBJECT -> dice.word("指标", "指标名称", "统计指标");
            case TIME -> dice.word("时期", "时间", "统计时间", "报告期");
            case VALUE -> dice.word("数值", "值", "指标值", "数据");
            case UNIT -> dice.word("单位", "计量单位");
            case GROWTH -> dice.word("同比(%)", "同比增速(%)", "增速(%)", "同比±%");
        };
    }

    private List<Cell> row(List<Role> order, Territory region, Subject subject, Time time) {
        UnitWord unit = dice.one(subject.units());
        Spot at = new Spot(region, subject, time, null, unit);
        List<Cell> row = new ArrayList<>();
        for (Role role : order) {
            row.add(
                    switch (role) {
                        case REGION -> Cell.words(theme.name(region));
                        case SUBJECT -> Cell.words(subject.names().get(0));
                        case TIME -> Cell.words(time.printed());
                        case UNIT -> Cell.words(unit.symbol());
                        case VALUE -> figures.cell(Spot.of(Measured.LEVEL, unit).over(at), 0);
                        case GROWTH ->
                            figures.cell(
                                    Spot.of(Measured.YOY, UnitWord.PER_CENT).over(at), 0);
                    });
        }
        return row;
    }
}
