package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The radar over the bundled samples, whose bulletins of Zhejiang came on known days. */
class RadarCommandTest {

    @Test
    void theBulletinOfTheFirstQuarterIsLateOnceItsUsualDayIsThreeSpreadsBehind() {
        CommandLineRun inTime = radar("--at", "2026-04-26", "--format", "csv");
        assertThat(inTime.out()).doesNotContain("late,浙江经济运行情况,,");

        CommandLineRun late = radar("--at", "2026-04-27", "--format", "csv");

        assertThat(late.exit()).isEqualTo(10);
        assertThat(late.lines())
                .contains(
                        "finding,bulletin,indicator,period,period_end,expected_on,days,usual,spread,publications",
                        "late,浙江经济运行情况,,quarter,2026-03-31,2026-04-21,6,21,1,6");
    }

    @Test
    void whatHasTooLittleHistoryIsNotJudgedAndThatIsSaid() {
        CommandLineRun radar = radar("--at", "2025-10-25");
        assertThat(radar.out())
                .containsPattern("As of 2025-10-25: \\d+ findings; \\d+ ceased; [1-9]\\d* not judged, as "
                        + "fewer than 4 periods");
        assertThat(radar("--at", "2025-10-25", "--all", "--format", "csv").out())
                .contains("too_little_history,国家数据 季度数据,,");
    }

    @Test
    void withoutMartsTheRemedyIsNamed(@TempDir Path empty) {
        CommandLineRun none = CommandLineRun.of("--lang=en", "radar", "--home", empty.toString());
        assertThat(none.exit()).isEqualTo(74);
        assertThat(none.err()).contains("quarterdeck run");
    }

    private static CommandLineRun radar(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(
                new String[] {
                    "--lang=en", "radar", "--home", SampleBulletin.home().toString()
                },
                0,
                arguments,
                0,
                4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandLineRun.of(arguments);
    }
}
