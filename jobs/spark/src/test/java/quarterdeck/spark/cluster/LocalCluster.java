package quarterdeck.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarterdeck.nightly.store.HadoopStore;

/**
 * HDFS of a namenode and two datanodes, and Spark of a master and two workers of one core each: six processes of this
 * machine, from the jars that Maven has put into {@code target}.
 */
final class LocalCluster implements AutoCloseable {
    private static final String NAMENODE = "org.apache.hadoop.hdfs.server.namenode.NameNode";
    private static final String DATANODE = "org.apache.hadoop.hdfs.server.datanode.DataNode";
    private static final int NODES = 2;

    private final Path folder;
    private final Path settings;
    private final String hadoopJars;
    private final String sparkJars;
    private final int namePort = freePort();
    private final int masterPort = freePort();
    private final Deque<Daemon> all = new ArrayDeque<>();
    private final List<Daemon> datanodes = new ArrayList<>();
    private final List<Daemon> workers = new ArrayList<>();

    private LocalCluster(Path folder, Path target) throws IOException {
        this.folder = folder;
        this.settings = Files.createDirectories(folder.resolve("conf"));
        Path lib = target.resolve("quarterdeck-spark/lib");
        this.hadoopJars = Stream.concat(
                        jars(target.resolve("hdfs"), ""),
                        jars(lib, "(hadoop-client|slf4j|log4j|commons-logging|snappy).*"))
                .collect(Collectors.joining(File.pathSeparator));
        Path spark = Files.createDirectories(folder.resolve("spark/jars"));
        for (String jar : Stream.concat(jars(lib, ""), jars(target.resolve("quarterdeck-spark"), ""))
                .toList()) {
            Files.createSymbolicLink(spark.resolve(Path.of(jar).getFileName()), Path.of(jar));
        }
        this.sparkJars = spark + "/*";
    }

    /**
     * Brings a cluster up.
     *
     * @param folder empty, for what its processes keep and say
     * @param target of this module, packaged
     */
    static LocalCluster start(Path folder, Path target) throws IOException, InterruptedException {
        LocalCluster cluster = new LocalCluster(folder, target);
        try {
            cluster.startHdfs();
            cluster.startSpark();
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Address of a folder of its HDFS. */
    String address(String path) {
        return "hdfs://localhost:" + namePort + path;
    }

    /** Address of its master. */
    String master() {
        return "spark://localhost:" + masterPort;
    }

    /** Folder with the settings of Hadoop. */
    Path settings() {
        return settings;
    }

    /** Ends a worker with its executors, and starts another one. */
    void replaceWorker() throws IOException, InterruptedException {
        workers.remove(0).kill();
        startWorker();
    }

    /** Ends a datanode for good. */
    void killDatanode() throws InterruptedException {
        datanodes.remove(0).kill();
    }

    /** Brings a datanode up, empty. */
    void startDatanode() throws IOException, InterruptedException {
        String name = "datanode-" + all.size();
        Daemon datanode = hadoop(
                name,
                List.of(
                        DATANODE,
                        "-Ddfs.datanode.data.dir=" + folder.resolve(name).resolve("data"),
                        "-Ddfs.datanode.address=localhost:0",
                        "-Ddfs.datanode.ipc.address=localhost:0",
                        "-Ddfs.datanode.http.address=localhost:0"));
        datanodes.add(datanode);
    }

    private void startHdfs() throws IOException, InterruptedException {
        configure();
        Daemon format = hadoop("format", List.of(NAMENODE, "-format", "-nonInteractive"));
        format.waitFor();
        hadoop("namenode", List.of(NAMENODE)).until(() -> answers(namePort));
        for (int node = 0; node < NODES; node++) {
            startDatanode();
        }
        Path probe = HadoopStore.at(address("/probe"));
        datanodes.get(NODES - 1).until(() -> isWritten(probe));
    }

    private static boolean isWritten(Path probe) {
        try {
            Files.writeString(probe, "written");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void configure() throws IOException {
        Files.writeString(settings.resolve("core-site.xml"), xml(Map.of("fs.defaultFS", address("/"))));
        Files.writeString(
                settings.resolve("hdfs-site.xml"),
                xml(Map.of(
                        "dfs.namenode.name.dir",
                        folder.resolve("names").toString(),
                        "dfs.namenode.http-address",
                        "localhost:" + freePort(),
                        "dfs.replication",
                        String.valueOf(NODES),
                        // a datanode that is killed is missed soon
                        "dfs.heartbeat.interval",
                        "1",
                        "dfs.namenode.heartbeat.recheck-interval",
                        "2000",
                        "dfs.client.socket-timeout",
                        "10000")));
    }

    private static String xml(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(each ->
                        "<property><name>" + each.getKey() + "</name><value>" + each.getValue() + "</value></property>")
                .collect(Collectors.joining("\n", "<configuration>\n", "\n</configuration>\n"));
    }

    private void startSpark() throws IOException, InterruptedException {
        spark(
                        "master",
                        List.of(
                                "org.apache.spark.deploy.master.Master",
                                "--host",
                                "localhost",
                                "--port",
                                String.valueOf(masterPort),
                                "--webui-port",
                                "0"))
                .until(() -> answers(masterPort));
        for (int node = 0; node < NODES; node++) {
            startWorker();
        }
    }

    private void startWorker() throws IOException {
        String name = "worker-" + all.size();
        workers.add(spark(
                name,
                List.of(
                        "org.apache.spark.deploy.worker.Worker",
                        "--host",
                        "localhost",
                        "--cores",
                        "1",
                        "--memory",
                        "3g",
                        "--webui-port",
                        "0",
                        "--work-dir",
                        folder.resolve(name).resolve("work").toString(),
                        master())));
    }

    private Daemon hadoop(String name, List<String> arguments) throws IOException {
        return daemon(name, settings + File.pathSeparator + hadoopJars, Map.of(), arguments);
    }

    private Daemon spark(String name, List<String> arguments) throws IOException {
        Map<String, String> environment = Map.of(
                "SPARK_HOME", folder.resolve("spark").toString(),
                "SPARK_SCALA_VERSION", "2.13",
                "HADOOP_CONF_DIR", settings.toString());
        return daemon(name, sparkJars, environment, arguments);
    }

    private Daemon daemon(String name, String classPath, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> java = new ArrayList<>(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        java.addAll(List.of("-cp", classPath));
        java.addAll(arguments);
        Daemon daemon = Daemon.start(folder, name, environment, java);
        all.push(daemon);
        return daemon;
    }

    private static Stream<String> jars(Path folder, String pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(".jar") && (pattern.isEmpty() || name.matches(pattern));
                    })
                    .map(file -> file.toAbsolutePath().toString())
                    .toList()
                    .stream();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        all.forEach(Daemon::close);
    }
}
