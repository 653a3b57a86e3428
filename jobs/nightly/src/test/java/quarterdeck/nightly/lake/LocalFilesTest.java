package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

    @TempDir
    private Path folder;

    private static LocalFiles files() throws IOException {
        LocalFiles files = new LocalFiles();
        files.initialize(URI.create("file:///"), new Configuration(false));
        return files;
    }

    private static org.apache.hadoop.fs.Path hadoop(Path file) {
        return new org.apache.hadoop.fs.Path(file.toUri());
    }

    /** The device of Linux that always is full. */
    @Test
    void aFullDiskIsToldAsOtherFailuresOfInputAndOutputAre() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "this system has no /dev/full");
        try (LocalFiles files = files();
                FSDataOutputStream out = files.append(hadoop(full), 16, () -> {})) {
            assertThatThrownBy(() -> {
                        out.write(new byte[64]);
                        out.flush();
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left on device");
        }
    }

    /** To ask for others would start a program a file. */
    @Test
    void permissionsAreThoseOfAnyFileOfTheProcess() throws IOException {
        Path file = folder.resolve("asked");
        Path usual = Files.write(folder.resolve("usual"), new byte[1]);
        FsPermission narrow = new FsPermission((short) 0600);
        try (LocalFiles files = files()) {
            files.create(hadoop(file), narrow, false, 16, (short) 1, 1 << 20, null)
                    .close();
            files.setPermission(hadoop(file), narrow); // as Hadoop does of its own where it is given none
        }
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void whatIsWrittenIsReadFromAnyPlace() throws IOException {
        Path file = folder.resolve("bytes");
        try (LocalFiles files = files()) {
            try (FSDataOutputStream out = files.create(hadoop(file))) {
                out.write(new byte[] {1, 2, 3, 4, 5});
                out.write(6);
            }
            try (FSDataInputStream in = files.open(hadoop(file))) {
                assertThat(in.available()).isEqualTo(6);
                assertThat(in.read()).isEqualTo(1);
                in.seek(4);
                assertThat(in.getPos()).isEqualTo(4);
                byte[] rest = new byte[2];
                in.readFully(rest);
                assertThat(rest).containsExactly(5, 6);
                assertThat(in.read(1, rest, 0, 2)).isEqualTo(2);
                assertThat(rest).containsExactly(2, 3);
            }
        }
    }
}
