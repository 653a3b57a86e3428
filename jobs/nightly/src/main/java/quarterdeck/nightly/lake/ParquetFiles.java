package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import quarterdeck.nightly.store.HadoopStore;

/** Parquet files, written and read through the Hadoop client; page checksums are written, and verified on reading. */
final class ParquetFiles {

    private static final Configuration CONFIGURATION = local();

    private ParquetFiles() {}

    private static Configuration local() {
        Configuration configuration = new Configuration(false);
        configuration.setClass("fs.file.impl", LocalFiles.class, org.apache.hadoop.fs.FileSystem.class);
        return configuration;
    }

    /** A file to be filled. */
    static ParquetFileWriter writer(MessageType schema, Path file) throws IOException {
        return new ParquetFileWriter(
                HadoopOutputFile.fromPath(HadoopStore.hadoop(file), configuration(file)),
                schema,
                ParquetFileWriter.Mode.CREATE,
                ParquetWriter.DEFAULT_BLOCK_SIZE,
                ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                true);
    }

    static ParquetReader<Row> reader(Dataset<?> dataset, Path file) throws IOException {
        return new Reader(HadoopInputFile.fromPath(HadoopStore.hadoop(file), configuration(file)), dataset)
                .usePageChecksumVerification(true)
                .build();
    }

    private static Configuration configuration(Path file) {
        return HadoopStore.configuration(file).orElse(CONFIGURATION);
    }

    private static final class Reader extends ParquetReader.Builder<Row> {

        private final Dataset<?> dataset;

        Reader(InputFile file, Dataset<?> dataset) {
            super(file, new HadoopParquetConfiguration(CONFIGURATION));
            this.dataset = dataset;
        }

        @Override
        protected ReadSupport<Row> getReadSupport() {
            return new RowReadSupport(dataset);
        }
    }
}
