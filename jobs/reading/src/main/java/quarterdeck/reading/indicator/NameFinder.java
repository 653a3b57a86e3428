package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import quarterdeck.reading.indicator.NameTrie.Names;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Finds the names of indicators in running text, alone (货运量) or with the name of a part (公路货运量, 纺织业增加值). */
final class NameFinder {

    /** What ties a number to the bare name of a part: 制造业增长6.8%. */
    private static final Pattern NUMBER_BEHIND = Pattern.compile(
            "类?(?:投资|价格)?(?:同比|累计|分别|均|比上年(?:同期)?|环比|实际|名义)*(?:增长|下降|上涨|下跌|上升|回落|增加|减少|提高|增|降|占|达到?|为|完成|实现|收入|支出)"
                    + "[^0-9,.。;、!?]{0,4}[0-9]");

    private static final Pattern SHARE_BEHIND = Pattern.compile("占比|比重");
    private static final String TIES = "类中的";
    private static final String AND = "、和及与";
    private static final int LONGEST_CHAIN = 3;

    private final Indicators indicators;
    private final Concepts concepts;
    private final NameTrie trie;

    NameFinder(Concepts concepts, Indicators indicators) {
        this.concepts = concepts;
        this.indicators = indicators;
        this.trie = new NameTrie(concepts);
    }

    List<Mention<Resolution<IndicatorRef>>> find(String text, IndicatorContext context) {
        ProseText prose = ProseText.of(text);
        Names names = trie.names(prose);
        return names.isEmpty() ? List.of() : new Pass(text, prose, names, context).mentions();
    }

    /** One walk through one text; what was named last is context for what follows. */
    private final class Pass {
        private final String text;
        private final ProseText prose;
        private final Names names;
        private final IndicatorContext outer;
        private final List<Mention<Resolution<IndicatorRef>>> found = new ArrayList<>();
        private IndicatorContext context;
        private String last = "";

        Pass(String text, ProseText prose, Names names, IndicatorContext context) {
            this.text = text;
            this.prose = prose;
            this.names = names;
            this.outer = context;
            this.context = context;
        }

        List<Mention<Resolution<IndicatorRef>>> mentions() {
            int at = 0;
            while (at < prose.length()) {
                if (prose.charAt(at) == '。') {
                    last = "";
                }
                at = names.isAt(at) ? read(at) : at + 1;
            }
            return found;
        }

        /** Reads what starts here and returns where to go on. */
        private int read(int at) {
            int end = names.end(at);
            if (names.isName(at)) {
                int further = withPartBehind(at, end);
                add(at, further, names.isWeak(at) && further == end);
                return further;
            }
            if (!names.isPart(at)) {
                return end;
            }
            int whole = Math.max(withHeadBehind(at), withShareBehind(at, end));
            if (whole > 0) {
                add(at, whole, false);
                return whole;
            }
            if (isAttached(at)) {
                add(at, end, true);
                return end;
            }
            return lent(at, end) ? end : overlapping(at, end);
        }

        /** 第三产业占比. */
        private int withShareBehind(int at, int end) {
            int behind = end + 2;
            return behind <= prose.length()
                            && prose.matchesAt(end, SHARE_BEHIND)
                            && resolve(at, behind).isResolved()
                    ? behind
                    : 0;
        }

        /** 家电类、家具类零售额: the name behind the last part of a list is that of each. */
        private boolean lent(int at, int end) {
            int last = at;
            while (names.isAt(last)
                    && names.isPart(last)
                    && names.end(last) < prose.length()
                    && AND.indexOf(prose.charAt(names.end(last))) >= 0) {
                last = names.end(last) + 1;
            }
            int whole = last > at && names.isAt(last) && names.isPart(last) ? withHeadBehind(last) : 0;
            if (whole == 0) {
                return false;
            }
            String head = prose.printed(text, names.end(last), whole);
            Resolution<IndicatorRef> meaning = indicators.resolve(prose.printed(text, at, end) + head, context);
            if (meaning.isResolved()) {
                found.add(mention(at, end, meaning));
            }
            return meaning.isResolved();
        }

