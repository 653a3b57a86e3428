package quarterdeck.reading.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionLevel;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Tells the regions a text speaks of from those it only mentions: as the place of an event, as an institution, as
 * what something is compared with. And says which region 全省 or 该区 points at.
 */
final class Territory {

    private static final String SUFFIXES = "市县区省旗州盟国";
    private static final List<String> INSTITUTIONS = List.of(
            "委", "省委", "市委", "县委", "区委", "政府", "人民政府", "统计局", "海关", "财政", "税务", "发改", "商务", "局", "厅", "书记", "市长", "县长",
            "区长", "省长", "州长", "代表团", "人大", "政协", "日报", "晚报", "新闻", "大学", "银行", "举行", "召开", "调查队", "调查总队", "常委", "主任",
            "企业", "公司", "集团");

    /** Verbs whose object is an event or a list of a wider region: 参加全省集中开工 is not said of the province. */
    private static final List<String> PARTAKING = List.of(
            "参加", "参与", "参评", "入选", "入围", "纳入", "列入", "加入", "承办", "对接", "融入", "服务", "服务于", "接轨", "助力", "领跑", "领先");

    private final Regions regions;
    private final @Nullable LocalDate at;
    private final @Nullable Region about;
    private @Nullable Region source;

    Territory(Regions regions, ReadingContext context) {
        this.regions = regions;
        this.at = context.facts().publishedOn();
        String code = context.facts().aboutCode();
        this.about = code.isEmpty() ? null : regions.byCode(code, at).orElse(null);
    }

    /** The region the text is about, where nothing nearer is named. */
    @Nullable
    Printed<Region> about() {
        return about == null ? null : Printed.of("", about);
    }

