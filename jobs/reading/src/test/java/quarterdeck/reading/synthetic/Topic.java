package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.synthetic.Block.Column;

/** The columns that one subject takes under a header: levels, growth, ranks. */
final class Topic {

    /** Where the unit of levels is printed. */
    enum UnitPlace {
        HEADER,
        /** a header level of its own */
        LEVEL,
        CAPTION
    }

    private final Dice dice;
    private final UnitPlace unitPlace;
    private final String growth;
    private final String level;
    private final boolean ranks;
    private final boolean growthUnit;
    private final String rankWord;
    private final String brackets;

    Topic(Dice dice, UnitPlace unitPlace, boolean percentSigns) {
        this.dice = dice;
        this.unitPlace = unitPlace;
        this.growth = dice.word("增速", "同比增长", "比上年同期增长", "同比", "增长", "比上年增长");
        this.level = dice.word("绝对额", "总量", "绝对量", "累计");
        this.ranks = dice.chance(0.3);
        this.growthUnit = unitPlace != UnitPlace.LEVEL && (!percentSigns || dice.chance(0.5));
        this.rankWord = dice.word("排名", "位次", "排位");
        this.brackets = dice.word("()", "（）");
    }

    /** Columns whose header says everything: 地区生产总值(亿元), 地区生产总值增速(%), 同比±%. */
    List<Column> flat(Subject subject, UnitWord unit) {
        String name = dice.one(subject.names());
        List<Column> columns = new ArrayList<>();
        boolean named = subject.growthOnly() || dice.chance(0.5);
        if (!subject.growthOnly()) {
            columns.add(column(Spot.of(subject, Measured.LEVEL, unit), name + printed(unit)));
        }
        String head = named ? withGrowth(name) : growthHead();
        columns.add(column(Spot.of(subject, Measured.YOY, UnitWord.PER_CENT), head));
        if (ranks) {
            columns.add(Column.of(Spot.of(subject, Measured.RANK_OF_YOY, null), rankWord));
        }
        return columns;
    }

    /** Columns below the name of their subject. */
    List<Column> nested(Subject subject, UnitWord unit) {
        String name = dice.one(subject.names());
        return bare(subject, unit).stream().map(column -> column.under(name)).toList();
    }

    /** Columns that do not name their subject: 总量(亿元), 增速(%), 位次. */
    List<Column> bare(Subject subject, UnitWord unit) {
        List<Column> columns = new ArrayList<>();
        boolean bothRanks = ranks && dice.chance(0.3);
        if (!subject.growthOnly()) {
            columns.add(column(Spot.of(subject, Measured.LEVEL, unit), level + printed(unit)));
            if (bothRanks) {
                columns.add(Column.of(Spot.of(subject, Measured.RANK_OF_LEVEL, null), rankWord));
            }
        }
        columns.add(column(Spot.of(subject, Measured.YOY, UnitWord.PER_CENT), growthHead()));
        if (ranks) {
            columns.add(Column.of(Spot.of(subject, Measured.RANK_OF_YOY, null), rankWord));
        }
        return columns;
    }

    /** A column whose unit may stand below its head. */
    private Column column(Spot spot, String head) {
        UnitWord unit = spot.unit();
        return unitPlace == UnitPlace.LEVEL && unit != null
                ? Column.of(spot, head, unit.symbol())
                : Column.of(spot, head);
    }

    String growthHead() {
        return !growthUnit
                ? growth
                : dice.chance(0.2) ? dice.word("同比±%", "±%", "同比增长%", "增长%") : growth + bracketed("%");
    }

    private String withGrowth(String name) {
        return name + (growth.startsWith("比") ? "同比增长" : growth) + (growthUnit ? bracketed("%") : "");
    }

    private String printed(UnitWord unit) {
        return unitPlace == UnitPlace.HEADER ? bracketed(unit.symbol()) : "";
    }

    private String bracketed(String unit) {
        return brackets.charAt(0) + unit + brackets.charAt(1);
    }
}
