package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Sha256;

/** Writes one file of the lake aside and publishes it under the name of its content. */
final class FileWriter implements AutoCloseable {

    private static final int NAME_DIGITS = 16;

    /** Rows of a row group; so many are held in memory while they come one by one. */
    private static final int ROWS_OF_A_GROUP = 100_000;

    private final Path lake;
    private final Dataset<?> dataset;
    private final int releaseColumn;
    private final Path aside;
    private final ParquetFileWriter file;
    private final PageBuffer page = new PageBuffer();
    private final List<ColumnChunk> chunks = new ArrayList<>();
    private final Rows<?> held;
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
        this.held = Rows.ofRows(dataset);
        Path folder = DurableFile.folder(lake.resolve(dataset.name()));
        this.aside = DurableFile.aside(folder.resolve(writing));
        Failpoints.reach("lake.write");
        Files.deleteIfExists(aside);
        MessageType schema = ParquetSchema.of(dataset);
        this.file = ParquetFiles.writer(schema, aside);
        file.start();
        for (ColumnDescriptor column : schema.getColumns()) {
            chunks.add(new ColumnChunk(dataset.columns().get(chunks.size()).type(), column, file, page));
        }
    }

    /** Writes rows in the order of their dataset. */
    static LakeFile write(Path lake, Rows<?> rows, String writing) throws IOException {
        try (FileWriter file = new FileWriter(lake, rows.dataset(), writing)) {
            int[] order = rows.sorted();
            for (int from = 0; from < order.length; from += ROWS_OF_A_GROUP) {
                file.writeGroup(rows, order, from, Math.min(order.length, from + ROWS_OF_A_GROUP));
            }
            return file.publish();
        }
    }

    /** Takes the next row in the order of the dataset. */
    void add(Row row) throws IOException {
        held.addRow(row);
        if (held.size() == ROWS_OF_A_GROUP) {
            writeHeld();
        }
    }

    private void writeHeld() throws IOException {
        if (held.size() > 0) {
            writeGroup(held, IntStream.range(0, held.size()).toArray(), 0, held.size());
            held.clear();
        }
    }

    private void writeGroup(Rows<?> from, int[] order, int first, int end) throws IOException {
        file.startBlock(end - first);
        for (int i = 0; i < chunks.size(); i++) {
            chunks.get(i).write(from.column(i), order, first, end);
        }
        file.endBlock();
        rows += end - first;
        NumberedValues release = from.numbered(releaseColumn);
        for (int number = 1; number < release.numbers(); number++) {
            releases.add((String) Objects.requireNonNull(release.value(number)));
        }
    }

    long rows() {
        return rows + held.size();
    }

    LakeFile publish() throws IOException {
        writeHeld();
        file.end(Map.of());
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
            page.close();
            file.close();
        }
    }
}
