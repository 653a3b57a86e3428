package quarterdeck.nightly.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.Warehouse;

/** The league table of the newest quarter that has one, as the published marts say. */
final class LeagueTable {

    private final Messages messages;

    LeagueTable(Messages messages) {
        this.messages = messages;
    }

    void print(Terminal terminal, Home home) throws IOException, SQLException {
        try (Connection mart = Warehouse.openCurrent(home.marts());
                Statement statement = mart.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select * from mart_league_table where period_key = (select max(period_key) from mart_league_table) limit 20")) {
            Grid grid = SqlRows.read(rows);
            if (grid.size() > 0) {
                terminal.line(messages.get("run.league_table", ""));
                grid.printAligned(terminal, "  ");
            }
        }
    }
}
