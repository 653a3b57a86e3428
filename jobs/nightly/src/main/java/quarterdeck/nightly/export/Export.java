package quarterdeck.nightly.export;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;

/** Writes tables and series of a mart for other programs. A file gets its name only when it is whole. */
public final class Export {

    private final Connection mart;
    private final Path sql;
    private final Clock clock;

    /**
     * @param mart open for reading
     * @param sql folder of the models, whose headers say what the columns mean
     */
    public Export(Connection mart, Path sql, Clock clock) {
        this.mart = mart;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param notCarried observations that have no reference period, which SDMX cannot carry
     */
    public record Report(long rows, long notCarried) {}

    /** Writes text to a stream, which stays open. */
    public Report write(Wish wish, Form form, OutputStream out) throws IOException, SQLException, NotExportable {
        return text(Selection.of(mart, wish), form, new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
    }

    /** Writes a file aside and puts it in place; what had its name before is replaced. */
    public Report write(Wish wish, Form form, Path file) throws IOException, SQLException, NotExportable {
        Selection selection = Selection.of(mart, wish);
        Path aside = DurableFile.aside(file.toAbsolutePath());
        try {
            Failpoints.reach("export.write");
            Report report = aside(selection, form, aside);
            DurableFile.publish(aside, file.toAbsolutePath(), "export");
            return report;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Report aside(Selection selection, Form form, Path aside) throws IOException, SQLException, NotExportable {
        return switch (form) {
            case XLSX -> book(selection, aside);
            case PARQUET -> parquet(selection, aside);
            default -> {
                try (OutputStream out = Files.newOutputStream(aside)) {
                    if (form == Form.CSV) {
                        // spreadsheets need the mark to see that it is UTF-8
                        out.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
                    }
                    yield text(selection, form, out);
                }
            }
        };
    }

    private Report text(Selection selection, Form form, OutputStream out)
            throws IOException, SQLException, NotExportable {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (form.isSdmx()) {
            return sdmx(selection, form, writer);
        }
        try (PreparedStatement statement = selection.prepare(mart, "", "");
                ResultSet rows = statement.executeQuery()) {
            return new Report(PlainCsv.write(rows, writer), 0);
        }
    }

    private Report sdmx(Selection selection, Form form, Writer out) throws IOException, SQLException, NotExportable {
        DataStructure structure = structure(selection);
        long notCarried = selection.observations() ? selection.count(mart, ObservationQuery.NOT_CARRIED) : 0;
        SdmxJson json = new SdmxJson(structure, names(selection));
        if (form == Form.SDMX_JSON) {
            try (PreparedStatement statement = components(selection);
                    ResultSet rows = statement.executeQuery()) {
                json.survey(rows);
            }
        }
        try (PreparedStatement statement = components(selection);
                ResultSet rows = statement.executeQuery()) {
            boolean actions = selection.observations();
            long written = form == Form.SDMX_JSON
                    ? json.write(rows, actions, selection.history(), clock.instant(), out)
                    : SdmxCsv.write(structure, actions, rows, out);
            return new Report(written, notCarried);
        }
    }

    private DataStructure structure(Selection selection) throws IOException, NotExportable {
        if (selection.observations()) {
            return DataStructure.ofObservations(selection.history());
        }
        Definitions table = Definitions.of(sql, selection.name());
        if (table.key().isEmpty()) {
            throw new NotExportable(NotExportable.Reason.NO_KEY, selection.name(), java.util.List.of());
        }
        return DataStructure.of(table);
    }

    private PreparedStatement components(Selection selection) throws SQLException {
        return selection.observations()
                ? selection.prepare(
                        mart, ObservationQuery.head(selection.history()), ObservationQuery.tail(selection.history()))
                : selection.prepare(mart, "", "");
    }

    /** Names of the codes of regions and indicators. */
    private Map<String, Map<String, String>> names(Selection selection) throws SQLException {
        Map<String, Map<String, String>> names = new HashMap<>();
        if (selection.observations()) {
            names.put(
                    "REF_AREA",
                    names("select region_code, arg_max(region_name, valid_from) from dim_region group by 1"));
            names.put("INDICATOR", names("select indicator_code, label_zh from dim_indicator"));
        }
        return names;
    }

    private Map<String, String> names(String query) throws SQLException {
        Map<String, String> names = new HashMap<>();
        try (Statement statement = mart.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2));
            }
        }
        return names;
    }

    private Report book(Selection selection, Path aside) throws IOException, SQLException, NotExportable {
        if (selection.count(mart, "true") > Book.MOST_ROWS) {
            throw new NotExportable(
                    NotExportable.Reason.TOO_LONG, selection.name(), java.util.List.of(String.valueOf(Book.MOST_ROWS)));
        }
        Definitions definitions = Definitions.of(sql, selection.name());
        try (PreparedStatement statement = selection.prepare(mart, "", "");
                ResultSet rows = statement.executeQuery();
                PreparedStatement releases = releases(selection, definitions);
                ResultSet sources = releases.executeQuery();
                OutputStream out = Files.newOutputStream(aside)) {
            return new Report(Book.write(definitions, rows, sources, out), 0);
        }
    }

    /** The releases that the rows name, or all that the mart was made from where they name none. */
    private PreparedStatement releases(Selection selection, Definitions definitions) throws SQLException {
        String columns =
                "select title, publisher, published_on, address, file_name, release_sha256 from dim_release where ";
        String order = " order by published_on, title, release_sha256";
        return definitions.columns().containsKey("release_sha256")
                ? selection.prepare(mart, columns + "release_sha256 in (select release_sha256 from (", "))" + order)
                : mart.prepareStatement(columns + "outcome = 'read'" + order);
    }

    private Report parquet(Selection selection, Path aside) throws SQLException {
        long rows = selection.count(mart, "true");
        try (PreparedStatement statement =
                selection.prepare(mart, "copy (", ") to ? (format parquet, compression zstd)")) {
            statement.setString(selection.parameters().size() + 1, aside.toString());
            statement.execute();
        }
        return new Report(rows, 0);
    }
}
