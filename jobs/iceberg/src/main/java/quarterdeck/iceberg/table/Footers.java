package quarterdeck.iceberg.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import quarterdeck.iceberg.catalog.DurableFileIO;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.registration.RegistrationEvent;

/** Files of one dataset as files of its table; those that are not in it are hashed and their footers read, once each. */
final class Footers {

    private final Path folder;
    private final Lake lake;
    private final String dataset;
    private final Schema schema;
    private final Consumer<RegistrationEvent> events;
    private final Map<String, Optional<DataFile>> read = new HashMap<>();
    private Map<String, DataFile> known = Map.of();

    /** @param folder of the lake */
    Footers(Path folder, Lake lake, Dataset<?> dataset, Consumer<RegistrationEvent> events) {
        this.folder = folder;
        this.lake = lake;
        this.dataset = dataset.name();
        this.schema = Columns.of(dataset);
        this.events = events;
    }

    /** Takes the files of a table for known, and tells how many of later commits are not. */
    void expect(LakeTable table, List<Manifest> commits) {
        known = table.files();
        Set<String> unknown = new HashSet<>();
        for (Manifest commit : commits) {
            if (commit.sequence() > table.sequence()) {
                commit.filesOf(dataset).forEach(file -> unknown.add(location(file)));
            }
        }
        unknown.removeAll(known.keySet());
        events.accept(new RegistrationEvent.Begun(dataset, unknown.size()));
    }

    /**
     * A file of the lake as a file of a table, with what its footer says of rows, nulls, and least and greatest values.
     *
     * @return none where its columns are not those of the dataset
     * @throws CorruptData where its bytes are not those that were committed
     */
    Optional<DataFile> file(LakeFile file) throws IOException {
        String location = location(file);
        DataFile registered = known.get(location);
        if (registered != null) {
            return Optional.of(registered);
        }
        Optional<DataFile> before = read.get(location);
        if (before != null) {
            return before;
        }
        Optional<DataFile> now = read(file, location);
        read.put(location, now);
        events.accept(new RegistrationEvent.Checked(dataset, read.size()));
        return now;
    }

    private Optional<DataFile> read(LakeFile file, String location) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(lake.verified(file)))) {
            ParquetMetadata footer = reader.getFooter();
            if (!Columns.fit(footer.getFileMetaData().getSchema(), schema)) {
                return Optional.empty();
            }
            return Optional.of(DataFiles.builder(PartitionSpec.unpartitioned())
                    .withPath(location)
                    .withFormat(FileFormat.PARQUET)
                    .withFileSizeInBytes(file.bytes())
                    .withMetrics(ParquetUtil.footerMetrics(footer, Stream.empty(), MetricsConfig.getDefault()))
                    .withSplitOffsets(ParquetUtil.getSplitOffsets(footer))
                    .build());
        }
    }

    private String location(LakeFile file) {
        return DurableFileIO.location(folder.resolve(file.path()));
    }
}
