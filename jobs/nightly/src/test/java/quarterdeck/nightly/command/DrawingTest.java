package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.drawing.DrawnCell;
import quarterdeck.nightly.drawing.DrawnRow;
import quarterdeck.nightly.drawing.DrawnTable;
import quarterdeck.nightly.drawing.Meaning;

class DrawingTest {

    /** Generated figures. */
    private static final String GENERATED = """
            分市地区生产总值,,,
            2024年1-12月,,,单位：亿元
            地区,地区生产总值,同比±%,位次
            杭州市,20000.5,4.5,3
            火星市,1.5,,1
            宁波市,—,5.1,2
            注：本表为生成的数据<script>alert(1)</script>,,,
            7,,,
            """;

    @TempDir
    private Path folder;

    @Test
    void withoutATerminalALetterStandsBeforeEachCellForWhatItWasUnderstoodAs() throws IOException {
        CommandLineRun run = CommandLineRun.of("--lang=en", "extract", "--show", file().toString());

        assertThat(run.exit()).isEqualTo(10);
        assertThat(run.out()).isEqualTo("""
                        generated.csv
                        Table 1
                        1  H 分市地区生产总值
                        2  P 2024年1-12月                   U 单位：亿元
                        3  H 地区   I 地区生产总值 H 同比±% H 位次
                        4  R 杭州市      = 20000.5    = 4.5          # 3
                        5  R 火星市          ! 1.5                   ! 1
                        6  R 宁波市 . —               = 5.1          # 2
                        7  n 注：本表为生成的数据<script>alert(1)</script>
                        8  ~ 7

                        Legend:  R region  I indicator  P period  U unit  H header  = observation  # rank  . missing  ! refused  ~ outside  n note
                        Cells: 9 numeric = 3 observed + 2 ranks + 1 missing + 2 refused + 1 outside tables
                        """);
    }

    @Test
    void oneCellTellsItsCoordinatesAndWhereEachIsPrinted() throws IOException {
        CommandLineRun run = CommandLineRun.of("--lang=en", "extract", "--at", "4:2", "--at", "5:2", file().toString());

        assertThat(run.out()).isEqualTo("""
                4:2  20000.5
                  region     杭州市 330100                                            ← “杭州市” 4:1
                  indicator  Gross regional product gdp                               ← “地区生产总值” 3:2
                  period     2024-01-01/2024-12-31/cumulative, from the words around  ← “2024年1-12月” 2:1
                  measure    level
                  unit       亿元 → 元                                                ← “亿元” 2:4
                  value      2000050000000 元 [2000045000000, 2000055000000)          ← 4:2
                  prices     nominal
                  rule       table
                5:2  1.5
                  refused       no region of this name
                  words         火星市                                       ← “火星市” 5:1
                  words around  火星市 | 地区生产总值 | 2024年1-12月 | 亿元
                  rule          table
                """);
    }

    @Test
    void aCellThatNoTableHasIsNamedInTheMessage() throws IOException {
        CommandLineRun run = CommandLineRun.of("--lang=en", "extract", "--at", "99:1", file().toString());

        assertThat(run.exit()).isEqualTo(64);
        assertThat(run.err())
                .isEqualTo(
                        "quarterdeck: 99:1: no table has this cell; cells are named as extract prints their places\n");
    }

    @Test
    void aPageEscapesWhatTheFilePrintsAndLetsNothingRun() throws IOException {
        Path page = folder.resolve("page.html");
        CommandLineRun.of("--lang=zh", "extract", "--html", page.toString(), file().toString());

        String html = Files.readString(page);
        assertThat(html)
                .contains("<html lang=\"zh\">")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script")
                .contains("<td class=\"refused\" tabindex=\"0\">1.5<div class=\"card\"><b>5:2</b>");
    }

    @Test
    void aNarrowTerminalCutsColumnsAndCellsByTheirWidthAndSaysSo() {
        DrawnTable table = new DrawnTable(
                2,
                "隐藏表",
                "",
                true,
                List.of(),
                List.of(new DrawnRow(
                        3,
                        true,
                        List.of(
                                cell("一二三四五六七八九十一二三四五六七八九十", Meaning.INDICATOR),
                                cell("1.5", Meaning.OBSERVATION),
                                cell("2.5", Meaning.OBSERVATION)))),
                7);

        assertThat(drawn(table, new Screen(36, true))).isEqualTo("""
                Table 2  隐藏表  [hidden]
                3* \u001b[33m一二三四五六七八九十一二三…\u001b[0m  \u001b[32m1.5\u001b[0m
                1 further columns do not fit; widen the terminal, or write a page with --html
                7 further rows are not drawn
                """);
    }

    @Test
    void coloursNeedATerminalThatHasThemAndNobodyWhoRefusesThem() {
        assertThat(Screen.of("80", Map.of("TERM", "xterm"))).isEqualTo(new Screen(80, true));
        assertThat(Screen.of("80", Map.of("TERM", "xterm", "NO_COLOR", "1"))).isEqualTo(new Screen(80, false));
        assertThat(Screen.of("80", Map.of("TERM", "dumb"))).isEqualTo(new Screen(80, false));
        assertThat(Screen.of("", Map.of("TERM", "xterm"))).isEqualTo(Screen.NONE);
    }

    private static DrawnCell cell(String text, Meaning meaning) {
        return new DrawnCell(text, false, text, meaning, List.of());
    }

    private static String drawn(DrawnTable table, Screen screen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new TerminalDrawing(new Terminal(stream, stream, false), Messages.in(java.util.Locale.ENGLISH), screen)
                .draw(List.of(table));
        return out.toString(StandardCharsets.UTF_8).split("\n\n")[0] + "\n";
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("generated.csv"), GENERATED);
    }
}
