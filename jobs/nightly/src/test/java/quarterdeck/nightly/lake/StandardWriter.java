package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;

/** Parquet's own writer, record by record, which the lake's writer is held against. */
final class StandardWriter extends ParquetWriter.Builder<Row, StandardWriter> {

    private final Dataset<?> dataset;

    private StandardWriter(Path file, Dataset<?> dataset) {
        super(new LocalOutputFile(file));
        this.dataset = dataset;
    }

    static void write(Path file, Dataset<?> dataset, List<Row> rows) throws IOException {
        try (ParquetWriter<Row> writer = new StandardWriter(file, dataset)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withPageWriteChecksumEnabled(true)
                .build()) {
            for (Row row : rows) {
                writer.write(row);
            }
        }
    }

    @Override
    protected StandardWriter self() {
        return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
        return new RowWriteSupport(dataset);
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the superclass, although the other one is called
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
        return new RowWriteSupport(dataset);
    }
}
