package quarterdeck.reading.prose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import quarterdeck.reading.observation.ReleaseFacts;

@EnabledIfEnvironmentVariable(named = "QUARTERDECK_CORPUS", matches = ".+")
class SeedGoldTest {

    @Test
    void printsTheSeed() throws IOException {
        String text =
                Files.readString(Path.of(System.getenv("QUARTERDECK_CORPUS"), "seed", "000_93b675cfe40659ed.txt"));
        Reader.Read read = Reader.own().document(text, ReleaseFacts.UNKNOWN);
        System.out.println(read.facts());
        read.findings().forEach(System.out::println);
        System.out.println(read.accounting());
        read.unexplained().forEach(System.out::println);
    }
}
