package quarterdeck.spark.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.spark.Sessions;
import quarterdeck.warehouse.model.Macro;

/** The same statement, run by DuckDB as it is and by Spark as the dialect writes it, gives the same rows. */
class SameMeaningTest {
    private static final String TABLES = """
            create table line as select * from (values
              ('a', 1, date '2020-01-31', 1.5::decimal(38,10), 'x'),
              ('a', 2, date '2020-02-29', 2.25::decimal(38,10), null),
              ('a', 3, date '2021-12-31', null, 'y'),
              ('b', 1, date '2020-01-31', -1.05::decimal(38,10), 'x'),
              ('b', 4, null, 0::decimal(38,10), ''),
              (null, 5, date '1949-10-01', 123456789012.3456::decimal(38,10), 'it''s \\d')
            ) as t(code, n, day, value, word);
            create table stretch as select * from (values
              ('a', date '2020-01-01', 'first'), ('a', date '2021-01-01', 'second'), ('b', date '2020-06-01', 'late')
            ) as t(code, since, name);
            """;

    private static final List<Macro> MACROS = List.of(
            new Macro(Path.of("half.sql"), "half", false, "", "create macro half(x) as x / 2"),
            new Macro(
                    Path.of("between_halves.sql"),
                    "between_halves",
                    false,
                    "",
                    "create macro between_halves(n, other) as struct_pack(low := half(n), high := half(other) + n)"));

    private static Connection duckdb;
    private static SparkSession spark;
    private static Dialect dialect;

    @BeforeAll
    static void start() throws SQLException {
        duckdb = DriverManager.getConnection("jdbc:duckdb:");
        spark = Sessions.start("local[2]", Map.of("spark.sql.shuffle.partitions", "2", "spark.log.level", "ERROR"));
        DuckDbFunctions.register(spark);
        try (Statement statement = duckdb.createStatement()) {
            statement.execute(TABLES);
            for (Macro macro : MACROS) {
                statement.execute(macro.sql());
            }
        }
        dialect = new Dialect(duckdb, MACROS, name -> List.of(spark.table(name).columns()));
        view("line", "select * from (values\n" + TABLES.substring(TABLES.indexOf("(values") + 7, TABLES.indexOf(";")));
        String stretches = TABLES.substring(TABLES.lastIndexOf("(values"));
        view("stretch", "select * from " + stretches.substring(0, stretches.lastIndexOf(";")));
    }

    private static void view(String name, String select) throws SQLException {
        spark.sql(dialect.translate(select)).createOrReplaceTempView(name);
    }

