package quarterdeck.nightly.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.Warehouse;

/** The league table of the newest quarter in which a quarter of a group of regions can be ranked, or else the newest. */
final class LeagueTable {

    private static final String NEWEST = """
            select peer_group, period_key, indicator_code, breakdown_code, comparability,
                   peer_group_name, quarter_label, indicator_name
            from mart_league_table
            where span = 'cumulative' and regions_ranked >= 2
            order by regions_ranked * 4 >= regions_in_group desc, period_end desc, indicator_code = 'gdp' desc,
                     regions_ranked desc, regions_in_group,
                     peer_group, indicator_code, breakdown_code, comparability
            limit 1
            """;

    private static final String ROWS = """
            select growth_rank, level_rank, region_name, cast(display_value as decimal(38, 2)), display_unit, growth,
                   growth_rank_change, printed_growth_rank
            from mart_league_table
            where peer_group = ? and period_key = ? and indicator_code = ? and breakdown_code = ? and comparability = ?
            order by coalesce(growth_rank, level_rank), level_rank, region_code
            """;

    private static final List<String> COLUMNS =
            List.of("rank_by_growth", "rank_by_level", "region", "value", "unit", "growth", "change", "printed_rank");

    private static final int KEYS = 5;

    private final Messages messages;

    LeagueTable(Messages messages) {
        this.messages = messages;
    }

    void print(Terminal terminal, Home home) throws IOException, SQLException {
        try (Connection mart = Warehouse.openCurrent(home.marts())) {
            if (Warehouse.has(mart, "mart_league_table")) {
                print(terminal, mart);
            }
        }
    }

    private void print(Terminal terminal, Connection mart) throws SQLException {
        try (PreparedStatement newest = mart.prepareStatement(NEWEST);
                ResultSet which = newest.executeQuery()) {
            if (!which.next()) {
                terminal.line(messages.get("run.no_league_table"));
                return;
            }
            terminal.line(messages.get("run.league_table", which.getString(7), which.getString(8), which.getString(6)));
            try (PreparedStatement rows = mart.prepareStatement(ROWS)) {
                for (int key = 1; key <= KEYS; key++) {
                    rows.setString(key, which.getString(key));
                }
                grid(rows).printAligned(terminal, "  ");
            }
        }
    }

    /** Columns without any value are left out. */
    private Grid grid(PreparedStatement statement) throws SQLException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= COLUMNS.size(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            int column = i;
            if (rows.stream().anyMatch(row -> row.get(column) != null)) {
                used.add(i);
            }
        }
        Grid grid = new Grid(
                used.stream().map(i -> messages.get("league." + COLUMNS.get(i))).toList());
        rows.forEach(row -> {
            List<@Nullable Object> cells = new ArrayList<>();
            used.forEach(i -> cells.add(row.get(i)));
            grid.add(cells);
        });
        return grid;
    }
}
