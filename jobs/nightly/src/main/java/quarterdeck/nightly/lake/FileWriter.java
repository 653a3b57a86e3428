package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.FSError;
import org.apache.parquet.hadoop.ParquetWriter;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Sha256;

/** Writes one file of the lake aside and publishes it under the name of its content. */
final class FileWriter implements AutoCloseable {

    private static final int NAME_DIGITS = 16;

    private final Path lake;
    private final Dataset<?> dataset;
    private final int releaseColumn;
    private final Path aside;
    private final ParquetWriter<Row> writer;
    private final TreeSet<String> releases = new TreeSet<>();
    private long rows;
    private boolean closed;

    /**
     * @param writing names the writer, so that two at a time do not meet
     */
    FileWriter(Path lake, Dataset<?> dataset, String writing) throws IOException {
        this.lake = lake;
        this.dataset = dataset;
        this.releaseColumn = dataset.index("release_sha256");
        Path folder = Files.createDirectories(lake.resolve(dataset.name()));
        this.aside = DurableFile.aside(folder.resolve(writing));
        Failpoints.reach("lake.write");
        Files.deleteIfExists(aside);
        this.writer = ParquetFiles.writer(dataset, aside);
    }

    static LakeFile write(Path lake, Dataset<?> dataset, String writing, List<Row> sorted) throws IOException {
        try (FileWriter file = new FileWriter(lake, dataset, writing)) {
            for (Row row : sorted) {
                file.add(row);
            }
            return file.publish();
        }
    }

    void add(Row row) throws IOException {
        try {
            writer.write(row);
        } catch (FSError e) {
            throw new IOException("writing " + aside + ": " + e.getMessage(), e);
        }
        releases.add((String) java.util.Objects.requireNonNull(row.value(releaseColumn)));
        rows++;
    }

    long rows() {
        return rows;
    }

    LakeFile publish() throws IOException {
        close();
        String sha256 = Sha256.of(aside);
        String path = dataset.name() + "/" + sha256.substring(0, NAME_DIGITS) + ".parquet";
        long bytes = Files.size(aside);
        DurableFile.publish(aside, lake.resolve(path), "lake");
        return new LakeFile(dataset.name(), path, sha256, bytes, rows, List.copyOf(releases));
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                writer.close();
            } catch (FSError e) {
                throw new IOException("writing " + aside + ": " + e.getMessage(), e);
            }
        }
    }
}
