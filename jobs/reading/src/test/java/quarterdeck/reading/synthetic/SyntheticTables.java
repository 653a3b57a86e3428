package quarterdeck.reading.synthetic;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads generated tables and prints how many cells were right; {@code SyntheticTables [tables] [first seed]
 * [disagreeing tables to print] [page to write the summary to]}.
 */
public final class SyntheticTables {

    private static final int DISAGREEMENTS_OF_A_TABLE = 6;

    private SyntheticTables() {}

    public static void main(String[] arguments) throws IOException {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        int shown = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path root = Path.of(System.getProperty("quarterdeck.root", "."));
        List<Judgement> all = judge(root, seed, tables);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        all.stream().filter(j -> !j.disagreements().isEmpty()).limit(shown).forEach(j -> show(j, out));
        Summary summary = new Summary(all, seed);
        out.println(summary.text());
        if (arguments.length > 3) {
            summary.writeInto(root.resolve(arguments[3]));
        }
    }

    /** Reads the tables of consecutive seeds. */
    static List<Judgement> judge(Path root, long firstSeed, int tables) throws IOException {
        Path folder = Files.createTempDirectory("synthetic-tables");
        Judge judge = new Judge(root.resolve("sql/vocabulary"), folder);
        List<Judgement> all = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            all.add(judge.judge(TableMaker.of(firstSeed + i)));
        }
        Files.delete(folder);
        return all;
    }

    private static void show(Judgement judgement, PrintStream out) {
        SyntheticTable table = judgement.table();
        out.println(
                "---- " + table.seed() + " " + table.fileName() + " " + table.publishedOn() + " " + table.features());
        out.print(table.drawing());
        judgement.disagreements().stream().limit(DISAGREEMENTS_OF_A_TABLE).forEach(out::println);
        int more = judgement.disagreements().size() - DISAGREEMENTS_OF_A_TABLE;
        out.println(more > 0 ? "… and " + more + " more\n" : "");
    }
}
