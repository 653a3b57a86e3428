package quarterdeck.server.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.server.wire.Grants;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/**
 * Whether a statement may run: DuckDB's own parser says that it is one SELECT, and every table and function named
 * in it is one that this user may read. EXPLAIN is looked at as the SELECT it explains.
 */
final class Admission {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLANK = "(?:\\s++|--[^\\n]*+(?:\\n|$)|/\\*(?s:.*?)\\*/)*+";
    private static final Pattern EXPLAIN =
            Pattern.compile("^" + BLANK + "explain(?:\\s+analyze)?(?=[\\s(/-])", Pattern.CASE_INSENSITIVE);

    private final Published published;

    Admission(Published published) {
        this.published = published;
    }

    /**
     * @throws StatementRefused saying what is not admitted
     */
    void check(Connection mart, String sql, List<String> grants) throws StatementRefused, SQLException {
        Matcher explain = EXPLAIN.matcher(sql);
        String select = explain.find() ? sql.substring(explain.end()) : sql;
        JsonNode parsed = parse(mart, select);
        if (parsed.path("error").asBoolean(true)) {
            throw refused(parsed);
        }
        JsonNode statements = parsed.path("statements");
        if (statements.size() != 1) {
            throw new StatementRefused(
                    Refusal.NOT_ADMITTED, "one statement at a time, please: here are " + statements.size());
        }
        new Walk(published, new Grants(grants)).over(statements.get(0));
    }

    private static JsonNode parse(Connection mart, String select) throws StatementRefused, SQLException {
        try (PreparedStatement statement = mart.prepareStatement("select json_serialize_sql(?::varchar)")) {
            statement.setString(1, select);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return JSON.readTree(String.valueOf(row.getString(1)));
            }
        } catch (JsonProcessingException e) {
            throw new StatementRefused(Refusal.NOT_ADMITTED, "this statement is nested too deeply");
        }
    }

    private static StatementRefused refused(JsonNode parsed) {
        String message = parsed.path("error_message").asText();
        if (parsed.path("error_type").asText().equals("not implemented")) {
            return new StatementRefused(
                    Refusal.NOT_ADMITTED, "this server is read-only: only SELECT is admitted, and EXPLAIN of one");
        }
        return new StatementRefused(Refusal.INVALID, message);
    }
}
