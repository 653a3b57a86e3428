package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Installation;

/** What {@code deploy/} does with each exit status and metric, against those that the program has. */
class DeployTest {

    private static final Path ROOT = Path.of(System.getProperty(Installation.ROOT));
    private static final Path DEPLOY = ROOT.resolve("deploy");

    private static final Set<Integer> WELL = codes(Exit.OK, Exit.PARTLY, Exit.NOTHING_NEW);
    private static final Set<Integer> AGAIN = codes(Exit.IO, Exit.LOCKED, Exit.STOPPED);
    private static final Set<Integer> ALL = codes(Exit.values());

    private static Set<Integer> codes(Exit... exits) {
        return Arrays.stream(exits).map(Exit::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> failing() {
        Set<Integer> failing = new TreeSet<>(ALL);
        failing.removeAll(WELL);
        failing.removeAll(AGAIN);
        return failing;
    }

    @Test
    void theServiceKnowsEveryExitStatusAndIsHardened() throws IOException {
        Map<String, String> unit = ini(DEPLOY.resolve("systemd/quarterdeck.service"));
        assertThat(numbers(unit.get("SuccessExitStatus"))).isEqualTo(WELL);
        Set<Integer> prevented = failing();
        prevented.add(Exit.STOPPED.code());
        assertThat(numbers(unit.get("RestartPreventExitStatus"))).isEqualTo(prevented);
        assertThat(unit)
                .containsEntry("Restart", "on-failure")
                .containsEntry("KillMode", "mixed") // SIGTERM is for the night, and not for its readers
                .containsEntry("NoNewPrivileges", "yes")
                .containsEntry("ProtectSystem", "strict")
                .containsEntry("CapabilityBoundingSet", "")
                .containsEntry("SystemCallErrorNumber", "EPERM") // without which a filtered call kills
                .containsKeys("User", "StartLimitBurst", "SystemCallFilter");
        assertThat(ini(DEPLOY.resolve("systemd/quarterdeck-serve.service")))
                .containsEntry("SuccessExitStatus", "143")
                .containsEntry("KillMode", "mixed")
                .containsEntry("RestartPreventExitStatus", "64 75 78")
                .containsEntry("SystemCallErrorNumber", "EPERM")
                .containsEntry("NoNewPrivileges", "yes")
                .containsEntry("ProtectSystem", "strict");
        assertThat(ini(DEPLOY.resolve("systemd/quarterdeck.timer")))
                .containsEntry("Unit", "quarterdeck.service")
                .containsEntry("Persistent", "true");
    }

    @Test
    void theCronJobForbidsASecondPodAndKnowsEveryExitStatus() throws IOException {
        List<Object> documents = yaml(DEPLOY.resolve("kubernetes/cronjob.yaml"));
        Object claim = documents.get(0);
        Object job = documents.get(2);
        assertThat(at(claim, "spec", "accessModes")).isEqualTo(List.of("ReadWriteOncePod"));
        assertThat(at(job, "kind")).isEqualTo("CronJob");
        assertThat(at(job, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
        Map<String, Set<Integer>> actions = new TreeMap<>();
        for (Object rule : (List<?>) at(job, "spec", "jobTemplate", "spec", "podFailurePolicy", "rules")) {
            if (((Map<?, ?>) rule).containsKey("onExitCodes")) {
                Set<Integer> codes = new TreeSet<>();
                ((List<?>) at(rule, "onExitCodes", "values")).forEach(code -> codes.add((Integer) code));
                actions.put(String.valueOf(at(rule, "action")), codes);
            }
        }
        assertThat(actions).isEqualTo(Map.of("FailJob", failing(), "Count", AGAIN));
        Object pod = at(job, "spec", "jobTemplate", "spec", "template", "spec");
        assertThat(at(pod, "restartPolicy")).isEqualTo("Never"); // without which no pod failure policy is accepted
        Object container = ((List<?>) at(pod, "containers")).get(0);
        assertThat(at(container, "securityContext", "readOnlyRootFilesystem")).isEqualTo(true);
        List<String> claims = new ArrayList<>();
        documents.subList(0, 2).forEach(made -> claims.add(String.valueOf(at(made, "metadata", "name"))));
        List<String> claimed = new ArrayList<>();
        for (Object volume : (List<?>) at(pod, "volumes")) {
            if (((Map<?, ?>) volume).containsKey("persistentVolumeClaim")) {
                claimed.add(String.valueOf(at(volume, "persistentVolumeClaim", "claimName")));
            }
        }
        assertThat(claimed).isEqualTo(claims);
        List<String> mounts = new ArrayList<>();
        ((List<?>) at(container, "volumeMounts")).forEach(mount -> mounts.add(String.valueOf(at(mount, "mountPath"))));
        assertThat(mounts).contains("/home/quarterdeck", "/landing", "/tmp");
    }

    @Test
    void theDagSaysWhatEveryExitStatusMeans() throws IOException {
        Path dag = DEPLOY.resolve("airflow/quarterdeck_night.py");
        Map<Integer, String> outcomes = new TreeMap<>();
        for (MatchResult line : matches("(?m)^    (\\d+): \"(\\w+)\",", Files.readString(dag))) {
            outcomes.put(Integer.valueOf(line.group(1)), line.group(2));
        }
        Map<Integer, String> expected = new TreeMap<>();
        failing().forEach(code -> expected.put(code, "fail"));
        AGAIN.forEach(code -> expected.put(code, "retry"));
        WELL.forEach(code -> expected.put(code, "success"));
        expected.put(Exit.NOTHING_NEW.code(), "skip");
        assertThat(outcomes).isEqualTo(expected);
    }

    @Test
    void everyMetricOfTheRulesIsWrittenAndEveryMetricIsDescribed() throws IOException {
        Object rules = yaml(DEPLOY.resolve("prometheus/quarterdeck.rules.yml")).get(0);
        Set<String> asked = new TreeSet<>();
        for (Object group : (List<?>) at(rules, "groups")) {
            for (Object rule : (List<?>) at(group, "rules")) {
                assertThat(((Map<?, ?>) rule).keySet().stream().map(String::valueOf))
                        .as(rule.toString())
                        .contains("alert", "expr", "labels", "annotations");
                matches("quarterdeck_\\w+", String.valueOf(at(rule, "expr"))).forEach(m -> asked.add(m.group()));
            }
        }
        String metrics =
                Files.readString(ROOT.resolve("jobs/nightly/src/main/java/quarterdeck/nightly/signal/Metrics.java"));
        Set<String> written = new TreeSet<>();
        matches("\"(\\w+_\\w+|releases)\",\\s+(?:\"[A-Z]|about)", metrics)
                .forEach(m -> written.add("quarterdeck_" + m.group(1)));
        assertThat(written).hasSizeGreaterThan(10).containsAll(asked);
        assertThat(asked).contains("quarterdeck_last_success_timestamp_seconds");
        String described = Files.readString(ROOT.resolve("docs/operations.md"));
        assertThat(written).allSatisfy(metric -> assertThat(described).contains("`" + metric));
    }

    @Test
    void theTableOfExitStatusesIsThatOfTheProgram() throws IOException {
        String walk = Files.readString(ROOT.resolve("docs/operations.md"));
        Set<Integer> described = new TreeSet<>();
        matches("(?m)^\\| (\\d+) \\| ", walk).forEach(row -> described.add(Integer.valueOf(row.group(1))));
        Set<Integer> ofNights = new TreeSet<>(ALL);
        ofNights.remove(Exit.UNREADABLE.code()); // of commands that only read, which is said below the table
        assertThat(described).isEqualTo(ofNights);
    }

    private static List<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().toList();
    }

    private static Set<Integer> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> ini(Path file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            assertThat(line).matches("|#.*|\\[\\w+]|\\w+=.*");
            if (line.matches("\\w+=.*")) {
                entries.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
            }
        }
        return entries;
    }

    private static List<Object> yaml(Path file) throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(yaml.loadAll(Files.readString(file)).spliterator(), false)
                .toList();
    }

    private static Object at(Object node, String... keys) {
        Object at = node;
        for (String key : keys) {
            assertThat(at).as(key).isInstanceOf(Map.class);
            at = ((Map<?, ?>) at).get(key);
        }
        assertThat(at).as(String.join(".", keys)).isNotNull();
        return at;
    }
}
