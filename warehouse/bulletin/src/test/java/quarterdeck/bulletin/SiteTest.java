package quarterdeck.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private static final int HANDS = 4;
    private static final int FOLDERS = 200;

    /** Whoever comes second to a new folder must not find it missing. */
    @Test
    void pagesThatAreTheFirstOfAFolderAreWrittenSideBySide(@TempDir Path folder) throws Exception {
        Site site = new Site(folder);
        CyclicBarrier together = new CyclicBarrier(HANDS);
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                String name = hand + ".html";
                work.add(() -> {
                    for (int i = 0; i < FOLDERS; i++) {
                        together.await(20, TimeUnit.SECONDS);
                        site.write("folder" + i + "/below/" + name, name.getBytes(StandardCharsets.UTF_8));
                    }
                    return null;
                });
            }
            for (Future<Void> done : hands.invokeAll(work)) {
                done.get();
            }
        } finally {
            hands.shutdownNow();
        }

        for (int i = 0; i < FOLDERS; i++) {
            assertThat(folder.resolve("folder" + i + "/below")).isDirectoryContaining("glob:**.html");
            assertThat(folder.resolve("folder" + i + "/below").toFile().list()).hasSize(HANDS);
        }
    }
}
