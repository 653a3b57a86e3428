package quarterdeck.warehouse.model;

import java.nio.file.Path;

/**
 * A macro for models or for people.
 *
 * @param table whether it yields a table: then it is made after the marts, else before all models
 * @param comment English and Chinese in one text
 * @param sql the {@code create macro} statement
 */
public record Macro(Path file, String name, boolean table, String comment, String sql) {}
