package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The nightly job and its steps. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NightlyJob {

    static final String NAME = "nightly";

    private static final String GROUP = "group";

    private final JobRepository repository;
    private final Night night;

    NightlyJob(JobRepository repository, Night night) {
        this.repository = repository;
        this.night = night;
    }

    @Bean
    Job nightly(ThreadPoolTaskExecutor readers) {
        return new JobBuilder(NAME, repository)
                .start(takeSnapshots())
                .next(readReleases(readers))
                .next(commitTheLake())
                .next(buildAndPublishTheMarts())
                .build();
    }

    /** As many threads as groups are read at a time; an executor without bounds would make a thread a group. */
    @Bean
    ThreadPoolTaskExecutor readers() {
        ThreadPoolTaskExecutor readers = new ThreadPoolTaskExecutor();
        readers.setCorePoolSize(night.threads());
        readers.setThreadNamePrefix("reader-");
        return readers;
    }

    @Bean
    CleanStop cleanStop(JobOperator operator) {
        return new CleanStop(operator, repository, night);
    }

    private Step takeSnapshots() {
        return step("take snapshots", Progress.Part.SNAPSHOT, night::takeSnapshots);
    }

    private Step readReleases(ThreadPoolTaskExecutor readers) {
        Step readGroup = new StepBuilder("read a group", repository)
                .tasklet((contribution, context) -> {
                    String group = (String)
                            context.getStepContext().getStepExecutionContext().get(GROUP);
                    night.halt().guard(() -> night.read(String.valueOf(group)));
                    return RepeatStatus.FINISHED;
                })
                .build();
        return new StepBuilder("read releases", repository)
                .partitioner("read a group", gridSize -> groups())
                .step(readGroup)
                .taskExecutor(readers)
                .listener(timing(Progress.Part.READ))
                .build();
    }

    private Map<String, ExecutionContext> groups() {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        try {
            night.halt()
                    .guard(() -> night.plan()
                            .forEach(group -> partitions.put(group, new ExecutionContext(Map.of(GROUP, group)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return partitions;
    }

    private Step commitTheLake() {
        return step("commit the lake", Progress.Part.LAKE, night::commitTheLake);
    }

    private Step buildAndPublishTheMarts() {
        return step("build and publish the marts", Progress.Part.MARTS, night::buildAndPublishTheMarts);
    }

    /**
     * No transaction spans a tasklet: the truth is on the disk, and one that did would hold the repository's only
     * connection as long as it runs.
     */
    private Step step(String name, Progress.Part part, Night.Action action) {
        Tasklet tasklet = (contribution, context) -> {
            night.halt().guard(action);
            return RepeatStatus.FINISHED;
        };
        return new StepBuilder(name, repository)
                .tasklet(tasklet)
                .listener(timing(part))
                .build();
    }

    private StepExecutionListener timing(Progress.Part part) {
        return new StepExecutionListener() {
            @Override
            public void beforeStep(StepExecution execution) {
                night.begin(part);
            }

            @Override
            public ExitStatus afterStep(StepExecution execution) {
                night.end(part);
                return execution.getExitStatus();
            }
        };
    }
}
