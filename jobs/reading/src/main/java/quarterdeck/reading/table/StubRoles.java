package quarterdeck.reading.table;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Decides which coordinate a column of labels carries, by recognising the labels; its header only settles doubts. */
final class StubRoles {

    private static final int LABELS_LOOKED_AT = 80;
    private static final double MOST = 0.6;
    private static final double HARDLY_ANY = 0.15;
    private static final Pattern REGION_HEADER =
            Pattern.compile("(?i).*(?:地区|城市|区域|县|市州|市县|省份|省市|区划|region|province|city|area).*");
    private static final Pattern PERIOD_HEADER =
            Pattern.compile("(?i)(?:年份|年|年度|时间|月份|日期|时期|报告期|统计期|year|date|time|period|month)");
    private static final Pattern NUMBER_HEADER = Pattern.compile("(?i)(?:序号|编号|no\\.?|id|位次|排名)");

    private static final Pattern REMARK_HEADER = Pattern.compile("(?i)(?:备注|说明|注释|英文.*|item|remarks?|notes?)");

    private final RegionNames regionNames;
    private final Indicators indicators;
    private final LabelReader labelReader;
    private final String title;

    StubRoles(RegionNames regionNames, Indicators indicators, LabelReader labelReader, String title) {
        this.regionNames = regionNames;
        this.indicators = indicators;
        this.labelReader = labelReader;
        this.title = title;
    }

    /**
     * The role of a column with these labels.
     *
     * @param texts its labels
     * @param headings those of them that stand in rows without numbers
     * @param last whether it stands behind all numbers, where remarks and translations stand
     */
    StubRole of(String header, Collection<String> texts, Collection<String> headings, boolean last) {
        List<String> distinct = texts.stream().limit(LABELS_LOOKED_AT).toList();
        if (distinct.isEmpty() || NUMBER_HEADER.matcher(header).matches()) {
            return StubRole.NONE;
        }
        if (areRegionCodes(distinct)) {
            return StubRole.REGION_CODE;
        }
        if (headOneAnother(headings, texts)) {
            return StubRole.MIXED;
        }
        StubRole role = byVotes(header, distinct);
        boolean unknown =
                role == StubRole.SUBJECT && distinct.stream().map(this::labelOf).noneMatch(this::isIndicator);
        return unknown && (last || REMARK_HEADER.matcher(header).matches()) ? StubRole.NONE : role;
    }

    /** Whether regions stand under headings that name subjects, or subjects under headings that name regions. */
    private boolean headOneAnother(Collection<String> headings, Collection<String> texts) {
        if (headings.isEmpty()) {
            return false;
        }
        List<Label> outer =
                headings.stream().limit(LABELS_LOOKED_AT).map(this::labelOf).toList();
        List<Label> inner = texts.stream()
                .filter(text -> !headings.contains(text))
                .limit(LABELS_LOOKED_AT)
                .map(this::labelOf)
                .toList();
        long regionsInside = inner.stream().filter(this::isRegion).count();
        long regionsOutside = outer.stream().filter(this::isRegion).count();
        return regionsInside >= MOST * inner.size() && outer.stream().anyMatch(this::isIndicator) && regionsInside > 0
                || regionsOutside >= MOST * outer.size()
                        && regionsOutside > 0
                        && inner.stream().filter(this::isIndicator).count() >= MOST * inner.size();
    }

    private boolean isRegion(Label label) {
        return label.hasSubject() && regionNames.isName(label.subject());
    }

    boolean areRegionCodes(Collection<String> texts) {
        long codes = texts.stream()
                .filter(text -> regionNames.byCode(text).isPresent())
                .count();
        return !texts.isEmpty() && codes >= MOST * texts.size();
    }

    private StubRole byVotes(String header, List<String> texts) {
        List<Label> labels = texts.stream().map(this::labelOf).toList();
        double all = labels.size();
        double periods = labels.stream()
                        .filter(l -> l.period() != null && !l.hasSubject())
                        .count()
                / all;
        double units = labels.stream()
                        .filter(l -> !l.units().isEmpty() && !l.hasSubject())
                        .count()
                / all;
        double measures = labels.stream().filter(Label::isMeasureOnly).count() / all;
        double regions = labels.stream().filter(this::isRegion).count() / all;
        double subjects = labels.stream().filter(this::isIndicator).count() / all;
        if (periods >= MOST || PERIOD_HEADER.matcher(header).matches()) {
            return MonthDates.areMonths(texts) ? StubRole.MONTH_BY_DATE : StubRole.PERIOD;
        }
        if (units >= MOST) {
            return StubRole.UNIT;
        }
        if (measures >= MOST) {
            return StubRole.MEASURE;
        }
        return regionOrSubject(header, regions, subjects);
    }

    private static StubRole regionOrSubject(String header, double regions, double subjects) {
        boolean saysRegion = REGION_HEADER.matcher(header).matches();
        if (regions >= MOST && (subjects <= HARDLY_ANY || saysRegion)
                || saysRegion && regions > subjects && regions > HARDLY_ANY) {
            return StubRole.REGION;
        }
        if (regions > HARDLY_ANY && subjects > HARDLY_ANY) {
            return StubRole.MIXED;
        }
        if (subjects > 0) {
            return StubRole.SUBJECT;
        }
        return regions > 0 || saysRegion ? StubRole.REGION : StubRole.SUBJECT;
    }

    private boolean isIndicator(Label label) {
        if (!label.hasSubject() || regionNames.isName(label.subject())) {
            return false;
        }
        IndicatorContext context = new IndicatorContext(List.of(), title, null);
        Resolution<IndicatorRef> resolution = indicators.resolve(label.named(), context);
        return resolution.isResolved()
                || resolution instanceof Resolution.Refused<IndicatorRef> refused
                        && refused.reason() == Refusal.INDICATOR_AMBIGUOUS;
    }

    private Label labelOf(String text) {
        return labelReader.read(CellKinds.isYear(text) ? text.strip() + "年" : text);
    }
}
