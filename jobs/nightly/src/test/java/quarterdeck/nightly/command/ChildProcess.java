package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process of its own, which can be killed: the packaged one where the property {@code quarterdeck.jar}
 * names it, as the profile {@code night} does, the compiled classes otherwise.
 */
final class ChildProcess {

    private static final long PATIENCE_SECONDS = 180;

    private ChildProcess() {}

    /** Starts a run whose output goes to a file. */
    static Process start(Path output, List<String> jvm, String... arguments) throws IOException {
        return start(output, command(jvm, arguments));
    }

    /** Starts what is to be a run at its end. */
    static Process start(Path output, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** The command line of a run. */
    static List<String> command(List<String> jvm, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.add("-Dquarterdeck.root=" + System.getProperty("quarterdeck.root"));
        command.add("-Dquarterdeck.no.bulletin=true");
        command.add("-Dquarterdeck.landing.settle.seconds=0");
        command.add("-Dquarterdeck.landing.unfinished.minutes=0");
        command.addAll(Program.STARTED);
        command.addAll(jvm);
        command.addAll(Program.CLASSES);
        command.addAll(List.of(arguments));
        return command;
    }

    /** What is started: found out, and where it is packaged prepared, once. */
    private static final class Program {

        private static final String JAR = System.getProperty("quarterdeck.jar", "");

        static final List<String> CLASSES = JAR.isEmpty()
                ? List.of(
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Quarterdeck.class.getName())
                : List.of("-jar", JAR);

        /** The packaged program starts as its launcher starts it, with an archive of its classes. */
        static final List<String> STARTED = JAR.isEmpty() ? List.of() : archive();

        private static List<String> archive() {
            Path folder = TemporaryFolder.untilTheEnd("quarterdeck-classes");
            Path archive = folder.resolve("classes.jsa");
            List<String> night = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:ArchiveClassesAtExit=" + archive,
                    "-Dquarterdeck.root=" + System.getProperty("quarterdeck.root"),
                    "-Dquarterdeck.no.bulletin=true"));
            night.addAll(CLASSES);
            night.addAll(List.of("run", "--home", folder.resolve("home").toString()));
            try {
                waitFor(start(folder.resolve("output.txt"), night));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        }
    }

    /** Terminates a run once its log says that it reads; gives its exit status. */
    static int terminateWhileItReads(Process process, Path output) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (process.isAlive()
                && System.nanoTime() < until
                && !Files.readString(output).contains("\"step\":\"read\"")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.destroy();
        return waitFor(process);
    }

    /** Its exit status. One that does not end prints where its threads stand before it is killed. */
    static int waitFor(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.waitFor(2, TimeUnit.SECONDS);
            process.destroyForcibly();
            throw new IllegalStateException("the process did not end in " + PATIENCE_SECONDS + " seconds");
        }
        return process.exitValue();
    }
}
