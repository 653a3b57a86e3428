package quarterdeck.nightly.batch;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;

/** On SIGTERM, lets the job end between two releases before the context and its repository close. */
final class CleanStop implements SmartLifecycle {

    private static final long PATIENCE_SECONDS = 25;

    private final JobOperator operator;
    private final JobRepository repository;
    private final Night night;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean running;

    CleanStop(JobOperator operator, JobRepository repository, Night night) {
        this.operator = operator;
        this.repository = repository;
        this.night = night;
    }

    /** The job has ended, by itself or as it was asked. */
    void jobEnded() {
        ended.countDown();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (ended.getCount() == 0) {
            return;
        }
        night.halt().ask();
        try {
            askToStop();
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("the job did not end in time; the next run recovers it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askToStop() {
        Set<JobExecution> executions = repository.findRunningJobExecutions(NightlyJob.NAME);
        for (JobExecution execution : executions) {
            try {
                operator.stop(execution);
            } catch (JobExecutionNotRunningException e) {
                // it ended in the meantime, which is all that is wanted
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
