package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Installation;

/**
 * What of {@code deploy/} can be run without a cluster, a scheduler or a system manager: the script of the pod and the
 * decision of the DAG against programs that really end so, the units and the alert rules by the tools of their makers.
 * Where such a tool is not there, its test is skipped and says which.
 */
class DeployedTest {

    private static final Path ROOT = Path.of(System.getProperty(Installation.ROOT));
    private static final Path DEPLOY = ROOT.resolve("deploy");
    private static final String PROGRAM = "/opt/quarterdeck/quarterdeck";

    @TempDir
    private Path folder;

    /** How a process ended and all that it said. */
    private record Ended(int exit, String said) {}

    @Test
    void thePodSucceedsWhereTheNightDidAndOtherwiseEndsAsItDid() throws Exception {
        Map<Integer, Integer> pods = new TreeMap<>();
        Map<Integer, Integer> wanted = new TreeMap<>();
        for (Exit exit : Exit.values()) {
            Process pod = pod("exit " + exit.code());
            pods.put(exit.code(), ended(pod).exit());
            wanted.put(exit.code(), exit.isSuccess() ? 0 : exit.code());
        }
        assertThat(pods).isEqualTo(wanted);
    }

    /** The shell is process 1 of its pod: a signal that it does not hand on reaches nobody. */
    @ParameterizedTest
    @ValueSource(ints = {143, 0, 10})
    void theNightHearsWhenItsPodIsStoppedAndHasTheTimeToEnd(int exit) throws Exception {
        Path began = folder.resolve("began");
        Path heard = folder.resolve("heard");
        Process pod = pod("trap 'echo > " + heard + "; sleep 0.3; exit " + exit + "' TERM\necho > " + began
                + "\nwhile :; do sleep 0.05; done");
        while (!Files.exists(began) && pod.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        pod.toHandle().destroy(); // leaves its streams open
        assertThat(ended(pod).exit()).isEqualTo(exit == 143 ? 143 : 0);
        assertThat(heard).exists();
    }

    private Process pod(String night) throws IOException {
        String script = "";
        for (Object document : new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(Files.readString(DEPLOY.resolve("kubernetes/cronjob.yaml")))) {
            if ("CronJob".equals(((Map<?, ?>) document).get("kind"))) {
                Object pod = at(document, "spec", "jobTemplate", "spec", "template", "spec");
                Object container = ((List<?>) at(pod, "containers")).get(0);
                assertThat(at(container, "command")).isEqualTo(List.of("/bin/sh", "-c"));
                script = String.valueOf(((List<?>) at(container, "args")).get(0));
            }
        }
        assertThat(script).contains(PROGRAM + " run ");
        return start(List.of("/bin/sh", "-c", script.replace(PROGRAM, program(night))));
    }

    private static Object at(Object node, String... keys) {
        Object at = node;
        for (String key : keys) {
            at = ((Map<?, ?>) at).get(key);
        }
        return at;
    }

    /** A program that stands where the launcher does. */
    private String program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("night"), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.toString();
    }

