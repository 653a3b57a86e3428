package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Scale;

/** The lake's own pages against those of Parquet's own writer, over generated rows. */
class FileWriterTest {

    private static final long SEED = Scale.seed(20251103);

    private static final List<String> LETTERS = List.of("a", "7", " ", "é", "区", "産", "\uFFFD", "𠮷", "\u0000");

    @TempDir
    private Path folder;

    @Test
    void readersFindTheSameRowsAndStatisticsAsInFilesOfTheStandardWriter() throws IOException, SQLException {
        int files = Scale.of(12, 2_000);
        for (int i = 0; i < files; i++) {
            Random random = new Random(SEED + i);
            int size = i == 0 ? 45_000 : 1 + random.nextInt(1 << 1 + random.nextInt(12));
            Dataset<Row> dataset = dataset(2 + random.nextInt(14), random);
            List<Row> rows = rows(dataset, size, random);
            Rows<Row> ours = new Rows<>(dataset);
            rows.forEach(ours::add);
            List<Row> sorted = new ArrayList<>(rows);
            sorted.sort(dataset.sorting());

            LakeFile written = FileWriter.write(folder, ours, "ours");
            Path file = folder.resolve(written.path());
            Path standard = folder.resolve("standard" + i + ".parquet");
            StandardWriter.write(standard, dataset, sorted);

            assertThat(written.rows()).isEqualTo(size);
            assertThat(read(dataset, file)).as("seed " + (SEED + i)).isEqualTo(read(dataset, standard));
            assertThat(statistics(file)).as("seed " + (SEED + i)).isEqualTo(statistics(standard));
            assertThat(differences(file, standard)).as("seed " + (SEED + i)).isZero();
        }
    }

    @Test
    void rowsThatComeOneByOneMakeTheSameFileAsRowsThatAreSortedHere() throws IOException {
        Random random = new Random(SEED);
        Dataset<Row> dataset = dataset(6, random);
        List<Row> rows = rows(dataset, 120_000, random);
        Rows<Row> together = new Rows<>(dataset);
        rows.forEach(together::add);
        rows.sort(dataset.sorting());

        LakeFile one = FileWriter.write(folder, together, "together");
        LakeFile other;
        try (FileWriter writer = new FileWriter(folder, dataset, "one-by-one")) {
            for (Row row : rows) {
                writer.add(row);
            }
            other = writer.publish();
        }

        assertThat(read(dataset, folder.resolve(one.path()))).isEqualTo(read(dataset, folder.resolve(other.path())));
        assertThat(other.rows()).isEqualTo(one.rows()).isEqualTo(120_000);
        assertThat(other.releases()).isEqualTo(one.releases());
    }

    /** A record as readers tell it: what it shares with others is one object, its decimal is digits. */
    private record Shown(Row own, Row common, long digits, int scale) {}

    @Test
    void whatRecordsShareAndTellInDigitsIsWrittenAsIfEachHadItsOwn() throws IOException {
        for (int i = 0; i < Scale.of(6, 600); i++) {
            Random random = new Random(SEED + i);
            Dataset<Shown> dataset = new Dataset<>(
                    "generated",
                    List.of(
                            Column.<Shown>text("release_sha256", s -> s.common.value(0))
                                    .sharedBy(Shown::common),
                            Column.date("c1", s -> s.own.value(0)),
                            Column.<Shown>text("c2", s -> s.common.value(1)).sharedBy(Shown::common),
                            Column.<Shown>decimal(
                                            "c3",
                                            s -> new BigDecimal(BigInteger.valueOf(s.digits), s.scale)
                                                    .setScale(Decimals.SCALE))
                                    .by((s, to) -> {
                                        to.add(s.digits, s.scale);
                                        return true;
                                    })),
                    List.of("c2"),
                    row -> String.valueOf(row.value(2)),
                    List.of("c2", "c1"));
            Rows<Shown> told = new Rows<>(dataset);
            for (int n = random.nextInt(9_000); n > 0; n--) {
                told.add(shown(new Row(new Object[] {"before", "t" + random.nextInt(5)}), random));
            }
            told.clear(); // rows that were filled before make the same file
            Rows<Shown> rows = Rows.ofRows(dataset);
            Row common = new Row(new Object[] {"", ""});
            for (int n = random.nextInt(30_000); n >= 0; n--) {
                if (random.nextInt(3) == 0) {
                    common = new Row(new Object[] {"r" + random.nextInt(9), "t" + random.nextInt(50)});
                }
                Shown shown = shown(common, random);
                told.add(shown);
                rows.addRow(dataset.row(shown));
            }

            LakeFile one = FileWriter.write(folder, told, "told");
            LakeFile other = FileWriter.write(folder, rows, "rows");

            assertThat(one.sha256()).as("seed " + (SEED + i)).isEqualTo(other.sha256());
            assertThat(one.releases()).isEqualTo(other.releases());
        }
    }

