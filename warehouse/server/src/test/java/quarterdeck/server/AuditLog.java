package quarterdeck.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.access.ServerFolder;

/** What the server of a home has written down. */
record AuditLog(Path home) {
    private static final ObjectMapper JSON = new ObjectMapper();

    Path folder() {
        return ServerFolder.of(home).resolve("audit");
    }

    List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return lines;
    }

    /** Lines of one kind in order. */
    List<JsonNode> lines(String event) throws IOException {
        return lines().stream()
                .filter(line -> line.path("event").asText().equals(event))
                .toList();
    }

    /** What became of a statement each time, in order. */
    List<String> outcomes(String sql) throws IOException {
        String sha256 = Secrets.sha256(sql);
        return lines("statement").stream()
                .filter(line -> line.path("sha256").asText().equals(sha256))
                .map(line -> line.path("outcome").asText())
                .toList();
    }
}
