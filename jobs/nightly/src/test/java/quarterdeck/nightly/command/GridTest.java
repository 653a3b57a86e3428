package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void wideCharactersTakeTwoColumnsAndNumbersStandToTheRight() {
        assertThat(printed(Format.TABLE)).isEqualTo("""
                        region  value
                        杭州市   12.5
                        =1+1
                        Ningbo     -3
                        """);
    }

    @Test
    void csvMarksTextThatASpreadsheetWouldRun() {
        assertThat(printed(Format.CSV)).isEqualTo("""
                        region,value
                        杭州市,12.5
                        '=1+1,
                        Ningbo,-3
                        """);
    }

    @Test
    void csvLooksBehindBlanksAndForWideSigns() {
        assertThat(Csv.line(List.of(" =1+1", "＝1+1", "\n@x", "a=b", new BigDecimal("-3.0"))))
                .isEqualTo("' =1+1,'＝1+1,\"'\n@x\",a=b,-3");
    }

    @Test
    void jsonIsOneObjectALine() {
        assertThat(printed(Format.JSON)).isEqualTo("""
                        {"region":"杭州市","value":12.5}
                        {"region":"=1+1","value":null}
                        {"region":"Ningbo","value":-3}
                        """);
    }

    @Test
    void aTerminalIsNeverSentWhatItWouldObey() {
        assertThat(Terminal.clean("red \u001b[31mtext\u0007 \u202egnp.exe"))
                .isEqualTo("red \ufffd[31mtext\ufffd \ufffdgnp.exe");
        assertThat(Terminal.cell("two\nlines\tand a tab")).isEqualTo("two lines and a tab");
    }

    @Test
    void widthCountsWhatATerminalShows() {
        assertThat(List.of("abc", "杭州", "ｶﾅ", "（％）", "e\u0301", "㎡").stream().map(Terminal::width))
                .containsExactly(3, 4, 2, 6, 1, 2);
    }

    private static String printed(Format format) {
        Grid grid = new Grid(List.of("region", "value"));
        grid.add(List.of("杭州市", new BigDecimal("12.50")));
        grid.add(Arrays.asList("=1+1", null));
        grid.add(List.of("Ningbo", -3));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        grid.print(new Terminal(stream, stream, false), format);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
