package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;

/** Parquet files through the Hadoop client: ZSTD, page checksums written and verified. */
final class ParquetFiles {

    /** Rows are buffered by the row group; two writers at a time must fit a small heap. */
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private static final Configuration LOCAL = local();

    private ParquetFiles() {}

    static ParquetWriter<Row> writer(Dataset<?> dataset, Path file) throws IOException {
        return new Writer(HadoopOutputFile.fromPath(hadoop(file), LOCAL), dataset)
                .withConf(LOCAL)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withPageWriteChecksumEnabled(true)
                .build();
    }

    static ParquetReader<Row> reader(Dataset<?> dataset, Path file) throws IOException {
        return new Reader(HadoopInputFile.fromPath(hadoop(file), LOCAL), dataset)
                .usePageChecksumVerification(true)
                .build();
    }

    private static org.apache.hadoop.fs.Path hadoop(Path file) {
        return new org.apache.hadoop.fs.Path(file.toAbsolutePath().toUri());
    }

    private static Configuration local() {
        Configuration configuration = new Configuration(false);
        configuration.setClass("fs.file.impl", RawLocalFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
        return configuration;
    }

    private static final class Writer extends ParquetWriter.Builder<Row, Writer> {

        private final Dataset<?> dataset;

        Writer(OutputFile file, Dataset<?> dataset) {
            super(file);
            this.dataset = dataset;
        }

        @Override
        protected Writer self() {
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

    private static final class Reader extends ParquetReader.Builder<Row> {

        private final Dataset<?> dataset;

        Reader(InputFile file, Dataset<?> dataset) {
            super(file, new HadoopParquetConfiguration(LOCAL));
            this.dataset = dataset;
        }

        @Override
        protected ReadSupport<Row> getReadSupport() {
            return new RowReadSupport(dataset);
        }
    }
}
