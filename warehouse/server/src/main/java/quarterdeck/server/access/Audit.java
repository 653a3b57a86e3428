package quarterdeck.server.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who connected and what was asked, one JSON object a line, one file a day in UTC. Statements stand in it without their
 * literals, and neither parameters nor anything that was read do. What cannot be written down is not done: whoever
 * writes a line does so first.
 */
public final class Audit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2000;

    private final Path folder;
    private final Clock clock;

    /**
     * The record in a folder.
     *
     * @param folder is made where it is missing
     */
    public Audit(Path folder, Clock clock) throws IOException {
        this.folder = ServerFolder.create(folder);
        this.clock = clock;
    }

    /**
     * Writes down that a session begins.
     *
     * @param with what its user came, {@code password} or the name of a token
     */
    public void connected(String user, String session, String with, String from) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "connected");
        line.put("user", user);
        line.put("session", session);
        line.put("with", with);
        line.put("from", from);
        write(line);
    }

    /**
     * Writes down that somebody did not get in.
     *
     * @param event what became of the attempt
     * @param user who it was said to be, empty where that was not said
     */
    public void refused(String event, String user, String from) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("user", user);
        line.put("from", from);
        write(line);
    }

    /** Writes down that a statement is about to run. */
    public void asked(String user, String session, String sql) throws IOException {
        write(statement("asked", user, session, sql));
    }

    /**
     * Writes down what became of a statement, before its client is told.
     *
     * @param outcome {@code done}, or why it was refused
     */
    public void statement(String user, String session, String sql, String outcome, long rows, long bytes, long millis)
            throws IOException {
        Map<String, Object> line = statement("statement", user, session, sql);
        line.put("outcome", outcome);
        line.put("rows", rows);
        line.put("bytes", bytes);
        line.put("millis", millis);
        write(line);
    }

    private static Map<String, Object> statement(String event, String user, String session, String sql) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", event);
        line.put("user", user);
        line.put("session", session);
        line.put("sha256", Secrets.sha256(sql));
        String bare = BareSql.of(sql);
        line.put("sql", bare.substring(0, Math.min(bare.length(), LONGEST)));
        return line;
    }

    private synchronized void write(Map<String, Object> what) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", now.toString());
        line.putAll(what);
        Path file = folder.resolve("audit-" + now.toString().substring(0, 10) + ".jsonl");
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, JSON.writeValueAsString(line) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IOException("the audit log cannot be written, so nothing is served", e);
        }
    }
}
