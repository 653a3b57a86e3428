package quarterdeck.nightly.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a store is worked with as one of this machine is. */
class HadoopStoreTest {
    @TempDir
    private Path folder;

    private Path store;

    @BeforeEach
    void open() throws IOException {
        store = HadoopStore.at("objects://" + folder);
    }

    @Test
    void anAddressIsToldFromAFolder() throws IOException {
        assertThat(HadoopStore.isAddress("hdfs://namenode:8020/home")).isTrue();
        assertThat(HadoopStore.isAddress("/data/home")).isFalse();
        assertThat(HadoopStore.holds(store)).isTrue();
        assertThat(HadoopStore.at(folder.toUri().toString())).isEqualTo(folder);
        assertThatThrownBy(() -> HadoopStore.at("unheard-of://host/home")).isInstanceOf(IOException.class);
    }

    @Test
    void namesAreThoseOfThisMachineBehindTheStore() {
        Path file = store.resolve("lake").resolve("claim/a.parquet");

        assertThat(file).hasToString("objects:" + folder + "/lake/claim/a.parquet");
        assertThat(file.getFileName()).hasToString("a.parquet");
        assertThat(file.resolveSibling("b")).isEqualTo(store.resolve("lake/claim/b"));
        assertThat(store.relativize(file)).hasToString("lake/claim/a.parquet");
        assertThat(file.startsWith(store)).isTrue();
        assertThat(HadoopStore.hadoop(file).toUri()).isEqualTo(file.toUri());
    }

    @Test
    void filesAreWrittenReadMovedListedAndDeleted() throws IOException {
        Path below = Files.createDirectories(store.resolve("a/b"));
        Path file = Files.writeString(below.resolve("one"), "eins");
        Path other = below.resolve("two");

        assertThat(Files.size(file)).isEqualTo(4);
        assertThat(Files.readString(file)).isEqualTo("eins");
        Files.writeString(other, "zwei");
        Files.move(file, other, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertThat(Files.exists(file)).isFalse();
        assertThat(Files.readString(other)).isEqualTo("eins");
        Files.copy(other, folder.resolve("here"));
        assertThat(folder.resolve("here")).hasContent("eins");
        try (Stream<Path> all = Files.walk(store.resolve("a"))) {
            assertThat(all).containsExactly(store.resolve("a"), below, other);
        }
        Files.delete(other);
        Files.delete(below);
        assertThat(Files.isDirectory(below)).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedAsOnThisMachine() throws IOException {
        Path file = Files.writeString(store.resolve("file"), "x");

        assertThatThrownBy(() -> Files.readString(store.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.delete(store.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Files.delete(store)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThatThrownBy(() -> Files.move(file, Files.writeString(store.resolve("taken"), "y")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Files.newOutputStream(file, StandardOpenOption.APPEND))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
