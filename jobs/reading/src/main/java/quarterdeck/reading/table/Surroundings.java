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
 */
record Surroundings(List<Label> labels, String title) {

    private static final Pattern KEY = Pattern.compile("^\\s*(?:指标(?:名称)?|时间|日期|地区|报告期|统计时间|数据库)\\s*[:：](.*)$");
    private static final Pattern TOPIC =
            Pattern.compile("(.*?)(?:生产|发展|收支|运行|完成)?" + "(?:基本|主要|分类|分项)?(?:情况|统计|指标|数据|构成)?(?:统计)?表?");
    private static final int LONGEST_TOPIC = 5;
    private static final int SHORTEST_TOPIC = 2;
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
        return new Surroundings(labels, title);
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

    /** What the title may be about, the longest words first: 粮食 of 湖州市粮食生产情况. */
    List<String> topics() {
        Matcher topic = TOPIC.matcher(
                subjects().stream().findFirst().map(Label::subject).orElse(""));
        List<String> topics = new ArrayList<>();
        if (topic.matches()) {
            String words = topic.group(1);
            for (int length = Math.min(LONGEST_TOPIC, words.length()); length >= SHORTEST_TOPIC; length--) {
                topics.add(words.substring(words.length() - length));
            }
        }
        return topics;
    }

    /** The first label that gives units. */
    Optional<Label> unitLabel() {
        return labels.stream().filter(label -> !label.units().isEmpty()).findFirst();
    }
}
