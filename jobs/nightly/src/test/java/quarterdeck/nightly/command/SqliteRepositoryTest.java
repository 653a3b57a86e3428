package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;

/** The job repository in a file of the home. */
class SqliteRepositoryTest extends JobRepositoryContract {

    @TempDir
    private Path folder;

    @Override
    JobDatabase database(String name) throws IOException {
        return new InFile(Files.createDirectories(folder.resolve(name)));
    }

    @Override
    Figure figure() {
        return Figure.JOB_REPOSITORY;
    }

    private record InFile(Path home) implements JobDatabase {

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(
                    "jdbc:sqlite:" + home.resolve("jobs/repository.sqlite") + "?busy_timeout=10000");
        }

        @Override
        public void lose() throws IOException {
            for (Path file : files()) {
                Files.delete(file);
            }
        }

        @Override
        public void damage(Random random) throws IOException {
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i += 1 + random.nextInt(64)) {
                    bytes[i] ^= (byte) (1 + random.nextInt(255));
                }
                Files.write(file, bytes);
            }
        }

        @Override
        public void refuseSteps(String condition) {
            execute("create trigger broken before update on batch_step_execution when " + condition
                    + " begin select raise(abort, 'broken'); end");
        }

        private List<Path> files() throws IOException {
            try (Stream<Path> files = Files.list(home.resolve("jobs"))) {
                return files.toList();
            }
        }
    }
}
