package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CharsetTest {

    private static final String LINES = "全省生产总值\n同比增长5.7%\n固定资产投资";

    @Test
    void utf8IsTakenBeforeGb18030() {
        assertThat(Released.text(LINES, "a.txt").read()).startsWith("text/plain UTF-8\nBODY@0 全省生产总值\n");
        assertThat(Released.text(LINES, Released.GB18030, "a.txt").read())
                .startsWith("text/plain GB18030\nBODY@0 全省生产总值\n");
    }

    @Test
    void pageThatSaysGb2312IsReadAsGb18030() {
        String page = "<html><head><meta charset=gb2312></head><body><p>朱镕基，㐂</p></body></html>";
        assertThat(Released.text(page, Released.GB18030, "a.html").read())
                .isEqualTo("text/html GB18030\nBODY@0 朱镕基，㐂\n");
    }

    @Test
    void malformedByteIsReportedWithLineAndOffset() {
        byte[] utf8 = LINES.getBytes(StandardCharsets.UTF_8);
        utf8[20] = (byte) 0xFF;
        assertThat(new Released(utf8, "a.txt").refused())
                .isEqualTo("BAD_ENCODING at line 2, byte 19: expected UTF-8 as in the text before:"
                        + " save the file in one character set");
        byte[] gb = LINES.getBytes(Released.GB18030);
        gb[15] = (byte) 0xFF;
        assertThat(new Released(gb, "a.txt").refused())
                .isEqualTo("BAD_ENCODING at line 2, byte 15: expected GB18030: save the file in one character set");
    }

    @Test
    void textInTwoCharsetsIsRefusedWhereTheSecondBegins() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes("地区,总量\n杭州市,1\n".getBytes(StandardCharsets.UTF_8));
        both.writeBytes("宁波市,2\n".getBytes(Released.GB18030));
        assertThat(new Released(both.toByteArray(), "a.csv").refused())
                .isEqualTo("BAD_ENCODING at line 3, byte 26: expected UTF-8 as in the text before:"
                        + " save the file in one character set");
    }

    /** What is plainly UTF-8 is not looked through before it is read: damage far behind its beginning is found all the same. */
    @Test
    void damageFarBehindTheBeginningIsReportedWithLineAndOffset() {
        byte[] utf8 = "杭州市,1\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        int damaged = 12 * 49_999;
        utf8[damaged] = (byte) 0xFF;
        assertThat(new Released(utf8, "a.csv").refused())
                .isEqualTo("BAD_ENCODING at line 50000, byte " + damaged + ": expected UTF-8 as in the text before:"
                        + " save the file in one character set");
        assertThat(new Released(Arrays.copyOf(utf8, 12 * 40_000 + 2), "a.csv").refused())
                .startsWith("TRUNCATED at line 40001, byte " + 12 * 40_000);
    }

    @Test
    void characterCutAtTheEndIsTruncation() {
        byte[] utf8 = LINES.getBytes(StandardCharsets.UTF_8);
        assertThat(new Released(Arrays.copyOf(utf8, utf8.length - 1), "a.txt").refused())
                .startsWith("TRUNCATED at line 3, byte ")
                .endsWith("the text ends inside a character: fetch the whole file again");
        byte[] gb = LINES.getBytes(Released.GB18030);
        assertThat(new Released(Arrays.copyOf(gb, gb.length - 1), "a.txt").refused())
                .startsWith("TRUNCATED at line 3, byte ");
    }

    @Test
    void textLongerThanABufferIsReadWhole() {
        String line = "前三季度地区生产总值68495亿元𠀀\n";
        List<String> drawn = Released.text(line.repeat(20_000), Released.GB18030, "a.txt")
                .drawn()
                .lines()
                .toList();
        assertThat(drawn).hasSize(20_000);
        assertThat(drawn.get(19_999)).isEqualTo("BODY@" + 19_999 * 19 + " " + line.strip());
        assertThat(drawn.stream()
                        .filter(paragraph -> paragraph.endsWith("亿元𠀀"))
                        .count())
                .isEqualTo(20_000);
    }

    @Test
    void emptyFilesAreRefused() {
        assertThat(new Released(new byte[0], "a.csv").refused())
                .isEqualTo("EMPTY: the file has no bytes: fetch it again");
        assertThat(Released.text("\uFEFF \n　\n", "a.csv").refused())
                .isEqualTo("EMPTY: the file has only blanks: fetch it again");
    }
}
