package quarterdeck.nightly.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.lake.SeededReleases.Generated;
import quarterdeck.proving.Figure;
import quarterdeck.proving.MartContent;
import quarterdeck.proving.NightOnly;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/** Releases that arrive in any order, one or several a night, some of them twice. */
class OrderTest {

    private static final long SEED = Scale.seed(20251103);

    @TempDir
    private Path folder;

    private int homes;

    @Test
    void allOrdersOfSixReleasesEndInTheSameBytes() throws IOException {
        long started = System.nanoTime();
        List<Generated> releases = SeededReleases.of(SEED, 6, 8);
        List<String> expected = compacted(releases, new Random(SEED));
        List<List<Generated>> orders = new ArrayList<>();
        permute(new ArrayList<>(releases), 0, orders);
        int step = Scale.of(180, 1);
        int tried = 0;
        for (int i = 0; i < orders.size() && Scale.goesOn(started); i += step) {
            assertThat(compacted(orders.get(i), new Random(i))).as("order " + i).isEqualTo(expected);
            tried++;
        }
        Results.record(
                Figure.ORDERS_OF_SIX,
                OrderTest.class,
                tried,
                "orders, commits of 1 to 3 releases",
                "Parquet byte-identical after full compaction",
                SEED,
                started);
    }

    @Test
    void randomOrdersOfFiftyReleasesEndInTheSameBytesWithDuplicatesAndLateOnes() throws IOException {
        long started = System.nanoTime();
        List<Generated> releases = SeededReleases.of(SEED, 50, 4);
        List<String> expected = compacted(releases, new Random(SEED));
        int orders = Scale.of(5, 1_000);
        int tried = 0;
        for (; tried < orders && Scale.goesOn(started); tried++) {
            Random random = new Random(SEED + tried);
            List<Generated> order = new ArrayList<>(releases);
            for (int again = 0; again < 5; again++) {
                order.add(releases.get(random.nextInt(releases.size())));
            }
            Collections.shuffle(order, random);
            assertThat(compacted(order, random)).as("seed " + (SEED + tried)).isEqualTo(expected);
        }
        Results.record(
                Figure.ORDERS_OF_FIFTY,
                OrderTest.class,
                tried,
                "orders, each with 5 releases read twice, commits of 1 to 20 releases",
                "Parquet byte-identical after full compaction",
                SEED,
                started);
    }

    @Test
    @NightOnly
    void restatedAndLateReleasesEndInTheSameMartsWhateverTheirOrder() throws IOException, SQLException {
        long started = System.nanoTime();
        List<Generated> releases = SeededReleases.restating(SEED, 6, 30);
        Map<String, String> expected = marts(releases, new Random(SEED));
        int wanted = Scale.of(1, 60);
        int tried = 0;
        for (; tried < wanted && Scale.goesOn(started); tried++) {
            Random random = new Random(SEED + tried);
            List<Generated> order = new ArrayList<>(releases);
            Collections.shuffle(order, random);
            order.add(order.get(random.nextInt(order.size())));
            assertThat(marts(order, random)).as("seed " + (SEED + tried)).isEqualTo(expected);
        }
        Results.record(
                Figure.RESTATEMENTS,
                OrderTest.class,
                tried,
                "random orders of 6 releases that restate the same cells, one of them twice",
                "marts equal by sorted hash",
                SEED,
                started);
    }

    /** The marts of a lake that got its releases in this order, in commits of one to three. */
    private Map<String, String> marts(List<Generated> order, Random random) throws IOException, SQLException {
        Path home = folder.resolve("home" + homes);
        Lake lake = lake(order, random);
        Installation installation = Installation.here();
        Warehouse.build(new BuildRequest(
                installation.sql(),
                installation.vocabulary(),
                lake.verified(lake.current()),
                home.resolve("marts"),
                "run",
                "{}",
                BuildRequest.Settings.DEFAULT));
        return MartContent.of(home.resolve("marts"));
    }

    private List<String> compacted(List<Generated> order, Random random) throws IOException {
        return lake(order, random).compact("run").files().stream()
                .map(LakeFile::sha256)
                .toList();
    }

    private Lake lake(List<Generated> order, Random random) throws IOException {
        Lake lake = new Lake(new Home(folder.resolve("home" + homes++)));
        int most = order.size() > 6 ? 20 : 3;
        int at = 0;
        while (at < order.size()) {
            int to = Math.min(order.size(), at + 1 + random.nextInt(most));
            GroupWriter writer = lake.group("g" + at);
            order.subList(at, to).stream().distinct().forEach(r -> writer.add(r.release(), r.findings(), ""));
            lake.commit(List.of(writer.finish()), "run", "v1");
            at = to;
        }
        return lake;
    }

    private static void permute(List<Generated> order, int from, List<List<Generated>> orders) {
        if (from == order.size()) {
            orders.add(List.copyOf(order));
        }
        for (int i = from; i < order.size(); i++) {
            Collections.swap(order, from, i);
            permute(order, from + 1, orders);
            Collections.swap(order, from, i);
        }
    }
}
