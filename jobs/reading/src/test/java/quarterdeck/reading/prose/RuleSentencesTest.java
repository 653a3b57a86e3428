package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Target;

/** Every rule of the grammar reads at least two paragraphs of labelled texts, or sentences here that are made up. */
class RuleSentencesTest {

    /** For rules that the labelled texts use too rarely. */
    private static final List<String> RARE = List.of(
            "文成县布局低空经济，力争年内实现商业化运营。",
            "安吉县培育低空经济产业，确保明年实现商业化运营。",
            "乐清市的电气龙头已是国内细分赛道第一企业。",
            "落户北仑区的还有全球细分赛道前五企业。",
            "宁波市出口8287亿元，总量超全国20个省份。",
            "苏州市进出口总额25000亿元，规模超过全国22个省份。",
            "社会消费品零售总额与上年同期持平。",
            "核心CPI同比持平。",
            "生产总值增长6.1%，高于全国、全省0.8个和0.3个百分点。",
            "出口总额增长7.4%，比全国、全省分别高1.2个和0.6个百分点。",
            "出口总额增长7.4%，高于全国、全省1.2个和0.6个百分点。",
            "台州市进出口总额1623亿元，超过湖州市的1219亿元。",
            "嘉兴市社会消费品零售总额1320亿元，高于金华市的1280亿元。",
            "湖州市固投增速连续6个月全省前三。",
            "绍兴市出口增速连续4个月居全省第二。",
            "年末拥有省级研究院12家，5G基站2.1万个。",
            "第三产业增加值增长6.0%，对GDP增长的贡献率为60.2%。",
            "26名科技副总、31名产业教授到岗。",
            "12名科技副总进入企业。");

    private static final Set<String> RULES = Set.of(
            "amount",
            "amount_of_another",
            "amount_of_what_follows",
            "change_amount",
            "comparison",
            "contribution_rate",
            "coordination",
            "growth",
            "milestone",
            "points_from_another",
            "points_from_several",
            "points_in_time",
            "project",
            "proportion",
            "pull",
            "rank",
            "rank_of_firms",
            "share",
            "standstill",
            "streak",
            "target");

    @Test
    void everyRuleReadsTwoSentencesOutsideTheSeed() throws IOException {
        Map<String, Set<String>> paragraphs = new TreeMap<>();
        for (LabelledCorpus corpus : LabelledCorpus.all()) {
            Reader.own()
                    .document(corpus.text(), ReleaseFacts.UNKNOWN)
                    .findings()
                    .forEach(finding -> {
                        int before = corpus.text().offsetByCodePoints(0, Columns.chars(finding)[0]);
                        add(finding, corpus.name() + corpus.text().lastIndexOf('\n', before), paragraphs);
                    });
        }
        for (String sentence : RARE) {
            Reader.own().read(sentence, zhejiang()).findings().forEach(finding -> add(finding, sentence, paragraphs));
        }
        assertThat(paragraphs.keySet()).isEqualTo(new TreeSet<>(RULES));
        paragraphs.forEach((rule, places) -> assertThat(places).as(rule).hasSizeGreaterThanOrEqualTo(2));
    }

    private static void add(Finding finding, String paragraph, Map<String, Set<String>> paragraphs) {
        String rule = finding instanceof Observation o
                ? o.rule()
                : finding instanceof Claim c
                        ? c.rule()
                        : finding instanceof Target t ? t.rule() : finding instanceof Project p ? p.rule() : "";
        if (!rule.isEmpty()) {
            paragraphs.computeIfAbsent(rule, name -> new TreeSet<>()).add(paragraph);
        }
    }

    private static ReleaseFacts zhejiang() {
        return new ReleaseFacts(
                "2025年上半年经济运行情况", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "330000", "");
    }
}