    private static Shown shown(Row common, Random random) {
        Object day = random.nextInt(9) == 0 ? null : LocalDate.ofEpochDay(random.nextInt(4000));
        int scale = random.nextInt(19) - 8;
        long digits = random.nextLong() >> random.nextInt(64);
        return new Shown(new Row(new @Nullable Object[] {day}), common, digits, scale);
    }

    @Test
    void runsAndPackedBitsAreThoseThatParquetDecodes() throws IOException {
        for (int i = 0; i < 400; i++) {
            Random random = new Random(SEED + i);
            int bits = random.nextInt(21);
            int[] numbers = new int[1 + random.nextInt(300)];
            int longest = 1 + random.nextInt(40);
            for (int from = 0; from < numbers.length; ) {
                int to = Math.min(numbers.length, from + 1 + random.nextInt(longest));
                Arrays.fill(numbers, from, to, random.nextInt(1 << bits));
                from = to;
            }
            ByteSink out = new ByteSink();
            RunLengths.encode(numbers, 0, numbers.length, bits, out);

            RunLengthBitPackingHybridDecoder decoder =
                    new RunLengthBitPackingHybridDecoder(bits, new ByteArrayInputStream(out.toArray()));
            int[] decoded = new int[numbers.length];
            for (int at = 0; at < decoded.length; at++) {
                decoded[at] = decoder.readInt();
            }
            assertThat(decoded).as("seed " + (SEED + i)).isEqualTo(numbers);
        }
    }

    private static Dataset<Row> dataset(int width, Random random) {
        List<Column<Row>> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int at = i;
            ColumnType type = i == 0 ? ColumnType.TEXT : ColumnType.values()[random.nextInt(6)];
            columns.add(new Column<>(i == 0 ? "release_sha256" : "c" + i, type, row -> row.value(at)));
        }
        List<String> order = new ArrayList<>(columns.stream().map(Column::name).toList());
        Collections.shuffle(order, random);
        List<String> leading = order.subList(0, 1 + random.nextInt(order.size()));
        int of = random.nextInt(width);
        boolean cells = random.nextBoolean();
        return new Dataset<>(
                "generated",
                columns,
                cells ? List.of(columns.get(of).name()) : List.of(),
                row -> cells
                        ? "cell " + Math.floorMod(String.valueOf(row.value(of)).hashCode(), 3)
                        : "",
                leading);
    }

    private static List<Row> rows(Dataset<Row> dataset, int size, Random random) {
        @Nullable Object[][] columns = new Object[dataset.columns().size()][size];
        for (int i = 0; i < columns.length; i++) {
            ColumnType type = dataset.columns().get(i).type();
            int different = 1 + random.nextInt(1 << random.nextInt(16));
            int nulls = type == ColumnType.TEXT ? 0 : random.nextInt(3) * random.nextInt(101) / 2;
            Object[] values = IntStream.range(0, different)
                    .mapToObj(n -> value(type, random))
                    .toArray();
            int run = 1 + random.nextInt(20);
            for (int row = 0; row < size; row++) {
                boolean same = row > 0 && random.nextInt(run) > 0;
                columns[i][row] = random.nextInt(100) < nulls
                        ? null
                        : same && columns[i][row - 1] != null ? columns[i][row - 1] : values[random.nextInt(different)];
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            int at = row;
            rows.add(new Row(Arrays.stream(columns).map(column -> column[at]).toArray()));
        }
        return rows;
    }

    private static Object value(ColumnType type, Random random) {
        return switch (type) {
            case TEXT -> {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(12); length > 0; length--) {
                    text.append(LETTERS.get(random.nextInt(LETTERS.size())));
                }
                yield text.toString();
            }
            case DATE -> LocalDate.ofEpochDay(random.nextInt(60_000) - 20_000);
            case TIMESTAMP -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
            case INT -> random.nextInt();
            case BIGINT -> random.nextLong();
            case DECIMAL ->
                new BigDecimal(new BigInteger(1 + random.nextInt(126), random), Decimals.SCALE)
                        .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
        };
    }

    private static List<List<Object>> read(Dataset<Row> dataset, Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (ParquetReader<Row> reader = ParquetFiles.reader(dataset, file)) {
            for (Row row = reader.read(); row != null; row = reader.read()) {
                List<Object> values = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    values.add(String.valueOf(row.value(i)));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    private static List<String> statistics(Path file) throws IOException {
        List<String> told = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            reader.getRowGroups()
                    .forEach(group -> group.getColumns().forEach(column -> {
                        Statistics<?> statistics = column.getStatistics();
                        String range = statistics.hasNonNullValue()
                                ? HexFormat.of().formatHex(statistics.getMinBytes()) + " "
                                        + HexFormat.of().formatHex(statistics.getMaxBytes())
                                : "";
                        told.add(column.getPath() + " " + column.getValueCount() + " " + statistics.getNumNulls() + " "
                                + range);
                    }));
        }
        return told;
    }

    private static long differences(Path one, Path other) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from (from '" + one
                        + "' except all from '" + other + "' union all (from '" + other + "' except all from '" + one
                        + "'))")) {
            result.next();
            return result.getLong(1);
        }
    }
}
