package quarterdeck.reading.prose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.region.RegionLevel;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Reads from the first lines of a release what it says of itself: title, publisher, publication time, the event it
 * reports and the region it is about. What is not said stays unknown. Immutable, safe for threads.
 */
public final class DocumentFacts {

    private static final int LONGEST_TITLE = 80;
    private static final int SHORTEST_TITLE = 6;
    private static final int HEAD = 5;
    private static final Worded LABELLED = new Worded("(?:发布|发文|成文|公布|发表|更新|印发|生成)?(?:时间|日期)[:: ]", "时间", "日期");
    private static final Pattern TITLES = Pattern.compile(
            "统计公报|公报|运行情况|运行简况|经济形势|统计月报|月报|季报|快报|简报|工作报告|执行情况|情况通报|主要(?:经济|统计)?指标|经济运行|进出口情况|财政收支|统计数据|发展情况");
    private static final Worded SOURCE = new Worded(
            "(?:信息来源|文章来源|稿件来源|来源|发布机构|发布单位|发文机关|供稿单位|发布者)[::] ?([^ ,。;|]{2,30})", "来源", "发布", "发文机关", "供稿单位");
    private static final Pattern SIGNATURE = Pattern.compile(
            "^[\\u4e00-\\u9fff]{0,20}(?:统计局|调查总队|调查队|海关|财政厅|财政局|人民政府|发展和改革委员会|发展改革委|商务局|商务厅)(?: .{0,30})?$");

    /** Bodies of the nation whose names hold no region; a region before such words makes them a body of that region. */
    private static final Pattern NATIONAL = Pattern.compile("^(?:国家(?!级).{2,12}(?:局|委|委员会|中心)|中国人民银行|中国物流与采购联合会"
            + "|海关总署|(?:财政|商务|科技|交通运输|农业农村|文化和旅游|人力资源和?社会保障|工业和信息化|住房和城乡建设)部|国务院.{0,12})$");

    /** (2025年10月20日)国家统计局, 国家统计局 2025年10月20日: the day before or behind a signature. */
    private static final Pattern DAY = Pattern.compile(
            "^[(\\[][\\d年月日./ -]{6,16}[)\\]] ?|[ ,(]{1,8}\\d{4}[-年/.]\\d{1,2}(?:[-月/.]\\d{1,2}日?|月)(?: ?[\\d:]{4,8})?\\)?$");

    private static final Pattern PAPER = Pattern.compile("^[\\u4e00-\\u9fff]{1,12}(?:日报|晚报|晨报|时报|商报)(?:海外版)?$");

    /** 前三季度河北经济……, 2020年1-8月河北……: the time that a title may begin with. */
    private static final Pattern TIME_BEFORE = Pattern.compile(
            "(?:\\d{4}年)?(?:今年|去年)?(?:前?[一二三四1-4](?:个)?季度|[上下]半年|全年|首季|(?:\\d{1,2}[-至])?\\d{1,2}月份?|前\\d{1,2}个?月)?");

    /** Newspapers and agencies of the nation: what they tell without naming a place is of the nation. */
    private static final Pattern NATIONAL_MEDIA = Pattern.compile(
            "^(?:人民日报|人民网|新华社|新华网|新华每日电讯|经济日报|光明日报|工人日报|农民日报|法治日报|科技日报|中国青年报|经济参考报|中国新闻网|中新社|中新网|中新经纬|央视新闻|央广网|央视网|中国经济网|证券时报|第一财经)");

    private static final Pattern GOVERNMENT = Pattern.compile("政府|海关|财政|委员会|发展改革委|[厅局]$");
    private static final Pattern MEDIA = Pattern.compile("日报|晚报|[报网社台]$|新闻|客户端|公众号");

    private final Regions regions;

    public DocumentFacts(Regions regions) {
        this.regions = regions;
    }

