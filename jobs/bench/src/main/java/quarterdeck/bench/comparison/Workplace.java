package quarterdeck.bench.comparison;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where programs are run in turn: a folder for what is generated and written, removed at the end, and the root of the
 * project, in which they run.
 *
 * @param root of the project, absolute
 * @param folder for generated files, of this comparison alone
 */
public record Workplace(Path root, Path folder) implements AutoCloseable {

    /** What the programs took is told here as they end. */
    public static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /**
     * A new folder.
     *
     * @param parent created where it is missing
     * @param name what the folder's name begins with, saying that its content is generated
     */
    public static Workplace below(Path parent, String name) throws IOException {
        Path root = Path.of(System.getProperty("quarterdeck.root", "."))
                .toAbsolutePath()
                .normalize();
        return new Workplace(root, Files.createTempDirectory(Files.createDirectories(parent), name));
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /**
     * Runs a command to its end.
     *
     * @param ends exit codes that are no failure, besides 0
     */
    public ChildRun run(List<String> command, int... ends) throws IOException {
        return ChildRun.of(command, root, log(), ends);
    }

    /** What the last command printed. */
    public Path log() {
        return folder.resolve("log");
    }

    /** Runs a program of this class path in a process of its own. */
    public ChildRun java(Class<?> program, String... arguments) throws IOException {
        return java(List.of(), program, arguments);
    }

    /** The same with options of Java's, behind those that all programs get. */
    public ChildRun java(List<String> options, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g"));
        command.addAll(options);
        command.addAll(List.of(
                "-Dquarterdeck.root=" + root, "-classpath", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Keeps a run among those of its contender, and tells of it. */
    public static void add(Figures figures, ChildRun run) {
        OUT.println(figures.name() + ": " + run);
        figures.add(run);
    }

    /** Removes a folder of this place with all that is in it; nothing where there is none. */
    public void remove(String name) throws IOException {
        removeAll(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
        removeAll(folder);
    }

    private static void removeAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
