package quarterdeck.bulletin.mart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void aNationIsAskedForInPartsThatDoNotGrowWithIt() {
        List<String> counties = IntStream.range(0, 2_900)
                .mapToObj(i -> String.valueOf(110_000 + i))
                .toList();
        List<Stretch> stretches = Stretch.of(counties, 2_900 * 90);
        for (String code : counties) {
            assertThat(stretches.stream().filter(stretch -> stretch.holds(code)))
                    .hasSize(1);
        }
        assertThat(stretches)
                .allSatisfy(stretch ->
                        assertThat(counties.stream().filter(stretch::holds)).hasSizeBetween(150, 200));
    }

    @Test
    void aSmallMartIsAskedForAtOnce() {
        List<Stretch> all = Stretch.of(List.of("330100", "330000"), 400);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).isAll()).isTrue();
        assertThat(all.get(0).holds("330100")).isTrue();
        assertThat(Stretch.of(List.of(), 0)).isEqualTo(all);
    }

    @Test
    void aPartHasAtLeastOneCode() {
        assertThat(Stretch.of(List.of("a", "b", "c"), 1_000_000))
                .containsExactly(new Stretch("a", "a"), new Stretch("b", "b"), new Stretch("c", "c"));
    }
}
