package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The job repository of one home, as tests look into it and harm it: a file, or a database of a server. */
interface JobDatabase {

    /** The home whose settings name it. */
    Path home();

    Connection connect() throws SQLException;

    /** Takes all of it away. */
    void lose() throws IOException, SQLException;

    /** Spoils what it holds. */
    void damage(Random random) throws IOException, SQLException;

    /** Refuses from now on to change those rows of steps for which this holds, said of {@code new}. */
    void refuseSteps(String condition);

    default void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How the runs ended that it knows of, in their order. */
    default List<String> executions() throws SQLException {
        List<String> statuses = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select status from batch_job_execution order by job_execution_id")) {
            while (rows.next()) {
                statuses.add(rows.getString(1));
            }
        }
        return statuses;
    }
}
