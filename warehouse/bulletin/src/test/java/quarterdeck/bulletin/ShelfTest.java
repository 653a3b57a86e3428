package quarterdeck.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.bulletin.page.Block.Fact;

class ShelfTest {

    private static final int MUCH = 5_000;

    @Test
    void whatWasPutIntoABoxComesOutInItsOrderThoughItLiesInAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shelf");
        try (Shelf shelf = new Shelf(file)) {
            StringBuilder odd = new StringBuilder();
            StringBuilder even = new StringBuilder();
            for (int i = 0; i < MUCH; i++) {
                String text = "number " + i + "\n";
                (i % 2 == 0 ? even : odd).append(text);
                shelf.put(i % 2 == 0 ? "of/even" : "of/odd", text.getBytes(StandardCharsets.UTF_8));
            }
            shelf.put("other/few", new byte[] {1});

            assertThat(file).isNotEmptyFile();
            assertThat(shelf.names("of/")).containsExactly("of/even", "of/odd");
            assertThat(shelf.all("of/even")).asString(StandardCharsets.UTF_8).isEqualTo(even.toString());
            assertThat(shelf.all("of/odd")).asString(StandardCharsets.UTF_8).isEqualTo(odd.toString());
            assertThat(shelf.all("other/few")).containsExactly(1);
            assertThat(shelf.all("of/nothing")).isEmpty();
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void littleIsKeptWithoutAFile(@TempDir Path folder) throws IOException {
        try (Shelf shelf = new Shelf(folder.resolve("shelf"))) {
            shelf.put("box", new byte[] {1, 2});
            assertThat(shelf.all("box")).containsExactly(1, 2);
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aCardComesBackAsItWasAndOfTwoWithOneIdentityTheFirst() throws IOException {
        DerivedProof first = new DerivedProof(
                "b",
                "杭州 · GDP",
                "5.2 %",
                List.of(new Fact("公式", "a ÷ b", ""), new Fact("table", "x", "../y")),
                List.of("1", "2"));
        DerivedProof again = new DerivedProof("b", "another", "", List.of(), List.of());
        DerivedProof other = new DerivedProof("a", "", "", List.of(), List.of());
        try (Shelf shelf = new Shelf(Path.of("unused"))) {
            List.of(first, again, other).forEach(card -> shelf.put("cards", card.bytes()));
            assertThat(DerivedProof.of(shelf.all("cards"))).containsExactly(other, first);
        }
    }
}
