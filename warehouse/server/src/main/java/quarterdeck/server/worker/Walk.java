package quarterdeck.server.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import quarterdeck.server.wire.Grants;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/** Goes over everything in a parsed statement. What it does not know is refused, so that a new DuckDB opens nothing. */
final class Walk {

    private static final Set<String> NODES =
            Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");
    private static final Set<String> SOURCES =
            Set.of("BASE_TABLE", "SUBQUERY", "JOIN", "TABLE_FUNCTION", "EXPRESSION_LIST", "EMPTY", "PIVOT", "SHOW_REF");

    private static final Set<String> EXPRESSIONS = Set.of(
            "BETWEEN",
            "CASE",
            "CAST",
            "COLLATE",
            "COLUMN_REF",
            "COMPARISON",
            "CONJUNCTION",
            "CONSTANT",
            "DEFAULT",
            "FUNCTION",
            "LAMBDA",
            "LAMBDA_REF",
            "OPERATOR",
            "PARAMETER",
            "POSITIONAL_REFERENCE",
            "STAR",
            "SUBQUERY",
            "TYPE",
            "WINDOW");

    /** The schema that a name without one is looked for in. */
    private static final String MAIN = "main";

    private final Published published;
    private final Grants grants;
    private final Set<String> withNames = new HashSet<>();

    Walk(Published published, Grants grants) {
        this.published = published;
        this.grants = grants;
    }

    void over(JsonNode statement) throws StatementRefused {
        collectWithNames(statement);
        visit(statement);
    }

    private void collectWithNames(JsonNode node) {
        for (JsonNode entry : node.path("cte_map").path("map")) {
            withNames.add(folded(entry.path("key").asText()));
        }
        if (node.path("type").asText().endsWith("CTE_NODE")) {
            withNames.add(
                    folded(node.path("cte_name").asText(node.path("ctename").asText())));
        }
        node.forEach(this::collectWithNames);
    }

    private void visit(JsonNode node) throws StatementRefused {
        if (node.has("modifiers") && !NODES.contains(node.path("type").asText())) {
            throw refused(
                    "only SELECT is admitted, here is " + node.path("type").asText());
        } else if (node.has("sample") && node.has("type") && node.has("alias")) {
            source(node);
        } else if (node.has("class")) {
            expression(node);
        }
        for (JsonNode child : node) {
            if (child == node.path("function") && node.path("type").asText().equals("TABLE_FUNCTION")) {
                // its name has been looked at, its arguments have not
                for (JsonNode argument : child) {
                    visit(argument);
                }
            } else {
                visit(child);
            }
        }
    }

    private void expression(JsonNode node) throws StatementRefused {
        String kind = node.path("class").asText();
        if (!EXPRESSIONS.contains(kind)) {
            throw refused("this server does not know what " + kind + " does");
        } else if (kind.equals("FUNCTION") || kind.equals("WINDOW")) {
            function(node);
        }
    }

    private void source(JsonNode source) throws StatementRefused {
        String type = source.path("type").asText();
        if (!SOURCES.contains(type)) {
            throw refused("this server does not know how to read from " + type);
        }
        if (source.hasNonNull("at_clause")) {
            throw refused("AT is not admitted: a session reads one snapshot");
        }
        switch (type) {
            case "BASE_TABLE" -> table(source);
            case "TABLE_FUNCTION" -> tableFunction(source.path("function"));
            case "SHOW_REF" -> show(source);
            default -> {}
        }
    }

    private void table(JsonNode source) throws StatementRefused {
        String[] name = name(source.path("qualified_name"));
        boolean isWith = name[0].isEmpty() && name[1].isEmpty() && withNames.contains(name[2]) && !isHidden(name[2]);
        if (!isWith && !isDescription(name) && !isGranted(published.relations(), name)) {
            throw refused("there is no table " + source.path("table_name").asText() + " that you may read");
        }
    }

    /** A name after WITH may be used out of its scope, where DuckDB would take it for a table. */
    private boolean isHidden(String name) {
        return published.relations().getOrDefault(name, Set.of()).contains(MAIN) && !grants.allow(MAIN, name);
    }

    private boolean isDescription(String[] name) {
        return grants.everything()
                && name[1].equals("information_schema")
                && (name[0].isEmpty() || name[0].equals(published.catalog()) || name[0].equals("system"));
    }

    private boolean isGranted(Map<String, Set<String>> what, String[] name) {
        String schema = name[1].isEmpty() ? MAIN : name[1];
        return (name[0].isEmpty() || name[0].equals(published.catalog()))
                && what.getOrDefault(name[2], Set.of()).contains(schema)
                && grants.allow(schema, name[2]);
    }

    private void tableFunction(JsonNode function) throws StatementRefused {
        String[] name = name(function.path("qualified_name"));
        boolean unqualified = name[0].isEmpty() && name[1].isEmpty();
        boolean ours = published.functions().containsKey(name[2]);
        if (ours
                ? !isGranted(published.functions(), name)
                : !(unqualified && KnownFunctions.isTable(name[2], grants))) {
            throw refused("the table function " + name[2] + " is not admitted");
        }
    }

    private void function(JsonNode function) throws StatementRefused {
        String[] name = name(function.path("qualified_name"));
        if (!(isOfTheMart(name) || KnownFunctions.isAdmitted(name[2]))) {
            throw refused("the function " + name[2] + " is not admitted");
        }
    }

    private boolean isOfTheMart(String[] name) {
        return (name[0].isEmpty() || name[0].equals(published.catalog()))
                && published.scalars().getOrDefault(name[2], Set.of()).contains(name[1].isEmpty() ? MAIN : name[1]);
    }

    private void show(JsonNode show) throws StatementRefused {
        if (show.path("query").isObject()) {
            return;
        }
        String what = folded(show.path("table_name").asText()).replace("\"", "");
        if (!grants.everything() || !Set.of("tables", "__show_tables_expanded").contains(what)) {
            throw refused("of SHOW and DESCRIBE, SHOW TABLES, DESCRIBE table and SUMMARIZE table are admitted");
        }
    }

    /** Catalog, schema and name; what is left out is empty. */
    private String[] name(JsonNode qualified) throws StatementRefused {
        JsonNode path = qualified.path("path");
        return switch (path.size()) {
            case 1 -> new String[] {"", "", folded(path.get(0).asText())};
            case 2 -> pair(folded(path.get(0).asText()), folded(path.get(1).asText()));
            case 3 ->
                new String[] {
                    folded(path.get(0).asText()),
                    folded(path.get(1).asText()),
                    folded(path.get(2).asText())
                };
            default -> throw refused("a name has one to three parts");
        };
    }

    /** Before a name stands its schema, or the catalog. */
    private String[] pair(String before, String name) {
        return before.equals(published.catalog()) ? new String[] {before, "", name} : new String[] {"", before, name};
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static StatementRefused refused(String why) {
        return new StatementRefused(Refusal.NOT_ADMITTED, why);
    }
}
