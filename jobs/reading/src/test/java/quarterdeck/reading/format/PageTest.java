package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {

    private static String drawn(String body) {
        return Released.text("<!DOCTYPE html><html><body>" + body + "</body></html>", "a.html")
                .drawn();
    }

    @Test
    void paragraphsHeadingsAndTablesComeInReadingOrder() {
        String page = """
                <html><head><title>2024年浙江省国民经济和社会发展统计公报</title>
                <style>p { color: red }</style><script>var x = "5.5%";</script></head>
                <body><nav><a href="/">首页</a></nav>
                <div class="article"><h1>2024年浙江省国民经济和社会发展统计公报</h1>
                <p>浙江省统计局<br>2025年3月4日</p>
                <h2>一、综合</h2>
                <p>全年<b>地区生产总值</b>90131亿元，
                   比上年增长<span>5.5%</span>。</p>
                <p>&nbsp;</p>
                <p>　　单位：亿元</p>
                <table><caption>表1 主要指标</caption>
                <tr><th rowspan="2">地区</th><th colspan="2">生产总值</th></tr>
                <tr><th>总量</th><th>增长<br>(%)</th></tr>
                <tr><td>&nbsp;&nbsp;杭州</td><td>21860</td><td>4.7</td></tr></table>
                <p>注：2024年为初步核算数。</p>
                <ul><li>第一</li><li>第二</li></ul></div></body></html>
                """;
        assertThat(Released.text(page, "a.html").read()).isEqualTo("""
                        text/html UTF-8
                        TITLE@0 2024年浙江省国民经济和社会发展统计公报
                        BODY@22 浙江省统计局
                        BODY@29 2025年3月4日
                        HEADING@39 一、综合
                        BODY@44 全年地区生产总值90131亿元，比上年增长5.5%。
                        BODY@71 单位：亿元
                        TABLE 1 (表1 主要指标)
                        1 |地区|生产总值|生产总值^|
                        2 |地区^|总量|增长 (%)|
                        3 |\u00A0\u00A0杭州|21860|4.7|
                        BODY@77 注：2024年为初步核算数。
                        BODY@92 第一
                        BODY@95 第二
                        """);
    }

    @Test
    void windowTitleIsTheTitleWhereNoHeadingRepeatsIt() {
        String page = "<html><head><title>快报</title></head><body><h3>一季度</h3><p>开局良好</p></body></html>";
        assertThat(Released.text(page, "a.html").drawn()).isEqualTo("""
                        TITLE@0 快报
                        HEADING@3 一季度
                        BODY@7 开局良好
                        """);
    }

    @Test
    void layoutTablesDissolveIntoTheirContent() {
        String body = """
                <table width="100%"><tr><td>导语</td><td><table role="presentation"><tr><td>
                <p>正文第一段</p><table><tr><td>地区</td><td>总量</td></tr><tr><td>宁波</td><td>1</td></tr></table>
                </td></tr></table></td></tr></table>
                """;
        assertThat(drawn(body)).isEqualTo("""
                        BODY@0 导语
                        BODY@3 正文第一段
                        TABLE 1
                        1 |地区|总量|
                        2 |宁波|1|
                        """);
    }

    @Test
    void spansThatOverlapRunOnOrReachBeyondTheTableAreExpanded() {
        String body = """
                <table><tr><td rowspan=3>A</td><td colspan=2 rowspan=2>B</td><td>1</td></tr>
                <tr><td>2</td></tr><tr><td>x</td><td>y</td></tr><tr><td colspan=0>z</td><td rowspan=0>w</td></tr>
                <tr><td>v</td></tr></table>
                """;
        assertThat(drawn(body)).isEqualTo("""
                        TABLE 1
                        1 |A|B|B^|1|
                        2 |A^|B^|B^|2|
                        3 |A^|x|y|
                        4 |z|w|
                        5 |v|w^|
                        """);
    }

    @Test
    void tablesInPreformattedTextAreRead() {
        String body = "<pre>\n单位：亿元\n| 地区 | 总量 |\n|---|---|\n| 温州 | 1 |\n以上\n</pre>";
        assertThat(drawn(body)).isEqualTo("""
                        BODY@0 单位：亿元
                        TABLE 1
                        1 |地区|总量|
                        2 |温州|1|
                        BODY@6 以上
                        """);
    }

    @Test
    void whatAPageHidesOrOnlyOffersForUseIsNotRead() {
        assertThat(
                        drawn(
                                "<p style='display: none'>旧数 1%</p><p hidden>2%</p><select><option>查询</option></select><footer>浙ICP备1号</footer><form><p>新数 3%</p></form>"
                                        + "<table><tr><td>a</td><td>1</td></tr><tr style='display:none'><td>b</td><td>2</td></tr></table>"))
                .isEqualTo("""
                        BODY@0 新数 3%
                        TABLE 1
                        1 |a|1|
                        2 hidden |b|2|
                        """);
    }

    @Test
    void indentsOfAStyleAreKept() {
        assertThat(
                        drawn(
                                "<table><tr><td>第二产业</td><td>1</td></tr>"
                                        + "<tr><td style='text-indent: 2em'>工业</td><td>2</td></tr>"
                                        + "<tr><td style='padding-left:24px;color:red'>其中</td><td>3</td></tr>"
                                        + "<tr><td style='mso-char-indent-count:1.0;padding-left:9.0pt'>出口</td><td>4</td></tr></table>"))
                .isEqualTo("""
                        TABLE 1
                        1 |第二产业|1|
                        2 |>>工业|2|
                        3 |>>其中|3|
                        4 |>出口|4|
                        """);
    }

    @Test
    void workbookThatIsAPageIsRead() {
        String page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta http-equiv=Content-Type"
                + " content=\"text/html; charset=gb2312\"></head><body><table><tr><td>地区</td><td>总量</td></tr>"
                + "<tr><td>嘉兴</td><td>1</td></tr></table></body></html>";
        assertThat(Released.text(page, Released.GB18030, "月报.xls").read()).isEqualTo("""
                        text/html GB18030
                        TABLE 1
                        1 |地区|总量|
                        2 |嘉兴|1|
                        """);
    }

    @Test
    void deepNestingIsReadOrRefusedButNeverFatal() {
        String deep = "<div>".repeat(200_000) + "底" + "</div>".repeat(200_000);
        assertThat(Released.text("<html><body>" + deep, "a.html").read()).contains("底");
    }
}
