package quarterdeck.spark.marts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import quarterdeck.warehouse.BuildReport.CheckRun;

/** Two models of a project of its own that are not published, one of which breaks what its header promises. */
final class UnpublishedChecks {
    private UnpublishedChecks() {}

    /**
     * Builds them.
     *
     * @param folder for the models, a vocabulary and the tables
     * @return how many rows break each check, by its name
     */
    static Map<String, Long> failures(SparkSession session, Path folder) throws IOException, SQLException {
        Path sql = folder.resolve("sql");
        Path vocabulary = Files.createDirectories(folder.resolve("words"));
        Files.writeString(vocabulary.resolve("letter.csv"), "letter,place\na,1\nb,2\nb,3\n");
        model(sql, "stg_all", "letter, place", "key: [place]", "letter in ('a', 'b')");
        model(sql, "stg_broken", "letter, place", "key: [letter]", "place <> '3'");
        MartsRequest request = new MartsRequest(
                sql, vocabulary, Map.of(), folder.resolve("made").toUri().toString(), 1);
        try (ClusterMarts marts = new ClusterMarts(session, request, new Costs(session.sparkContext(), line -> {}))) {
            List<CheckRun> checks = marts.build().checks();
            return checks.stream().collect(Collectors.toMap(CheckRun::name, CheckRun::failures));
        }
    }

    private static void model(Path sql, String name, String columns, String key, String rule) throws IOException {
        Files.writeString(Files.createDirectories(sql.resolve("staging")).resolve(name + ".sql"), """
                /*
                about: Letters
                about_zh: 字母
                grain: one row per letter
                %s
                columns:
                  letter: {type: varchar, about: Letter, about_zh: 字母}
                  place: {type: varchar, about: Place, about_zh: 位置}
                checks:
                  rule: "%s"
                */
                select %s from vocabulary.letter
                """.formatted(
                        key, rule, columns));
    }
}
