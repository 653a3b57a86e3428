package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a mart was built from, kept in its schema {@code built}: the recipe of each model, and of each release the rows
 * and a digest of them in each file of the lake. Two builds differ by the releases whose digests differ, however the
 * lake has moved their rows from file to file.
 */
final class Provenance {
    private static final String RELEASES =
            "dataset varchar, file varchar, release_sha256 varchar, rows bigint," + " digest decimal(38,0)";

    private final Sql sql;
    private final Map<String, List<Path>> datasets;

    Provenance(Sql sql, Map<String, List<Path>> datasets) {
        this.sql = sql;
        this.datasets = datasets;
    }

    /** Fills {@code origin.release} for the lake as it is; files that {@code known} describes are not read. */
    void describeLake(String known) throws SQLException, IOException {
        sql.run("attach ':memory:' as origin");
        sql.run("create table origin.main.release (" + RELEASES + ")");
        for (Map.Entry<String, List<Path>> dataset : datasets.entrySet()) {
            String name = Sql.quoted(dataset.getKey());
            List<Path> unknown = new ArrayList<>();
            for (Path file : dataset.getValue()) {
                String where = " where dataset = " + name + " and file = " + Sql.quoted(label(file));
                if (known.isEmpty() || sql.count("select count(*) from " + known + where) == 0) {
                    unknown.add(file);
                } else {
                    sql.run("insert into origin.main.release select * from " + known + where);
                }
            }
            for (Path file : unknown) {
                sql.run("insert into origin.main.release select " + name + ", " + Sql.quoted(label(file))
                        + ", release_sha256, count(*), sum(hash(*columns(*))) from read_parquet("
                        + Sql.quoted(file) + ") group by release_sha256");
            }
        }
    }

    /** Files of the lake are never written twice, so that name and length say which it is. */
    private static String label(Path file) throws IOException {
        return file.getFileName() + ":" + Files.size(file);
    }

    /** Fills {@code origin.changed} with the releases that are new, gone or of other rows than in {@code known}. */
    void compareWith(String known) throws SQLException {
        sql.run(
                "create table origin.main.changed as select dataset, release_sha256, coalesce(before.rows, 0) > 0 as existed"
                        + " from (" + summed("origin.main.release") + ") as now full join (" + summed(known)
                        + ") as before using (dataset, release_sha256)"
                        + " where now.digest is distinct from before.digest or now.rows is distinct from before.rows");
    }

    private static String summed(String releases) {
        return "select dataset, release_sha256, sum(rows) as rows, sum(digest) as digest from " + releases
                + " group by all";
    }

    /** Names such as {@code lake.release} of the datasets that changed. */
    List<String> changedDatasets() throws SQLException {
        return sql.texts("select distinct 'lake.' || dataset from origin.main.changed");
    }

    static Map<String, String> recipes(Sql sql, String catalog) throws SQLException {
        return sql.texts("select name || ' ' || recipe from " + catalog + ".built.model").stream()
                .map(text -> text.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    /** Writes what the mart was built from into it. */
    void write(Map<String, String> recipes) throws SQLException {
        sql.run("create schema if not exists mart.built");
        sql.run("create or replace table mart.built.model (name varchar, recipe varchar)");
        sql.run("create or replace table mart.built.release (" + RELEASES + ")");
        sql.run("insert into mart.built.release select * from origin.main.release");
        sql.run("insert into mart.built.model values "
                + recipes.entrySet().stream()
                        .map(recipe -> "(" + Sql.quoted(recipe.getKey()) + ", " + Sql.quoted(recipe.getValue()) + ")")
                        .collect(Collectors.joining(", ")));
        sql.run("comment on table mart.built.model is"
                + " 'Digest of all that makes each model, but for the lake / 各模型配方的摘要（不含数据湖）'");
        sql.run("comment on table mart.built.release is"
                + " 'Releases the mart was built from, by file of the lake / 所依据的发布稿，按数据湖文件'");
    }
}
