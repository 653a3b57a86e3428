package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetReader;
import org.jspecify.annotations.Nullable;

/** Merges sorted files into sorted files; what comes out depends on the rows alone, not on how they were spread. */
final class Compaction {

    /** A file ends at the next border of a province and year once it has this many rows. */
    private static final long ROWS_PER_FILE = 200_000;

    /** Files read at once; each holds a page of every column in memory. */
    private static final int FAN_IN = 32;

    private final Path lake;

    Compaction(Path lake) {
        this.lake = lake;
    }

    /** One dataset's files as few large ones, without the rows of some releases. */
    List<LakeFile> merge(Dataset<?> dataset, List<LakeFile> files, Set<String> without) throws IOException {
        List<LakeFile> rest = files;
        while (rest.size() > FAN_IN) {
            List<LakeFile> merged = new ArrayList<>();
            for (int i = 0; i < rest.size(); i += FAN_IN) {
                List<LakeFile> part = rest.subList(i, Math.min(rest.size(), i + FAN_IN));
                merged.addAll(mergeOnce(dataset, part, without, Long.MAX_VALUE));
            }
            rest = merged;
        }
        return mergeOnce(dataset, rest, without, ROWS_PER_FILE);
    }

    private List<LakeFile> mergeOnce(Dataset<?> dataset, List<LakeFile> files, Set<String> without, long rowsPerFile)
            throws IOException {
        Comparator<Row> order = dataset.sorting();
        PriorityQueue<Stream> streams = new PriorityQueue<>((a, b) -> order.compare(a.row(), b.row()));
        try (Output output = new Output(dataset, rowsPerFile)) {
            for (LakeFile file : files) {
                advance(new Stream(dataset, lake.resolve(file.path()), without), streams);
            }
            for (Stream next = streams.poll(); next != null; next = streams.poll()) {
                output.add(next.row());
                advance(next, streams);
            }
            return output.finish();
        } finally {
            for (Stream stream : streams) {
                stream.close();
            }
        }
    }

    private static void advance(Stream stream, PriorityQueue<Stream> streams) throws IOException {
        if (stream.next()) {
            streams.add(stream);
        } else {
            stream.close();
        }
    }

    /** The rows of one file that are wanted. */
    private static final class Stream implements AutoCloseable {

        private final ParquetReader<Row> reader;
        private final Set<String> without;
        private final int releaseColumn;
        private @Nullable Row row;

        Stream(Dataset<?> dataset, Path file, Set<String> without) throws IOException {
            this.reader = ParquetFiles.reader(dataset, file);
            this.without = without;
            this.releaseColumn = dataset.index("release_sha256");
        }

        boolean next() throws IOException {
            do {
                row = reader.read();
            } while (row != null && without.contains(row.value(releaseColumn)));
            return row != null;
        }

        Row row() {
            return java.util.Objects.requireNonNull(row, "read behind the end");
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** The files written, one after the other. */
    private final class Output implements AutoCloseable {

        private final Dataset<?> dataset;
        private final long rowsPerFile;
        private final List<LakeFile> files = new ArrayList<>();
        private @Nullable FileWriter writer;
        private String cell = "";

        Output(Dataset<?> dataset, long rowsPerFile) {
            this.dataset = dataset;
            this.rowsPerFile = rowsPerFile;
        }

        void add(Row row) throws IOException {
            String next = dataset.cell().apply(row);
            if (writer != null && writer.rows() >= rowsPerFile && !next.equals(cell)) {
                finish();
            }
            if (writer == null) {
                writer = new FileWriter(lake, dataset, "merge");
            }
            cell = next;
            writer.add(row);
        }

        List<LakeFile> finish() throws IOException {
            if (writer != null) {
                files.add(writer.publish());
                writer = null;
            }
            return files;
        }

        @Override
        public void close() throws IOException {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
