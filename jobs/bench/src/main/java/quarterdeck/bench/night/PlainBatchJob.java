package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.MultiResourceItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.builder.MultiResourceItemReaderBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * A nightly job as tutorials of Spring Batch write it: a flat file reader, a processor with maps, chunks of 1000 rows,
 * parquet-avro. It does what {@link DuckDbReference} does. A process of its own.
 */
final class PlainBatchJob {

    private static final int CHUNK = 1000;

    private PlainBatchJob() {}

    /** @param arguments landing folder, folder of the vocabulary, Parquet file to write */
    public static void main(String[] arguments) throws Exception {
        ResourcelessJobRepository repository = new ResourcelessJobRepository();
        PlainProcessor processor = new PlainProcessor(new Vocabulary(Path.of(arguments[1])), Path.of(arguments[1]));
        try (ParquetWriter<GenericRecord> out = writer(Path.of(arguments[2]))) {
            Step step = new StepBuilder("rows", repository)
                    .<PlainProcessor.Line, List<GenericRecord>>chunk(CHUNK)
                    .reader(reader(Path.of(arguments[0]), processor))
                    .processor(processor::process)
                    .writer(chunk -> {
                        for (List<GenericRecord> records : chunk) {
                            for (GenericRecord told : records) {
                                out.write(told);
                            }
                        }
                    })
                    .build();
            run(new JobBuilder("plain", repository).start(step).build(), repository);
        }
    }

    private static void run(Job job, ResourcelessJobRepository repository) throws Exception {
        TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
        operator.setJobRepository(repository);
        operator.setJobRegistry(new MapJobRegistry());
        operator.afterPropertiesSet();
        JobExecution execution = operator.start(job, new JobParameters());
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(execution.toString());
        }
    }

    private static MultiResourceItemReader<PlainProcessor.Line> reader(Path landing, PlainProcessor processor)
            throws IOException {
        FlatFileItemReader<PlainProcessor.Line> lines = new FlatFileItemReaderBuilder<PlainProcessor.Line>()
                .name("line")
                .linesToSkip(1)
                .encoding("UTF-8")
                .delimited()
                .names("region", "indicator", "period", "value", "unit", "growth")
                .fieldSetMapper(processor::line)
                .build();
        try (Stream<Path> walk = Files.walk(landing)) {
            Resource[] files = walk.filter(Files::isRegularFile)
                    .sorted()
                    .map(FileSystemResource::new)
                    .toArray(Resource[]::new);
            return new MultiResourceItemReaderBuilder<PlainProcessor.Line>()
                    .name("files")
                    .delegate(lines)
                    .resources(files)
                    .build();
        }
    }

    private static ParquetWriter<GenericRecord> writer(Path file) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
        return AvroParquetWriter.<GenericRecord>builder(HadoopOutputFile.fromPath(path, new Configuration()))
                .withSchema(PlainProcessor.SCHEMA)
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build();
    }
}
