package quarterdeck.server.snapshot;

import java.nio.file.Path;

/**
 * One published mart, as sessions read it.
 *
 * @param name of the published file
 * @param file a name of the same bytes that is this server's own and ends in {@code quarterdeck.duckdb}
 */
public record Snapshot(String name, Path file) {}
