package quarterdeck.bench.night;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes generated releases into a landing folder, to be looked at or to be run by hand. */
public final class Generate {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Generate() {}

    /** @param arguments folder, S, M, L or a number of observations, character set, files a release is split into, seed */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(System.getProperty("quarterdeck.root", "."));
        Vocabulary vocabulary = new Vocabulary(root.resolve("sql/vocabulary"));
        int files = new LongReleases(vocabulary, Long.parseLong(arguments[4]), Charset.forName(arguments[2]))
                .write(Path.of(arguments[0]), observations(arguments[1]), Integer.parseInt(arguments[3]));
        OUT.println(files + " generated releases in " + arguments[0]);
    }

    private static long observations(String named) {
        return Character.isDigit(named.charAt(0)) ? Long.parseLong(named) : Scale.valueOf(named).observations;
    }
}