    /** Airflow itself is not here; what the DAG takes from it has the names and no more. */
    @Test
    void theTaskDoesWhatItsTableSaysWhenTheProgramReallyEndsSo() throws Exception {
        requires("python3", "--version");
        Path airflow = Files.createDirectories(folder.resolve("airflow/operators"));
        Files.writeString(airflow.resolveSibling("exceptions.py"), """
                class AirflowException(Exception): pass
                class AirflowFailException(AirflowException): pass
                class AirflowSkipException(AirflowException): pass
                """);
        Files.writeString(airflow.resolveSibling("__init__.py"), """
                import contextlib
                class DAG(contextlib.nullcontext):
                    def __init__(self, **settings): super().__init__(settings)
                """);
        Files.writeString(airflow.resolve("__init__.py"), "");
        Files.writeString(airflow.resolve("python.py"), "def PythonOperator(**settings): pass\n");
        String night = program("[ $2 = SIGNAL ] && kill -TERM $$; exit $2");
        List<String> wanted = new ArrayList<>();
        for (Exit exit : Exit.values()) {
            wanted.add(exit.code() + " "
                    + switch (exit) {
                        case OK, PARTLY -> "success";
                        case NOTHING_NEW -> "AirflowSkipException";
                        case IO, LOCKED, STOPPED -> "AirflowException";
                        default -> "AirflowFailException";
                    });
        }
        wanted.add("99 AirflowFailException");
        wanted.add("SIGNAL AirflowException");
        List<String> command = new ArrayList<>(List.of("python3", "-c", """
                import importlib.util, sys
                sys.path.insert(0, sys.argv[1])
                spec = importlib.util.spec_from_file_location("dag", sys.argv[2])
                dag = importlib.util.module_from_spec(spec)
                spec.loader.exec_module(dag)
                for end in sys.argv[4:]:
                    dag.COMMAND = [sys.argv[3], "run", end]
                    try:
                        dag.night()
                        print(end, "success")
                    except Exception as told:
                        print(end, type(told).__name__)
                """));
        command.addAll(List.of(
                folder.toString(),
                DEPLOY.resolve("airflow/quarterdeck_night.py").toString(),
                night));
        wanted.forEach(end -> command.add(end.substring(0, end.indexOf(' '))));
        assertThat(ended(start(command)).said().lines()).containsExactlyElementsOf(wanted);
    }

    @Test
    void systemdUnderstandsTheUnitsAndFindsThemLittleExposed() throws Exception {
        requires("systemd-analyze", "--version");
        List<String> units = new ArrayList<>();
        try (Stream<Path> files = Files.list(DEPLOY.resolve("systemd"))) {
            for (Path file : files.sorted().toList()) {
                Path unit = folder.resolve(file.getFileName());
                Files.writeString(
                        unit,
                        Files.readString(file)
                                .replace(PROGRAM, ROOT.resolve("quarterdeck").toString()));
                units.add(unit.toString());
            }
        }
        assertThat(units).hasSize(3);
        Ended verified = ended(start(Stream.concat(Stream.of("systemd-analyze", "verify"), units.stream())
                .toList()));
        assertThat(verified).isEqualTo(new Ended(0, ""));
        for (String unit : units) {
            if (unit.endsWith(".service")) {
                Ended exposure =
                        ended(start(List.of("systemd-analyze", "security", "--offline=yes", "--threshold=20", unit)));
                assertThat(exposure.exit()).as(exposure.said()).isZero();
            }
        }
    }

    @Test
    void theAlertsFireWhereSuccessStaysAwayAndAreSilentWhereItDoesNot() throws Exception {
        requires("promtool", "--version");
        Path prometheus = DEPLOY.resolve("prometheus");
        Ended checked = ended(start(List.of("promtool", "check", "rules", prometheus + "/quarterdeck.rules.yml")));
        assertThat(checked.exit()).as(checked.said()).isZero();
        Ended tested = ended(start(List.of("promtool", "test", "rules", prometheus + "/quarterdeck.test.yml")));
        assertThat(tested.exit()).as(tested.said()).isZero();
        String cases = Files.readString(prometheus.resolve("quarterdeck.test.yml"));
        assertThat(Files.readString(prometheus.resolve("quarterdeck.rules.yml"))
                        .lines()
                        .filter(line -> line.contains("- alert: "))
                        .map(line -> line.replace("- alert:", "").strip()))
                .hasSizeGreaterThan(8)
                .allSatisfy(alert -> assertThat(cases).contains("alertname: " + alert));
    }

    private void requires(String... command) throws InterruptedException {
        boolean there;
        try {
            there = ended(start(Arrays.asList(command))).exit() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, command[0] + " is not here");
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SYSTEMD_COLORS", "0");
        return builder.start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }
}
