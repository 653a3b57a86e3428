package quarterdeck.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import quarterdeck.bench.night.Generate;
import quarterdeck.nightly.store.ExclusiveFiles;
import quarterdeck.nightly.store.HadoopStore;
import quarterdeck.proving.MartContent;

/**
 * Nights on a cluster of real processes, with their releases on HDFS: what they publish is what one machine publishes,
 * whichever process is killed. {@code docs/scale.md} has the command.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Path FOLDER = Path.of(System.getProperty("quarterdeck.cluster"));
    private static final String OBSERVATIONS = System.getProperty("quarterdeck.observations");
    private static final int COMMITTERS = 8;

    @SuppressWarnings("NullAway.Init") // started before all tests
    private static LocalCluster cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        remove(FOLDER);
        cluster = LocalCluster.start(Files.createDirectories(FOLDER.resolve("processes")), target());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Path target() {
        return ROOT.resolve("jobs/spark/target");
    }

    @Test
    @Order(1)
    void ofManyWhoCommitOnHdfsExactlyOneDoes() throws Exception {
        Path folder = Files.createDirectories(HadoopStore.at(cluster.address("/race")));
        ExecutorService committers = Executors.newFixedThreadPool(COMMITTERS);
        try {
            for (int round = 0; round < 20; round++) {
                Path file = folder.resolve(round + ".json");
                CyclicBarrier start = new CyclicBarrier(COMMITTERS);
                List<Callable<String>> tries = new ArrayList<>();
                for (int committer = 0; committer < COMMITTERS; committer++) {
                    String content = "committer " + committer;
                    tries.add(() -> {
                        start.await();
                        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
                        return ExclusiveFiles.of(folder).create(file, bytes, "manifest") ? content : "";
                    });
                }
                List<String> winners = new ArrayList<>();
                for (Future<String> result : committers.invokeAll(tries)) {
                    if (!result.get().isEmpty()) {
                        winners.add(result.get());
                    }
                }
                assertThat(winners).containsExactly(Files.readString(file));
            }
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).hasSize(20);
            }
        } finally {
            committers.shutdownNow();
        }
    }

    @Test
    @Order(2)
    void theBundledReleasesBecomeTheSame() throws Exception {
        Path landing = ROOT.resolve("jobs/samples");
        assertThat(onTheCluster("samples", landing).end()).isIn(0, 10);
        isAsOnOneMachine("samples", landing);
        assertThat(onTheCluster("samples", landing).end()).isEqualTo(11);
    }

    @Test
    @Order(3)
    void aConductorWithItsDriverKilledAndStartedAgainGoesOn() throws Exception {
        Path landing = ROOT.resolve("jobs/samples");
        CommandRun reading = onTheCluster("killed", landing);
        reading.until(() -> Files.exists(HadoopStore.at(cluster.address("/killed/raw/catalog.json"))));
        reading.kill();
        CommandRun building = onTheCluster("killed", landing);
        building.until(() -> tables("killed") > 4);
        building.kill();
        Map<Path, FileTime> made = made("killed");
        CommandRun last = onTheCluster("killed", landing);
        last.until(() -> tables("killed") > made.size() + 1);
        assertThat(made("killed")).containsAllEntriesOf(made);

        assertThat(last.end()).isIn(0, 10);

        isAsOnOneMachine("killed", landing);
    }

    @Test
    @Order(4)
    void theBundledReleasesBecomeTheSameThoughWorkersAndADatanodeAreKilled() throws Exception {
        CommandRun run = onTheCluster("disturbed", ROOT.resolve("jobs/samples"));
        becomesTheSameThoughWorkersAndADatanodeAreKilled(run, "disturbed", ROOT.resolve("jobs/samples"));
    }

    @Test
    @Order(5)
    void theCorpusBecomesTheSameThoughWorkersAndADatanodeAreKilled() throws Exception {
        String corpus = System.getenv().getOrDefault("QUARTERDECK_CORPUS", "");
        assumeTrue(!corpus.isEmpty(), "QUARTERDECK_CORPUS names no folder with releases");
        Path landing = Path.of(corpus).resolve("releases");
        CommandRun run = onTheCluster("corpus", landing);
        run.until(() -> count("corpus/lake/journal", ".json") > 2);
        cluster.replaceWorker();
        becomesTheSameThoughWorkersAndADatanodeAreKilled(run, "corpus", landing);
    }

    private static void becomesTheSameThoughWorkersAndADatanodeAreKilled(CommandRun run, String name, Path landing)
            throws Exception {
        run.until(() -> tables(name) > 4);
        cluster.killDatanode();
        run.until(() -> tables(name) > 8);
        cluster.replaceWorker();
        run.until(() -> tables(name) > 16);
        cluster.replaceWorker();

        assertThat(run.end()).isIn(0, 10);
        cluster.startDatanode();

        isAsOnOneMachine(name, landing);
    }

    @Test
    @Order(6)
    void generatedObservationsBecomeTheSame() throws Exception {
        Path landing = FOLDER.resolve("generated");
        Generate.main(new String[] {landing.toString(), OBSERVATIONS, "UTF-8", "1", "42"});
        assertThat(onTheCluster("generated-" + OBSERVATIONS, landing).end()).isEqualTo(0);
        isAsOnOneMachine("generated-" + OBSERVATIONS, landing);
    }

    private static CommandRun onTheCluster(String name, Path landing) throws IOException {
        return CommandRun.start(
                ROOT,
                FOLDER.resolve(name + "-cluster.log"),
                Map.of(
                        "HADOOP_CONF_DIR", cluster.settings().toString(),
                        "QUARTERDECK_LOCAL",
                                FOLDER.resolve("local").resolve(name).toString(),
                        "QUARTERDECK_SPARK_OPTS", options()),
                List.of(
                        "--engine", "spark",
                        "--master", cluster.master(),
                        "--home", cluster.address("/" + name),
                        "--landing", landing.toString()));
    }

    private static String options() {
        return System.getProperty("quarterdeck.spark.opts");
    }

    private static void isAsOnOneMachine(String name, Path landing) throws Exception {
        Path home = FOLDER.resolve(name + "-alone");
        int alone = CommandRun.start(
                        ROOT,
                        FOLDER.resolve(name + "-alone.log"),
                        Map.of(),
                        List.of("--home", home.toString(), "--landing", landing.toString()))
                .end();
        assertThat(alone).isIn(0, 10);
        assertThat(MartContent.of(localHome(name).resolve("marts")))
                .isEqualTo(MartContent.of(home.resolve("marts")))
                .hasSizeGreaterThan(30);
    }

    /** The only folder below the one that holds what stays of homes in stores. */
    private static Path localHome(String name) throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER.resolve("local").resolve(name))) {
            return folders.findFirst().orElseThrow();
        }
    }

    private static long count(String path, String end) throws IOException {
        return list(cluster.address("/" + path)).stream()
                .filter(file -> file.toString().endsWith(end))
                .count();
    }

    private static long tables(String name) throws IOException {
        return made(name).size();
    }

    /** When which tables were completed. */
    private static Map<Path, FileTime> made(String name) throws IOException {
        Map<Path, FileTime> made = new TreeMap<>();
        for (Path commit : list(cluster.address("/" + name + "/tables"))) {
            for (Path table : list(commit.toUri().toString())) {
                Path done = table.resolve("_SUCCESS");
                if (Files.exists(done)) {
                    made.put(table, Files.getLastModifiedTime(done));
                }
            }
        }
        return made;
    }

    private static List<Path> list(String address) throws IOException {
        Path folder = HadoopStore.at(address);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