        /** 机电产品 + 出口, 公路 + 货运量, 纺织业 + 增加值; 0 where the words together name nothing. */
        private int withHeadBehind(int at) {
            int end = names.end(at);
            for (int i = 0; i < LONGEST_CHAIN; i++) {
                int next = end < prose.length() && TIES.indexOf(prose.charAt(end)) >= 0 ? end + 1 : end;
                if (!names.isAt(next)) {
                    return 0;
                }
                end = names.end(next);
                if (!names.isPart(next) || names.isName(next)) {
                    return isKnown(at, end) ? end : 0;
                }
            }
            return 0;
        }

        /** 出口机电产品: a part right behind the name. */
        private int withPartBehind(int at, int end) {
            if (names.isAt(end) && names.isPart(end) && !names.isName(end)) {
                Resolution<IndicatorRef> whole = resolve(at, names.end(end));
                if (whole.isResolved() && withHeadBehind(end) == 0) {
                    return names.end(end);
                }
            }
            return end;
        }

        private boolean isKnown(int at, int end) {
            Resolution<IndicatorRef> meaning = resolve(at, end);
            return meaning.isResolved()
                    || meaning instanceof Resolution.Refused<IndicatorRef> refused
                            && refused.reason() == Refusal.INDICATOR_AMBIGUOUS;
        }

        private boolean isAttached(int at) {
            int end = names.end(at);
            if (prose.matchesAt(end, NUMBER_BEHIND)) {
                return true;
            }
            int next = end + 1;
            return next < prose.length()
                    && AND.indexOf(prose.charAt(end)) >= 0
                    && names.isAt(next)
                    && names.isPart(next)
                    && isAttached(next);
        }

        /** An unused part hides the names inside it (出口退税), not one that reaches beyond it (火力发电 + 发电量). */
        private int overlapping(int at, int end) {
            for (int inner = at + 1; inner < end; inner++) {
                if (names.isAt(inner) && names.isName(inner) && names.end(inner) > end) {
                    int beyond = names.end(inner);
                    if (!isKnown(at, beyond)) {
                        return inner;
                    }
                    add(at, beyond, false);
                    return beyond;
                }
            }
            return end;
        }

        private void add(int at, int end, boolean weak) {
            Resolution<IndicatorRef> meaning = resolve(at, end);
            if (meaning.isResolved() && !weak) {
                remember(prose.printed(text, at, end));
            }
            found.add(mention(at, end, weak ? meaning.map(NameFinder::weak) : meaning));
        }

        /** With the quotation mark that opens right before it, if the name holds the one that closes. */
        private Mention<Resolution<IndicatorRef>> mention(int at, int end, Resolution<IndicatorRef> meaning) {
            int start = prose.offset(at);
            String printed = prose.printed(text, at, end);
            boolean halfQuoted = printed.indexOf('”') >= 0 && printed.indexOf('“') < 0;
            boolean opened = halfQuoted && start > 0 && text.charAt(start - 1) == '“';
            return new Mention<>(opened ? start - 1 : start, prose.offset(end - 1) + 1, meaning);
        }

        private Resolution<IndicatorRef> resolve(int at, int end) {
            boolean ofThat = !last.isEmpty() && at > 1 && prose.charAt(at - 1) == '中' && prose.charAt(at - 2) == '其';
            return indicators.resolve(prose.printed(text, at, end), ofThat ? within(last) : context);
        }

        /** What follows is of the same subject, not of the same part of it, unless 其中 says so. */
        private void remember(String name) {
            last = name;
            Resolution<IndicatorRef> meaning = indicators.resolve(name, outer);
            if (meaning.isResolved()) {
                List<String> wholes = concepts.wholes(meaning.get().indicator().code());
                String whole = concepts.concept(wholes.get(wholes.size() - 1))
                        .indicator()
                        .nameZh();
                context = within(whole);
            }
        }

        private IndicatorContext within(String name) {
            List<String> parents = new ArrayList<>(outer.parents().size() + 1);
            parents.add(name);
            parents.addAll(outer.parents());
            return new IndicatorContext(parents, outer.title(), outer.unit());
        }
    }

    private static IndicatorRef weak(IndicatorRef ref) {
        return new IndicatorRef(ref.indicator(), ref.breakdownCode(), ref.measure(), ref.wording(), true);
    }
}