    /** Index of the part that names the region a clause speaks of, looking from a part on; -1 where none does. */
    int subject(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isSubject(clause, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean isSubject(Clause clause, int i) {
        Part part = clause.get(i);
        if (part instanceof Part.Where where) {
            return isTrusted(where)
                    && !isMember(clause, i)
                    && !isObject(clause, i)
                    && !isInstitution(clause, i)
                    && stands(clause, i, where);
        }
        return part instanceof Part.Here
                && !isObject(clause, i)
                && !isInstitution(clause, i)
                && !isMember(clause, i)
                && !isEmbedded(clause, i);
    }

    /** A short name outside the region the text is about is more often a word than a place (和平, 新城). */
    private boolean isTrusted(Part.Where where) {
        if (!where.region().isResolved()) {
            return SUFFIXES.indexOf(where.words().charAt(where.words().length() - 1)) >= 0;
        }
        Region region = where.region().get();
        boolean full = SUFFIXES.indexOf(where.words().charAt(where.words().length() - 1)) >= 0;
        boolean wide = region.level() == RegionLevel.PROVINCE || region.level() == RegionLevel.NATION;
        return full
                || wide
                || about != null && regions.isWithin(region.code(), about.code(), at)
                || about == null && region.level() == RegionLevel.PREFECTURE;
    }

    /** One of a list (余杭、临平), or the outer part of a name (宁波北仑区). */
    private static boolean isMember(Clause clause, int i) {
        Part next = clause.at(i + 1);
        Part previous = clause.at(i - 1);
        boolean joined =
                next instanceof Part.Where && next.start() == clause.get(i).end();
        return joined || isJoint(next) && isPlace(clause.at(i + 2)) || isJoint(previous) && isPlace(clause.at(i - 2));
    }

    static boolean isPlace(@Nullable Part part) {
        return part instanceof Part.Where || part instanceof Part.Here;
    }

    private static boolean isJoint(@Nullable Part part) {
        return part != null && (part.is(Cue.AND) || part instanceof Part.Stop);
    }

    /** What something is compared with, ranked in, or where it happens. */
    private static boolean isObject(Clause clause, int i) {
        Part previous = clause.at(i - 1);
        if (previous instanceof Part.Where && i > 1) {
            previous = clause.at(i - 2);
        }
        if (isPartaking(previous) || isOfTrade(clause, i)) {
            return true;
        }
        if (previous instanceof Part.Sign sign) {
            boolean object = switch (sign.cue()) {
                case THAN, ABOVE, BELOW, EXCEED, RANK, SHARE, AT, PULL -> true;
                default -> false;
            };
            if (object) {
                return true;
            }
        }
        return isScope(clause, i) || ShareRule.isOfShare(clause, i);
    }

    /** 对东盟、台湾地区、日本进出口: one of the partners that 对 names. */
    private static boolean isOfTrade(Clause clause, int i) {
        boolean listed = false;
        for (int k = i - 1; k >= 0; k--) {
            Part part = clause.get(k);
            if (part instanceof Part.Sign sign && sign.words().equals("对")) {
                return listed;
            }
            listed |= isJoint(part);
            if (!isJoint(part) && !(part instanceof Part.Plain) && !(part instanceof Part.What) && !isPlace(part)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPartaking(@Nullable Part verb) {
        return verb instanceof Part.Plain plain && PARTAKING.stream().anyMatch(plain.words()::endsWith);
    }

    /** 参加全省一季度集中开工: the time in the name of an event that somebody takes part in. */
    static boolean isTimeOfEvent(Clause clause, int i) {
        return isPlace(clause.at(i - 1)) && isPartaking(clause.at(i - 2)) || TimesNamed.ofMeeting(clause, i);
    }

    /** 据义乌市统计局, 据杭州海关统计: whose figures are told, which 全市 then points at where nothing nearer does. */
    void hearSource(Clause clause, int i) {
        Part before = clause.at(i - 1);
        boolean according = before instanceof Part.Plain plain
                && (plain.words().endsWith("据") || plain.words().endsWith("根据"));
        if (according
                && clause.get(i) instanceof Part.Where where
                && where.region().isResolved()) {
            source = where.region().get();
        }
    }

    void beginSentence() {
        source = null;
    }

    /** Followed by a rank, perhaps over words that only widen it (全省各市第一). */
    static boolean isScope(Clause clause, int i) {
        for (int k = i + 1; k < Math.min(clause.size(), i + 6); k++) {
            Part part = clause.get(k);
            if (part instanceof Part.Ordinal) {
                return true;
            }
            boolean passes = part.is(Cue.RANK)
                    || part.is(Cue.AVERAGE)
                    || part.is(Cue.EMPTY)
                    || part.is(Cue.AT)
                    || part instanceof Part.Known known && known.explanation() == Explanation.DIVISIONS
                    || part instanceof Part.Plain plain && plain.words().length() <= 6;
            if (!passes) {
                return false;
            }
        }
        return false;
    }

    private static boolean isInstitution(Clause clause, int i) {
        Part next = clause.at(i + 1);
        if (next instanceof Part.Plain plain && plain.start() == clause.get(i).end()) {
            for (String institution : INSTITUTIONS) {
                if (plain.words().startsWith(institution)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** At the head of its clause, after an apposition (外贸强区柯桥区), or right before what is said of it. */
    private static boolean stands(Clause clause, int i, Part.Where where) {
        Part previous = clause.at(i - 1);
        Part next = clause.at(i + 1);
        if (previous instanceof Part.Where && i > 1) {
            previous = clause.at(i - 2);
        }
        if (previous instanceof Part.Plain plain) {
            boolean stated = next instanceof Part.What || next instanceof Part.When;
            boolean apposition = stated
                    && plain.start() == clause.get(0).start()
                    && plain.words().length() <= 6;
            return apposition
                    || SUFFIXES.indexOf(plain.words().charAt(plain.words().length() - 1)) >= 0;
        }
        boolean nation = where.words().equals("中国");
        return !nation || !(next instanceof Part.Plain);
    }

    /** 落地全省首单业务: in the middle of a clause, with words around it that say something else. */
    private static boolean isEmbedded(Clause clause, int i) {
        return i > 0 && clause.at(i + 1) instanceof Part.Plain && !(clause.at(i - 1) instanceof Part.When);
    }

    /** The region that a part names or points at. */
    Printed<Region> named(Part part, @Nullable Printed<Region> current) {
        if (part instanceof Part.Where where) {
            return new Printed<>(where.words(), where.region());
        }
        return pointedAt((Part.Here) part, current, false);
    }

    /** As a scope 全市 is the city above a county-level city; as a subject it is that city itself. */
    Printed<Region> scope(Part part, @Nullable Printed<Region> current) {
        return part instanceof Part.Here here ? pointedAt(here, current, true) : named(part, current);
    }

    private Printed<Region> pointedAt(Part.Here here, @Nullable Printed<Region> current, boolean asScope) {
        if (here.level() == RegionLevel.NATION) {
            return regions.byCode("100000", at)
                    .map(nation -> Printed.of(here.words(), nation))
                    .orElseGet(() -> new Printed<>(here.words(), Resolution.refused(Refusal.REGION_UNKNOWN)));
        }
        List<Region> bases = new ArrayList<>();
        if (current != null && current.meaning().isResolved()) {
            bases.add(current.meaning().get());
        }
        if (source != null) {
            bases.add(source);
        }
        if (about != null) {
            bases.add(about);
        }
        for (Region base : bases) {
            Region found = upTo(base, here, asScope);
            if (found != null) {
                return Printed.of(here.words(), found);
            }
        }
        return new Printed<>(here.words(), Resolution.refused(Refusal.REGION_MISSING));
    }

    private @Nullable Region upTo(Region base, Part.Here here, boolean asScope) {
        boolean city = here.words().endsWith("市");
        Region region = base;
        for (int step = 0; region != null && step < 4; step++) {
            boolean itself = city
                    && region.name().endsWith("市")
                    && (region != base || !asScope || region.level() != RegionLevel.COUNTY);
            boolean ownDistrict = here.words().endsWith("区") && region.name().endsWith("自治区");
            if (region.level() == here.level() || itself || ownDistrict) {
                return region;
            }
            String parent = region.parentCode();
            region = parent == null ? null : regions.byCode(parent, at).orElse(null);
        }
        return null;
    }

    /** The region right above one; missing where there is none. */
    Printed<Region> parentOf(@Nullable Printed<Region> region) {
        return above(region).stream()
                .findFirst()
                .flatMap(code -> regions.byCode(code, at))
                .map(parent -> Printed.of("", parent))
                .orElseGet(() -> Printed.missing(Refusal.REGION_MISSING));
    }

    /** The city above a county, which promotes projects together with it. */
    List<String> above(@Nullable Printed<Region> region) {
        if (region == null || !region.meaning().isResolved()) {
            return List.of();
        }
        String parent = region.meaning().get().parentCode();
        return parent == null ? List.of() : List.of(parent);
    }
}
