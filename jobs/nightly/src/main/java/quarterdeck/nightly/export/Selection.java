package quarterdeck.nightly.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.warehouse.Warehouse;

/**
 * The rows that are wanted, as a query. What a person writes reaches the query as parameters; a table is named as the
 * catalogue has it.
 *
 * @param name of the table the columns are explained by
 * @param observations whether the rows are observations, which SDMX has a structure of its own for
 * @param history whether rows are vintages
 */
record Selection(String name, boolean observations, boolean history, String sql, List<Object> parameters) {

    private static final String FACTS = "fct_observation";
    private static final String STANDING = "fct_latest";

    static Selection of(Connection mart, Wish wish) throws SQLException, NotExportable {
        String from = wish.from().strip();
        if (from.equals(FACTS) || from.equals(STANDING)) {
            boolean history = wish.history() || from.equals(FACTS);
            return observations(wish, history, "true", List.of());
        }
        if (Warehouse.has(mart, from)) {
            if (wish.history() || wish.asOf() != null) {
                throw new NotExportable(NotExportable.Reason.NO_VINTAGES, from, List.of());
            }
            return new Selection(from, false, false, "select * from \"" + from.replace("\"", "\"\"") + "\"", List.of());
        }
        Selection series = from.contains("/") && from.split("/", -1).length <= 3
                ? ofCodes(wish, from.split("/", -1))
                : observations(wish, wish.history(), "series_id = ?", List.of(from));
        if (series.isEmpty(mart)) {
            throw new NotExportable(NotExportable.Reason.UNKNOWN, from, tables(mart));
        }
        return series;
    }

    private static Selection ofCodes(Wish wish, String[] codes) {
        String filter = "region_code = ? and indicator_code = ?" + (codes.length > 2 ? " and breakdown_code = ?" : "");
        return observations(wish, wish.history(), filter, List.of((Object[]) codes));
    }

    /** One row per series and period, or, with history, per day of publication too; blocked values never leave. */
    private static Selection observations(Wish wish, boolean history, String filter, List<?> values) {
        List<Object> parameters = new ArrayList<>(values);
        String known = "";
        if (wish.asOf() != null) {
            // as observation_as_of has it
            known = " and coalesce(published_on, period_end, cast(? as date)) <= cast(? as date)";
            parameters.add(wish.asOf().toString());
            parameters.add(wish.asOf().toString());
        }
        String vintage = history ? ", published_on" : "";
        String sql = """
                select
                  *,
                  published_on as valid_from,
                  lead(published_on) over vintages as valid_to,
                  row_number() over vintages as vintage
                from (
                  select * from fct_observation
                  where blocked_by = '' and (%s)%s
                  qualify row_number() over (partition by series_id, period_key%s order by precedence) = 1
                )
                window vintages as (partition by series_id, period_key order by published_on nulls first)
                order by indicator_code, region_code, series_id, period_end, period_start, valid_from nulls first
                """.formatted(filter, known, vintage);
        return new Selection(FACTS, true, history, sql, parameters);
    }

    private boolean isEmpty(Connection mart) throws SQLException {
        return count(mart, "true") == 0;
    }

    /** How many of the rows a condition holds for. */
    long count(Connection mart, String condition) throws SQLException {
        try (PreparedStatement statement = prepare(mart, "select count(*) from (", ") where " + condition);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The query between other words; its parameters are set, others may follow. */
    PreparedStatement prepare(Connection mart, String before, String behind) throws SQLException {
        PreparedStatement statement = mart.prepareStatement(before + sql + behind);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    private static List<String> tables(Connection mart) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = mart.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'main' order by 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
