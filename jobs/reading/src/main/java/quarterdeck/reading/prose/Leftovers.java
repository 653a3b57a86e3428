package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.quantity.Numeral;
import quarterdeck.reading.vocabulary.Mention;

/** Explains numerals that no statement uses, by the words right around them. */
final class Leftovers {

    private record Rule(Explanation explanation, boolean digitsToo, Pattern before, Pattern after) {}

    private static final Pattern ANY = Pattern.compile("");
    private static final int AROUND = 12;

    private static final String DIVISION_NAMES =
            "个?(?:县\\(市、区\\)|县\\(市\\)|县市区|区县|设区市|地级市|地市|市州|省区市|省份|省市|市县|市|县|区|省|州|乡镇|乡|镇|街道|社区|村)(?![场民内外])";
    private static final String EVENT_WORDS = "[位名个家]?(?:发言|与会|代表|领导|嘉宾|同志|负责人|书记|记者|专家)";
    private static final Pattern EVENT = Pattern.compile(EVENT_WORDS);
    private static final Pattern DIVISIONS = Pattern.compile(DIVISION_NAMES);

    private static final List<Rule> RULES = List.of(
            both(Explanation.ORDINAL, "第$", ""),
            chinese(Explanation.ORDINAL, "第[一二三四五六七八九十](?:[、,][一二三四五六七八九十])*[、,和]$", ""),
            both(Explanation.DIVISIONS, "", DIVISION_NAMES),
            both(Explanation.EVENT, "", EVENT_WORDS),
            both(Explanation.DURATION, "", "多?余?(?:个多?月|年|周年|天|小时|分钟|周|季度|个季度|届|岁|世纪|日|月)"),
            both(Explanation.DATE, "(?:\\d{4}年|[-至到/.])$", "(?:[-至到]|月|日|季|年)"),
            both(Explanation.CONTACT, "(?:电话|热线|邮编|路|楼|室|传真)[::]?$", ""),
            both(Explanation.CONTACT, "", "(?:热线|号楼|号线|楼|路|室|栋)"),
            both(Explanation.LIST_ORDINAL, "(?:图|表|附件|附表|专栏|步骤|之|注|其)$", ""),
            both(Explanation.MODEL, "[A-Za-z]-?$", ""),
            both(Explanation.MODEL, "", "-?[A-Za-z]"),
            chinese(
                    Explanation.ENUMERATION,
                    "",
                    "(?:个|大|项|篇|条|种|类|方面|层|级|轮|批|步|者|点|端|头|区|库|园|链|业|线|网|张|座|支|只|把|手|国|地|省|证|场|次|份|字|员|部|院|产|化|新|个重|家|位|名|届|期|环|极|带|廊|港|湾|城|村|房|馆|站|率|高|低|好|减|增|进|出|转|保|稳|促|改|提|降|补|破|立)"),
            chinese(Explanation.IDIOM, "(?:进|统|唯|同|逐|队|牵|单|划|合|归|专|某|这|那|另|每|万众|之|数|成)$", ""),
            chinese(
                    Explanation.IDIOM,
                    "",
                    "(?:批|系列|定|些|体|步|流|起|直|致|线|时|般|切|旦|道|样|方面|路|举|并|心|贯|如既往|揽子|下子|度|同|味|向|再|经|众一心|方百计|家万户|头|连着|姓|强|分之)"));

    private Leftovers() {}

    /** Why the numeral is no statistic, or null where nothing says so. */
    static @Nullable Explanation explain(String folded, Mention<Numeral> numeral) {
        String before = folded.substring(Math.max(0, numeral.start() - AROUND), numeral.start());
        String after = folded.substring(numeral.end(), Math.min(folded.length(), numeral.end() + AROUND));
        boolean word = numeral.what().chinese() && numeral.end() - numeral.start() <= 2;
        for (Rule rule : RULES) {
            boolean fits = (rule.digitsToo || word)
                    && rule.before.matcher(before).find()
                    && rule.after.matcher(after).lookingAt();
            if (fits) {
                return rule.explanation;
            }
        }
        return null;
    }

    /** Whether words right behind a number name divisions of a territory: 县(市、区), 省份. */
    static boolean isDivision(String words) {
        return DIVISIONS.matcher(words).lookingAt();
    }

    /** Whether what stands right behind a number makes it an attribute of a territory or an event, not a statistic. */
    static boolean isAttribute(@Nullable Part next) {
        if (next instanceof Part.Known known) {
            return known.explanation() == Explanation.DIVISIONS;
        }
        String words =
                next instanceof Part.Plain plain ? plain.words() : next instanceof Part.What what ? what.words() : "";
        return isDivision(words) || EVENT.matcher(words).lookingAt();
    }

    private static Rule both(Explanation explanation, String before, String after) {
        return new Rule(explanation, true, before.isEmpty() ? ANY : Pattern.compile(before), Pattern.compile(after));
    }

    private static Rule chinese(Explanation explanation, String before, String after) {
        return new Rule(explanation, false, before.isEmpty() ? ANY : Pattern.compile(before), Pattern.compile(after));
    }
}