    /**
     * The facts of a release.
     *
     * @param headWords its first lines: paragraphs of a text, title rows and captions of a sheet
     * @param known what its origin says already, which wins over the text
     */
    public ReleaseFacts read(List<String> headWords, ReleaseFacts known) {
        List<String> lines = headWords.stream()
                .flatMap(words -> Folding.fold(words).lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String title = known.title().isEmpty() ? title(lines) : known.title();
        Datelines.Printed printed = known.publishedOn() == null ? Datelines.published(lines) : null;
        LocalDate published = printed == null ? known.publishedOn() : printed.day();
        String publisher = known.publisher().isEmpty() ? publisher(lines) : known.publisher();
        return new ReleaseFacts(
                title,
                publisher,
                known.publisherKind().isEmpty() ? kindOf(publisher) : known.publisherKind(),
                known.issueSeries(),
                known.address(),
                published,
                printed == null ? known.publishedPrecision() : printed.precision(),
                printed == null ? known.publishedFrom() : "text",
                known.eventOn() == null ? Datelines.event(lines, published) : known.eventOn(),
                known.aboutCode().isEmpty() ? about(title, publisher, lines, published) : known.aboutCode(),
                known.sourceId());
    }

    private static String title(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), 20); i++) {
            if (LABELLED.isIn(lines.get(i))) {
                for (int k = i - 1; k >= 0; k--) {
                    if (isTitle(lines.get(k))) {
                        return lines.get(k);
                    }
                }
            }
        }
        for (int i = 0; i < Math.min(lines.size(), 10); i++) {
            if (isTitle(lines.get(i)) && TITLES.matcher(lines.get(i)).find()) {
                return lines.get(i);
            }
        }
        return lines.isEmpty() || !isTitle(lines.get(0)) ? "" : lines.get(0);
    }

    private static boolean isTitle(String line) {
        return line.length() >= SHORTEST_TITLE
                && line.length() <= LONGEST_TITLE
                && !line.endsWith("。")
                && !SIGNATURE.matcher(line).find()
                && !LABELLED.isIn(line)
                && !SOURCE.isIn(line);
    }

    private static String publisher(List<String> lines) {
        for (String line : lines) {
            Matcher source = SOURCE.find(line);
            if (source != null) {
                return source.group(1);
            }
        }
        for (String line : lines) {
            String signature = DAY.matcher(line).replaceFirst("");
            if (SIGNATURE.matcher(signature).find()
                    || NATIONAL.matcher(signature).find()
                    || PAPER.matcher(signature).find()) {
                return signature.split(" ")[0];
            }
        }
        return "";
    }

    private static String kindOf(String publisher) {
        if (publisher.contains("统计局") || publisher.contains("调查总队") || publisher.contains("调查队")) {
            return "bureau";
        }
        if (GOVERNMENT.matcher(publisher).find()) {
            return "government";
        }
        return MEDIA.matcher(publisher).find() ? "media" : "";
    }

    private String about(String title, String publisher, List<String> lines, @Nullable LocalDate at) {
        RegionContext context = new RegionContext(at, null);
        Optional<Region> found = first(title, context).or(() -> provinceBefore(title, context));
        if (found.isEmpty()) {
            found = first(publisher, context);
        }
        if (found.isEmpty() && NATIONAL.matcher(publisher).find()) {
            found = regions.byCode("100000", at);
        }
        for (int i = 0; i < Math.min(lines.size(), HEAD) && found.isEmpty(); i++) {
            boolean listed = i + 1 < lines.size() && isName(lines.get(i), context) && isName(lines.get(i + 1), context);
            if (listed) {
                break;
            }
            found = first(lines.get(i), context);
            if (found.isPresent() && speaksOfOthers(lines, i, found.get(), context)) {
                return "";
            }
        }
        if (found.isEmpty()
                && lines.stream()
                        .limit(HEAD)
                        .anyMatch(line -> NATIONAL_MEDIA.matcher(line).find())) {
            found = regions.byCode("100000", at);
        }
        return found.map(Region::code).orElse("");
    }

    /** Lines that each speak first of another region, as notes on several counties do, are about none of them. */
    private boolean speaksOfOthers(List<String> lines, int from, Region found, RegionContext context) {
        return lines.stream()
                .skip(from + 1L)
                .limit(20)
                .map(line -> first(line, context))
                .flatMap(Optional::stream)
                .anyMatch(other -> !regions.isWithin(other.code(), found.code(), context.at())
                        && !regions.isWithin(found.code(), other.code(), context.at()));
    }

    /** Of names that follow one another, as in the header of a table, none is what the release is about. */
    private boolean isName(String line, RegionContext context) {
        return regions.resolve(line, context).isResolved();
    }

    /** The first region named, by the innermost of names that stand together (杭州市西湖区). */
    private Optional<Region> first(String words, RegionContext context) {
        if (words.contains("国家统计局")
                || words.contains("国民经济") && regions.find(words, context).isEmpty()) {
            return regions.byCode("100000", context.at());
        }
        Mention<Resolution<Region>> chosen = null;
        for (Mention<Resolution<Region>> mention : regions.find(words, context)) {
            boolean joined = chosen != null && mention.start() == chosen.end();
            if (chosen != null && !joined) {
                break;
            }
            if (mention.what().isResolved()) {
                chosen = mention;
            }
        }
        return chosen == null ? Optional.empty() : Optional.of(chosen.what().get());
    }

    /** 海南 and 吉林 are names of smaller places, too: at the head of a title they are the provinces. */
    private Optional<Region> provinceBefore(String title, RegionContext context) {
        Matcher time = TIME_BEFORE.matcher(title);
        int from = time.lookingAt() ? time.end() : 0;
        for (int length = 2; length <= Math.min(3, title.length() - from); length++) {
            Optional<Region> province =
                    provinceAmong(regions.resolve(title.substring(from, from + length), context), context);
            if (province.isPresent()) {
                return province;
            }
        }
        return Optional.empty();
    }

    private Optional<Region> provinceAmong(Resolution<Region> name, RegionContext context) {
        List<Region> provinces = name instanceof Resolution.Refused<Region> refused
                ? refused.candidates().stream()
                        .map(candidate -> regions.byCode(candidate.split(" ")[0], context.at()))
                        .flatMap(Optional::stream)
                        .filter(region -> region.level() == RegionLevel.PROVINCE)
                        .distinct()
                        .toList()
                : List.of();
        return provinces.size() == 1 ? Optional.of(provinces.get(0)) : Optional.empty();
    }
}
