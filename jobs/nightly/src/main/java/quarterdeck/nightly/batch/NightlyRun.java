package quarterdeck.nightly.batch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import quarterdeck.nightly.Versions;

/** Starts Spring, recovers what an earlier run left, runs the nightly job and closes everything. */
public final class NightlyRun {

    private static final long PATIENCE_SECONDS = 60;

    private NightlyRun() {}

    /**
     * Runs a night. The caller holds the lock of the run.
     *
     * <p>The job repository is disposable: where it fails it is made anew and the night runs once more, which costs
     * little as the lake's journal knows what is done. Where it fails when all is done, the next night makes it anew.
     */
    public static NightReport run(NightRequest request, Versions versions) throws IOException {
        JobStore jobs = JobStore.of(request.home(), request.settings());
        Night night = new Night(request, versions);
        try {
            launch(night, jobs);
        } catch (BrokenRepository e) {
            if (!night.isComplete()) {
                jobs.discard();
                return again(night.again(), jobs);
            }
        }
        return night.report();
    }

    private static NightReport again(Night night, JobStore jobs) throws IOException {
        try {
            launch(night, jobs);
        } catch (BrokenRepository e) {
            if (!night.isComplete()) {
                throw new IOException("the job repository in " + jobs.place() + " fails: " + e.getCause(), e);
            }
        }
        return night.report();
    }

    /** The job failed although no part of the night did. */
    private static final class BrokenRepository extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenRepository(Throwable cause) {
            super(cause);
        }
    }

    private static void launch(Night night, JobStore jobs) throws IOException, BrokenRepository {
        jobs.prepare();
        try (ConfigurableApplicationContext context = application(night, jobs).run()) {
            CleanStop cleanStop = context.getBean(CleanStop.class);
            ThreadPoolTaskExecutor readers = context.getBean(ThreadPoolTaskExecutor.class);
            try {
                run(night, context);
            } finally {
                try {
                    endReaders(night, readers.getThreadPoolExecutor());
                } finally {
                    cleanStop.jobEnded();
                }
            }
        } catch (RuntimeException e) {
            if (night.halt().failure() == null) {
                throw new BrokenRepository(e);
            }
        }
    }

    private static void run(Night night, ConfigurableApplicationContext context) throws BrokenRepository {
        try {
            recover(context);
            JobExecution execution = start(context, night.runId());
            if (execution.getStatus().isUnsuccessful() && night.halt().failure() == null) {
                throw new BrokenRepository(execution.getAllFailureExceptions().stream()
                        .findFirst()
                        .orElseGet(() -> new IllegalStateException(execution.toString())));
            }
        } catch (RuntimeException e) {
            if (night.halt().failure() == null) {
                throw new BrokenRepository(e);
            }
        }
    }

    /**
     * A job whose repository fails ends while groups are read. Nobody else may write to the lake before they have ended.
     *
     * @throws IOException where they do not
     */
    private static void endReaders(Night night, ThreadPoolExecutor readers) throws IOException {
        night.halt().ask();
        readers.shutdownNow();
        try {
            if (!readers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("releases are still being read " + PATIENCE_SECONDS
                        + " seconds after their night has ended; the next run does what is left");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("waiting for readers was interrupted");
        }
    }

    private static SpringApplication application(Night night, JobStore jobs) {
        SpringApplication application = new SpringApplication(NightlyJob.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(settings(jobs));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Night.class, () -> night));
        return application;
    }

    private static Map<String, Object> settings(JobStore jobs) {
        Map<String, Object> settings = jobs.properties();
        settings.put("spring.batch.job.enabled", "false");
        settings.put("spring.main.lazy-initialization", "false");
        settings.put("spring.jmx.enabled", "false");
        return settings;
    }

    /** After a kill the last execution still counts as running; it is marked as failed. */
    private static void recover(ConfigurableApplicationContext context) {
        JobOperator operator = context.getBean(JobOperator.class);
        context.getBean(JobRepository.class)
                .findRunningJobExecutions(NightlyJob.NAME)
                .forEach(operator::recover);
    }

    private static JobExecution start(ConfigurableApplicationContext context, String runId) {
        try {
            return context.getBean(JobOperator.class)
                    .start(
                            context.getBean(Job.class),
                            new JobParametersBuilder().addString("run", runId).toJobParameters());
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
