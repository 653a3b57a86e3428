package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.store.HadoopStore;

/** Of many who commit at once exactly one does, on a folder of this machine and on a store with a conditional create. */
class CommitRaceTest {
    private static final int COMMITTERS = 8;
    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    @Test
    void oneCommitsInAFolderOfThisMachine() throws Exception {
        race(folder);
    }

    @Test
    void oneCommitsInAStoreWithAConditionalCreate() throws Exception {
        race(HadoopStore.at("objects://" + folder));
    }

    private static void race(Path lake) throws Exception {
        ExecutorService committers = Executors.newFixedThreadPool(COMMITTERS);
        try {
            for (int round = 1; round <= ROUNDS; round++) {
                CyclicBarrier start = new CyclicBarrier(COMMITTERS);
                List<Callable<String>> tries = new ArrayList<>();
                for (int committer = 0; committer < COMMITTERS; committer++) {
                    String run = "round-" + round + "-" + committer;
                    Manifest next = new Manifest(round, "", run, "v1", List.of(), List.of());
                    tries.add(() -> {
                        start.await();
                        return commit(lake, next) ? run : "";
                    });
                }
                List<String> winners = new ArrayList<>();
                for (Future<String> result : committers.invokeAll(tries)) {
                    if (!result.get().isEmpty()) {
                        winners.add(result.get());
                    }
                }
                assertThat(winners).hasSize(1);
                Manifest current = new Manifests(lake).current();
                assertThat(current.runId()).isEqualTo(winners.get(0));
                assertThat(current.sequence()).isEqualTo(round);
            }
            assertThat(new Manifests(lake).all()).hasSize(ROUNDS);
        } finally {
            committers.shutdownNow();
        }
    }

    private static boolean commit(Path lake, Manifest next) throws IOException {
        try {
            new Manifests(lake).commit(next);
            return true;
        } catch (CommitLost lost) {
            assertThat(lost).hasMessageContaining(next.fileName());
            return false;
        }
    }
}
