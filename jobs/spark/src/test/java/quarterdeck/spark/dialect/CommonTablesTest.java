package quarterdeck.spark.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tables of a WITH clause are made once: those that take work and are used more often. */
class CommonTablesTest {
    private final Map<String, String> made = new LinkedHashMap<>();

    @Test
    void aTableThatTakesWorkIsMadeOnceAndWhatUsesItReadsIt() throws IOException, SQLException {
        String query = translated("""
                with few as (select code from line), many as (select code, count(*) as n from few group by code)
                select many.n from many join many as other on many.code = other.code
                """);

        assertThat(made).containsOnlyKeys("mart__many");
        assertThat(made.get("mart__many")).startsWith("with `few` as").contains("group by");
        assertThat(query)
                .contains("`mart__many` as `many`", "`mart__many` as `other`")
                .doesNotContain("with ", "group by");
    }

    @Test
    void aTableThatIsUsedThroughTwoUsesOfAnotherIsMadeOnce() throws IOException, SQLException {
        String query = translated("""
                with many as (select code, count(*) as n from line group by code), most as (select * from many where n > 1)
                select a.n from most as a join most as b on a.code = b.code
                """);

        assertThat(made).containsOnlyKeys("mart__many");
        assertThat(query).contains("with `most` as", "`mart__many` as `many`");
    }

    @Test
    void aTableThatIsUsedOnceOrTakesNoWorkIsPartOfTheQuery() throws IOException, SQLException {
        translated("with many as (select code, count(*) as n from line group by code) select n from many");
        translated(
                "with few as (select code from line where n > 1) select a.code from few as a join few as b using (code)");

        assertThat(made).isEmpty();
    }

    private String translated(String select) throws IOException, SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            return new Dialect(duckdb, List.of(), table -> List.of("code", "n")).translate(select, "mart__", made::put);
        }
    }
}
