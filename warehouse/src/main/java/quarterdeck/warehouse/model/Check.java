package quarterdeck.warehouse.model;

import java.nio.file.Path;

/**
 * A rule as a SELECT of the rows that break it.
 *
 * @param blocks whether a failing row keeps the marts from being published
 */
public record Check(Path file, String name, boolean blocks, String about, String sql) {}
