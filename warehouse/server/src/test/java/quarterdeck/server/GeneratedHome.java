package quarterdeck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A home with a small mart of generated numbers, shaped like the real one: keys, comments, a view, a table macro. */
record GeneratedHome(Path folder) {

    private static final List<String> STAR = List.of(
            "create table dim_region (region_key varchar primary key, region_name varchar not null, founded date)",
            "comment on table dim_region is 'Regions, generated'",
            "comment on column dim_region.region_name is 'Name of the region'",
            "insert into dim_region select 'r' || i, '地区' || i, date '2000-01-01' + i::integer from range(100) t(i)",
            "create table fct_number (number_id bigint primary key, region_key varchar references dim_region(region_key),"
                    + " period_start date, amount decimal(38,10), share double, is_latest boolean)",
            "insert into fct_number select i, 'r' || (i %% 100), date '2020-01-01' + (i %% 1000)::integer,"
                    + " (i / 7)::decimal(38,10), i / 3.0, i %% 2 = 0 from range(%d) t(i)",
            "create table secret_plan (plan varchar)",
            "insert into secret_plan values ('not for everybody')",
            "create view mart_total as select region_name, sum(amount) as amount from fct_number"
                    + " join dim_region using (region_key) group by all order by all",
            "create macro numbers_of(region) as table select * from fct_number where region_key = region",
            "create macro half_of(x) as x / 2",
            "create table swap_token (token varchar)",
            "insert into swap_token values ('%s')");

    /** A home with one published mart. */
    static GeneratedHome in(Path folder, int rows) throws IOException, SQLException {
        GeneratedHome home = new GeneratedHome(folder);
        Files.createDirectories(home.marts());
        home.publish("one", rows);
        return home;
    }

    Path marts() {
        return folder.resolve("marts");
    }

    /** Publishes another mart, as the warehouse does: a new file, then the link. */
    Path publish(String name, int rows) throws IOException, SQLException {
        Path mart = marts().resolve("mart-" + name + ".duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + mart + "' as m (storage_version 'v1.4.0')");
            statement.execute("use m");
            for (String sql : STAR) {
                statement.execute(
                        sql.contains("%d")
                                ? String.format(sql, rows)
                                : sql.contains("%s") ? String.format(sql, name) : sql);
            }
            statement.execute("use memory");
            statement.execute("detach m");
        }
        point(mart);
        return mart;
    }

    /** Publishes the bytes of a mart again under another name; its token stays. */
    void point(Path mart) throws IOException {
        Path aside = marts().resolve("current.duckdb.tmp");
        Files.deleteIfExists(aside);
        Files.createSymbolicLink(aside, mart.getFileName());
        Files.move(aside, marts().resolve("current.duckdb"), StandardCopyOption.ATOMIC_MOVE);
    }
}