    @AfterAll
    static void stop() throws SQLException {
        spark.stop();
        duckdb.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from line",
                "select * exclude (day, word) from line",
                "select * replace (n + 1 as n) from line union all select * from line",
                "select code from line union all select code from line",
                "select code from line union select code from line",
                "select code, n from line union all by name select code from stretch",
                "select code from line except select code from stretch",
                "select code from line except all select code from stretch",
                "select code from line intersect all select code from stretch",
                "select l.* replace ('z' as word), s.name from line as l join stretch as s on l.code = s.code",
                "select code, row_number() over (order by code, n) as turn from line",
                "select code, row_number() over (order by value desc, n) as turn from line",
                "select n, lag(word ignore nulls) over (partition by code order by n) as before from line",
                "select n, sum(value) over w as s, min(n) over w as m from line"
                        + " window w as (partition by code order by n rows between 1 preceding and current row)",
                "select n, count(*) filter (word = 'x') over (partition by code) as found from line",
                "select n, count(*) over (partition by word order by n range between 1 preceding and 1 following) c from line",
                "select n, count(*) over (order by value desc range between unbounded preceding and n preceding) as c"
                        + " from line where value is not null",
                "select n, count(*) over (order by value desc range between unbounded preceding and n following) as c"
                        + " from line where value is not null",
                "select *, count(*) over (partition by word order by value range between unbounded preceding and n following)"
                        + " as c, if(n > 1, count(*) over (partition by code order by value + 1 desc"
                        + " range between unbounded preceding and greatest(n - 2, 0) preceding), 0) as d"
                        + " from line where value is not null",
                "select l.*, count(*) over (order by value range between unbounded preceding and n preceding) as c"
                        + " from (select * from line where value > -1) as l",
                "select n, string_agg(word, ',') over (partition by code order by n) as words from line where code = 'a'",
                "select code, n from line qualify row_number() over (partition by code order by n desc) = 1",
                "select code, max(n) as n from line group by code"
                        + " qualify row_number() over (order by max(n), code) <= 2",
                "select code, word, count(*) as rows from line group by all having count(*) >= 1",
                "select code, word, count(*) as rows from line group by grouping sets ((code, word), (code))",
                "select code, string_agg(word, '; ' order by word, n) as words from line group by code",
                "select string_agg(distinct word, ',' order by word) as words from line where word <> ''",
                "select code, any_value(word order by n desc) as last, any_value(word order by n) as first"
                        + " from line group by code",
                "select code, min_by(word, n) as w, arg_max(word, n) as v, max_by(n, day) as m from line group by code",
                "select code, list(n order by n) as ns, len(list(n)) as size from line group by code",
                "select list_filter([1, 2, 3], lambda x: x > n) as rest, list_contains([1, 2], n) as has from line",
                "select code, unnest(string_split(word, '''')) as part from line where word is not null",
                "select last_day(unnest(generate_series(day, date '2020-04-01', interval 1 month))) as ends"
                        + " from line where n = 1 and code = 'a'",
                "select *, unnest(range(n)) as turn from line where n < 3",
                "select n, (code, word) in (select (code, word) from line where n > 2) as found from line",
                "select n from line where (code, day) not in (select (code, day) from line where n > 2)",
                "select n from line where code in (select code from stretch) and n not in (1, 2)",
                "select n, word is distinct from 'x' as other, code is not distinct from null as none from line",
                "select line.n, line.code, stretch.name from line"
                        + " asof left join stretch on line.code = stretch.code and line.day >= stretch.since",
                "select l, s.name from line as l join stretch as s on l.code = s.code where l.n = 1",
                "with pairs as (select l, s from line as l join stretch as s on l.code = s.code)"
                        + " select l.n, s.since from pairs",
                "select code, name, n from line full join stretch using (code)",
                "select n / 2 as half, n // 2 as whole, n % 2 as rest, value / 3 as third, 100.0 * n / 3 as p from line",
                "select n / 0 as endless, 0 / 0 as none, (n - 1) / (n - n) as maybe from line",
                "select half(n) as h, between_halves(n, n + 1) as both, between_halves(n, 3).high as high from line",
                "select value - 0.0000000001 as a, value * 2 as b, value + n as c, -value as d, abs(value) as e from line",
                "select round(value, 1) as r, round(cast(value as double), 2) as s, round(2.675::double, 2) as t from line",
                "select floor(cast(value as double) * 1e6) / 1e6 as f, ceil(cast(value as double)) as c from line",
                "select cast(1.234567::double as decimal(38,10)) as d, cast(value as double) as v from line",
                // one unit of the last place is half a step of a double there
                "select cast(429317.492711::double as decimal(38,10)) as a, cast(-429317.492711::double as decimal(38,10)) as b",
                "select cast(1607932205129.8641::double as decimal(38,4)) as a, cast(0.00005::double as decimal(18,4)) as b,"
                        + " cast(2.5::double as decimal(18,0)) as c, cast(n as decimal(18,2)) as d from line",
                "select code || '|' || n || '|' || day || '|' || value as text from line",
                "select cast(x as varchar) as t, 'v' || x as u from (values (1.0::double), (12345678.5), (1e15), (1e16),"
                        + " (123456789012345680000.0), (0.0001), (0.00001), (-0.5), (1.5e-7)) as v(x)",
                "select word, regexp_matches(word, '\\\\d$') as ends, regexp_extract(word, '[a-z]+') as first,"
                        + " regexp_replace(word, '[a-z]', '_', 'g') as masked, word like 'it%' as it from line",
                "select strftime(day, '%Y年') as y, strftime(day, '%b %Y') as m, day + interval 37 month as later,"
                        + " date_diff('month', day, date '2020-03-01') as months, last_day(day) as l from line",
                "select n, if(n > 2, 'many', 'few') as some, coalesce(word, code, '-') as c, nullif(n, 1) as m from line",
                "select case code when 'a' then 1 when 'b' then 2 else 0 end as c, n between 2 and 3 as b from line",
                "select list_position(['b', 'a'], code) as place from line order by list_position(['b', 'a'], code)",
                "select greatest(n, 2, null) as g, least(value, 1) as l, concat_ws('-', code, word) as w from line",
                "select median(n) as m, quantile_cont(n, 0.05) as q, stddev_samp(n) as s, avg(value) as a from line",
                "select count(distinct code) filter (n > 1) as c, bool_or(n > 4) as o, bool_and(n > 0) as a from line",
                "select substr(sha256(word), 1, 8) as s, md5(word) as m, starts_with(word, 'it') as i from line",
                "select from_json(to_json(struct_pack(year := n, \"values\" := [value, 1])),"
                        + " '{\"year\": \"BIGINT\", \"values\": [\"DOUBLE\"]}') as j from line where value is not null",
                "select x.\"group\", x.n from (select code as \"group\", n from line) as x order by x.n limit 2"
            })
    void givesTheSameRows(String statement) throws SQLException {
        assertThat(bySpark(statement)).isEqualTo(byDuckdb(statement));
    }

    @Test
    void aHashTellsApartWhatDiffers() throws SQLException {
        String statement = "select count(distinct hash(code, word)) as hashes from line where word is not null";
        assertThat(bySpark(statement)).isEqualTo(byDuckdb(statement));
    }

    @Test
    void whatHasNoKnownWritingIsRefused() {
        assertThatThrownBy(() -> dialect.translate("select levenshtein(code, word) from line"))
                .isInstanceOf(NotInDialect.class)
                .hasMessageContaining("levenshtein");
        assertThatThrownBy(() ->
                        dialect.translate("select count(*) over (order by line.n range between unbounded preceding"
                                + " and line.n preceding) from line join stretch using (code)"))
                .isInstanceOf(NotInDialect.class);
        assertThatThrownBy(() -> dialect.translate("select distinct on (code) * from line"))
                .isInstanceOf(NotInDialect.class);
    }

    private static List<String> bySpark(String statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (Row row : spark.sql(dialect.translate(statement)).collectAsList()) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(told(row.get(i)));
            }
            rows.add(String.join(" | ", values));
        }
        rows.sort(null);
        return rows;
    }

    private static List<String> byDuckdb(String statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement running = duckdb.createStatement();
                ResultSet result = running.executeQuery(statement)) {
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(told(result.getObject(i)));
                }
                rows.add(String.join(" | ", values));
            }
        }
        rows.sort(null);
        return rows;
    }

    /** What a value is, whatever Java type a driver gives it in. */
    private static String told(Object value) throws SQLException {
        if (value instanceof BigDecimal || value instanceof Long || value instanceof Integer) {
            BigDecimal number = new BigDecimal(value.toString());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        } else if (value instanceof Double number) {
            return number.isInfinite() || number.isNaN() ? number.toString() : told(new BigDecimal(number.toString()));
        } else if (value instanceof Row struct) {
            return told(scala.jdk.javaapi.CollectionConverters.asJava(struct.toSeq()));
        } else if (value instanceof java.sql.Struct struct) {
            return told(Arrays.asList(struct.getAttributes()));
        } else if (value instanceof java.sql.Array array) {
            return told(Arrays.asList((Object[]) array.getArray()));
        } else if (value instanceof scala.collection.Seq<?> list) {
            return told(scala.jdk.javaapi.CollectionConverters.asJava(list));
        } else if (value instanceof Map<?, ?> map) {
            return told(map.values());
        } else if (value instanceof Collection<?> list) {
            List<String> items = new ArrayList<>();
            for (Object item : list) {
                items.add(told(item));
            }
            return items.toString();
        } else if (value instanceof java.sql.Timestamp moment) {
            // DuckDB makes a moment of a day and months, Spark a day
            return moment.toLocalDateTime().toLocalDate().toString();
        }
        return String.valueOf(value);
    }
}
