package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void paragraphsAreLinesAndOffsetsCountCodePointsWhateverTheLineEnd(String lineEnd) {
        String text = "𠀀省统计局\n\n　　前三季度，增长5.7%。 \n结束".replace("\n", lineEnd);
        assertThat(Released.text("\uFEFF" + text, "a.txt").read()).isEqualTo("""
                        text/plain UTF-8
                        BODY@0 𠀀省统计局
                        BODY@9 前三季度，增长5.7%。
                        BODY@23 结束
                        """);
    }

    @Test
    void markdownHeadingsAreHeadingsAndTheFirstIsTheTitle() {
        assertThat(Released.text("# 2025年公报 #\n## 一、综合\n正文\n#标签\n", "a.md").read())
                .isEqualTo("""
                        text/markdown UTF-8
                        TITLE@2 2025年公报
                        HEADING@15 一、综合
                        BODY@20 正文
                        BODY@23 #标签
                        """);
    }

    @Test
    void pipeTablesAreTables() {
        String text = """
                单位：亿元
                | 地区 | 总量 |
                |:-----|-----:|
                | 　其中：杭州 | 1,234.5 |
                | a\\|b | |

                注：初步核算
                """;
        assertThat(Released.text(text, "a.md").drawn()).isEqualTo("""
                        BODY@0 单位：亿元
                        TABLE 1
                        1 |地区|总量|
                        2 |　其中：杭州|1,234.5|
                        3 |a|b||
                        BODY@67 注：初步核算
                        """);
    }

    @Test
    void framedTablesAreTablesAndWrappedCellsAreJoined() {
        String text = """
                +------+--------+
                | 地区 | 总量   |
                |      | 亿元   |
                +======+========+
                | 杭州 | 1      |
                +------+--------+
                | 宁波 | 2      |
                +------+--------+
                """;
        assertThat(Released.text(text, "a.txt").drawn()).isEqualTo("""
                        TABLE 1
                        1 |地区|总量亿元|
                        2 |杭州|1|
                        3 |宁波|2|
                        """);
    }

    @Test
    void tabbedLinesInsideProseAreATable() {
        String text = "前三季度各市情况如下。\n地区\t总量\n杭州\t1\n宁波\t2\n以上为初步核算数，全省经济运行总体平稳，稳中有进。\n";
        assertThat(Released.text(text, "a.txt").drawn()).isEqualTo("""
                        BODY@0 前三季度各市情况如下。
                        TABLE 1
                        1 |地区|总量|
                        2 |杭州|1|
                        3 |宁波|2|
                        BODY@28 以上为初步核算数，全省经济运行总体平稳，稳中有进。
                        """);
    }

    @Test
    void veryLongLineIsOneParagraph() {
        String line = "增长5.7%，".repeat(150_000);
        assertThat(Released.text(line, "a.txt").drawn()).isEqualTo("BODY@0 " + line + "\n");
    }

    @Test
    void alignedTextIsATableAndWordsGoToTheColumnTheyStandOver() {
        String text = """
                单位：亿元
                                  2025年1-9月
                地区            总量      增速(%)
                --------------------------------
                全省          68495.0     5.7
                  杭州市      17001.2     5.6
                  舟山市                  6.1
                　　其中：定海    512.3      —
                """;
        assertThat(Released.text(text, "a.txt").drawn()).isEqualTo("""
                        BODY@0 单位：亿元
                        BODY@24 2025年1-9月
                        TABLE 1
                        1 |地区|总量|增速(%)|
                        2 |全省|68495.0|5.7|
                        3 |  杭州市|17001.2|5.6|
                        4 |  舟山市||6.1|
                        5 |　　其中：定海|512.3|—|
                        """);
    }

    @Test
    void proseWithWideGapsStaysProse() {
        String text = "浙江省统计局  国家统计局浙江调查总队\n2025年3月4日  杭州\n电话  传真\n";
        assertThat(Released.text(text, "a.txt").drawn()).isEqualTo("""
                        BODY@0 浙江省统计局  国家统计局浙江调查总队
                        BODY@20 2025年3月4日  杭州
                        BODY@34 电话  传真
                        """);
    }

    @Test
    void manyLinesThatOnlyLookAlignedTakeNoLongerThanTheyAreMany() {
        String text = "浙江省统计局  国家统计局\n".repeat(200_000);
        assertThat(Released.text(text, "a.txt").drawn().lines().count()).isEqualTo(200_000);
    }

    @Test
    void emphasisOfMarkdownIsBlankedWithoutMovingOffsets() {
        assertThat(Released.text("- 出口**5540亿元**，增长`25.7%`\n\n| **合计** | ** |\n|---|---|\n", "a.md")
                        .drawn())
                .isEqualTo("""
                        BODY@0 - 出口  5540亿元  ，增长 25.7%
                        TABLE 1
                        1 |合计|**|
                        """);
    }
}
