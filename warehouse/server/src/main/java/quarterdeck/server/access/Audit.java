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
 * literals, and neither parameters nor anything that was read do.
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

    /** Writes down that somebody connected, or tried to. */
    public void connection(String event, String user, String from) {
        write(Map.of("event", event, "user", user, "from", from));
    }

    /**
     * Writes down what became of a statement.
     *
     * @param outcome {@code done}, or why it was refused
     */
    public void statement(String user, String session, String sql, String outcome, long rows, long bytes, long millis) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", "statement");
        line.put("user", user);
        line.put("session", session);
        line.put("outcome", outcome);
        line.put("rows", rows);
        line.put("bytes", bytes);
        line.put("millis", millis);
        line.put("sha256", Secrets.sha256(sql));
        String bare = BareSql.of(sql);
        line.put("sql", bare.substring(0, Math.min(bare.length(), LONGEST)));
        write(line);
    }

    private synchronized void write(Map<String, Object> what) {
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
            throw new java.io.UncheckedIOException("the audit log cannot be written, so nothing is served", e);
        }
    }
}
