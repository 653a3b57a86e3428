package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.observation.ReadingContext;

/**
 * What stands around a block and speaks of all its numbers: captions, preamble, title, sheet name, the paragraphs
 * before it and the release's own title.
 *
 * @param labels all of it, the nearest first
 * @param title the words nearest to the block that may name what it is about; empty where there are none
 * @param national whether a preamble says that the figures are the nation's
 */
record Surroundings(List<Label> labels, String title, boolean national) {

    private static final Pattern KEY = Pattern.compile("^\\s*(?:指标(?:名称)?|时间|日期|地区|报告期|统计时间|数据库)\\s*[:：](.*)$");
    private static final Pattern NATIONAL = Pattern.compile("^\\s*数据库\\s*[:：]\\s*(?:年度|季度|月度)数据\\s*$");
    private static final int LONGEST_TITLE = 80;

    Surroundings {
        labels = List.copyOf(labels);
    }

    static Surroundings of(
            List<GridRow> captions,
            Table table,
            List<String> wordsAround,
            ReadingContext context,
            LabelReader labelReader) {
        List<String> texts = new ArrayList<>();
        for (int i = captions.size() - 1; i >= 0; i--) {
            texts.addAll(wordsOf(captions.get(i)));
        }
        texts.add(table.caption());
        texts.addAll(wordsAround);
        texts.add(table.name());
        texts.add(context.facts().title());
        List<Label> labels = new ArrayList<>();
        String title = "";
        for (String text : texts) {
            if (text.isBlank() || text.length() > LONGEST_TITLE) {
                continue;
            }
            Matcher key = KEY.matcher(text);
            Label label = labelReader.read(key.matches() ? key.group(1) : text);
            labels.add(label);
            title = title.isEmpty() && label.hasSubject() ? label.printed() : title;
        }
        boolean national =
                texts.stream().anyMatch(text -> NATIONAL.matcher(text).matches());
        return new Surroundings(labels, title, national);
    }

    private static List<String> wordsOf(GridRow row) {
        List<String> words = new ArrayList<>();
        if (RowKinds.isNote(row) && !RowKinds.isKeyAndValue(row) || RowKinds.isContents(row)) {
            return words;
        }
        for (int c = 0; c < row.size(); c++) {
            if (row.kind(c) == CellKind.WORDS && !row.covered(c)) {
                words.add(row.text(c));
            }
        }
        return words;
    }

    /** The labels that name something, nearest first. */
    List<Label> subjects() {
        return labels.stream().filter(Label::hasSubject).toList();
    }

    /** The first label that gives units. */
    Optional<Label> unitLabel() {
        return labels.stream().filter(label -> !label.units().isEmpty()).findFirst();
    }
}
