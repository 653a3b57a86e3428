package quarterdeck.nightly.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.warehouse.PlainPath;
import quarterdeck.warehouse.Warehouse;

/** Explains numbers of the current mart; holds its connection until it is closed. */
public final class Explainer implements AutoCloseable {

    /** More than this many matches of a prefix are not worth listing. */
    private static final int MOST_MATCHES = 10;

    private static final String MATCHES = java.util.Arrays.stream(Kind.values())
            .map(kind -> "select '%s' as kind, %s as id from %s where starts_with(%s, ?)"
                    .formatted(kind.name(), kind.key(), kind.factTable(), kind.key()))
            .collect(Collectors.joining(" union all ", "", " order by id limit " + (MOST_MATCHES + 1)));

    private final Home home;
    private final Connection mart;
    private final Wording wording;

    private Explainer(Home home, Connection mart, Wording wording) {
        this.home = home;
        this.mart = mart;
        this.wording = wording;
    }

    /** Opens the current mart of a home. */
    public static Explainer open(Home home, Wording wording) throws IOException, SQLException {
        return new Explainer(home, Warehouse.openCurrent(home.marts()), wording);
    }

    /** A number that can be explained. */
    public record Match(Kind kind, String id) {}

    /** The numbers whose identity begins with the prefix, at most some ten. */
    public List<Match> matches(String prefix) throws SQLException {
        Object[] arguments = new Object[Kind.values().length];
        java.util.Arrays.fill(arguments, prefix);
        return SqlRow.all(mart, MATCHES, arguments).stream()
                .map(row -> new Match(Kind.valueOf(row.text("kind")), row.text("id")))
                .toList();
    }

    /** Explains one number. */
    public Explanation explain(Match match) throws IOException, SQLException {
        SqlRow fact = SqlRow.first(
                mart,
                "select * from %s where %s = ?"
                        .formatted(match.kind().factTable(), match.kind().key()),
                match.id());
        SqlRow release =
                SqlRow.first(mart, "select * from dim_release where release_sha256 = ?", fact.text("release_sha256"));
        SqlRow stated = stated(match, fact);
        Coordinates coordinates = new Coordinates(mart, wording, match.kind(), fact, stated);
        QuotedNumber quoted = QuotedNumber.of(
                new SnapshotStore(home, Clock.systemUTC()),
                release,
                fact,
                stated,
                match.kind() == Kind.OBSERVATION,
                wording);
        Relations relations = new Relations(mart, wording);
        boolean observed = match.kind() == Kind.OBSERVATION;
        return new Explanation(
                match.kind(),
                match.id(),
                stated.columns(),
                release.columns(),
                quoted.quotation(),
                quoted.unquoted(),
                quoted.sentence(),
                quoted.earlier(),
                coordinates.all(quoted),
                observed ? relations.vintages(match.id()) : List.of(),
                observed ? relations.others(match.id()) : List.of(),
                observed ? relations.crossChecks(match.id()) : List.of(),
                relations.verdict(match));
    }

    /**
     * The row of the lake, which keeps more of the printed words; that of the mart where the lake has gone on, or lies
     * where DuckDB does not read.
     */
    private SqlRow stated(Match match, SqlRow fact) throws IOException, SQLException {
        List<Path> files = files(match.kind(), fact.text("release_sha256"));
        if (files.isEmpty() || home.isInStore()) {
            return fact;
        }
        String list = files.stream()
                .map(file -> "'" + PlainPath.of(file).toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        String sql = "select * from read_parquet(" + list + ") where release_sha256 = ? and place = ?"
                + " and substr(sha256(release_sha256 || '|' || place || '|' || ordinal || '|' || ?), 1, 32) = ?";
        SqlRow row = SqlRow.first(
                mart,
                sql,
                fact.text("release_sha256"),
                fact.text("place"),
                match.kind().code(),
                match.id());
        return row.columns().isEmpty() ? fact : row;
    }

    private List<Path> files(Kind kind, String release) throws IOException {
        return new Lake(home)
                .current().filesOf(kind.code()).stream()
                        .filter(file -> file.releases().contains(release))
                        .map(LakeFile::path)
                        .map(home.lake()::resolve)
                        .toList();
    }

    @Override
    public void close() throws SQLException {
        mart.close();
    }
}
