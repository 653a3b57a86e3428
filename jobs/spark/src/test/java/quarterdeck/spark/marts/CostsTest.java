package quarterdeck.spark.marts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.spark.Sessions;

/** A table is told what was done for it, and nothing that was done for another. */
class CostsTest {
    @TempDir
    private Path folder;

    @Test
    void whatAPartCostsIsNotThatOfTheTableItIsMadeFor() throws IOException, SQLException {
        List<String> said = new ArrayList<>();
        Map<String, String> settings = Sessions.suiting(0);
        settings.put("spark.log.level", "ERROR");
        SparkSession session = Sessions.start("local[2]", settings);
        Costs costs = new Costs(session.sparkContext(), said::add);
        try {
            costs.of("mart", () -> {
                costs.of("mart__part", () -> written(session, 1000));
                return written(session, 10);
            });
            written(session, 1);
        } finally {
            session.stop();
        }

        assertThat(said).hasSize(2);
        assertThat(said.get(0)).startsWith("mart__part ");
        assertThat(said.get(1)).startsWith("mart ");
        List<String> lines = costs.lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.subList(0, 2))
                .anySatisfy(line -> assertThat(line).matches("mart__part +1000 rows +[1-9].*"))
                .anySatisfy(line -> assertThat(line).matches("mart +10 rows +[1-9].*"));
        assertThat(lines.get(2)).matches("all +1010 rows .*");
        assertThat(lines.get(3)).startsWith("this process: ");
    }

    private long written(SparkSession session, int rows) {
        session.range(rows).write().parquet(folder.resolve("of" + rows).toUri().toString());
        return rows;
    }
}
