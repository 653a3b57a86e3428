package quarterdeck.bench.night;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Decodes every text of a folder and counts its digits: the least that anybody does who reads prose. */
final class TextScan {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TextScan() {}

    /** @param arguments folder */
    public static void main(String[] arguments) throws IOException {
        long digits = 0;
        for (Path file : files(Path.of(arguments[0]))) {
            String text = Files.readString(file);
            for (int i = 0; i < text.length(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    digits++;
                }
            }
        }
        OUT.println(digits + " digits");
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
