package quarterdeck.nightly.registration;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quarterdeck.nightly.Exit;

/** What the process that registers says, one JSON object a line. */
public sealed interface RegistrationEvent {

    /**
     * A table is looked at.
     *
     * @param files that have to be checked, as they are not in it yet
     */
    record Begun(String table, int files) implements RegistrationEvent {}

    /**
     * A file is known to be what was committed, and what its columns hold has been read from its footer.
     *
     * @param files of this table that this is known of
     */
    record Checked(String table, int files) implements RegistrationEvent {}

    /**
     * A table is as the lake is.
     *
     * @param snapshots commits of the lake that it did not have
     * @param added files, over these commits
     * @param dropped files, over these commits
     * @param expired snapshots that went, as the lake no longer keeps their commits
     * @param files of its current snapshot
     * @param rows in them
     */
    record Registered(String table, int snapshots, int added, int dropped, int expired, int files, long rows)
            implements RegistrationEvent {}

    /** Nothing more is registered. */
    record Refused(Reason reason, List<String> arguments) implements RegistrationEvent {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /** Why nothing more is registered, with the exit status. */
    enum Reason {
        /** Of the catalog: where it is, and what its driver says. */
        UNREACHABLE(Exit.IO),
        /** A file or folder that cannot be written or read: what the system says. */
        DISK(Exit.IO),
        /** A table that somebody else made: its name. */
        NOT_OURS(Exit.CONFIGURATION),
        /** A table of another home: its name, and the home. */
        OTHER_HOME(Exit.CONFIGURATION),
        /** A table whose current snapshot somebody else wrote: its name, and the snapshot. */
        WRITTEN_BY_OTHERS(Exit.CONFIGURATION),
        /** A table that knows a commit the lake never made: its name, that commit, and the lake's last. */
        AHEAD(Exit.CONFIGURATION),
        /** A table whose columns are others than those of the dataset: its name, and the first that differs. */
        COLUMNS(Exit.CONFIGURATION),
        /** A table whose metadata is gone: its name, and the file. */
        METADATA_GONE(Exit.CONFIGURATION),
        /** A stored file that is not what was stored: what is wrong with it. */
        DAMAGED(Exit.CORRUPT);

        private final Exit exit;

        Reason(Exit exit) {
            this.exit = exit;
        }

        public Exit exit() {
            return exit;
        }
    }

    /** This event as a line of text, without its end. */
    default String line() {
        JsonObject json = new JsonObject();
        json.addProperty("event", getClass().getSimpleName());
        if (this instanceof Begun begun) {
            json.addProperty("table", begun.table);
            json.addProperty("files", begun.files);
        } else if (this instanceof Checked checked) {
            json.addProperty("table", checked.table);
            json.addProperty("files", checked.files);
        } else if (this instanceof Registered registered) {
            json.addProperty("table", registered.table);
            json.addProperty("snapshots", registered.snapshots);
            json.addProperty("added", registered.added);
            json.addProperty("dropped", registered.dropped);
            json.addProperty("expired", registered.expired);
            json.addProperty("files", registered.files);
            json.addProperty("rows", registered.rows);
        } else if (this instanceof Refused refused) {
            json.addProperty("reason", refused.reason.name());
            JsonArray arguments = new JsonArray();
            refused.arguments.forEach(arguments::add);
            json.add("arguments", arguments);
        }
        return json.toString();
    }

    /** The event of a line; empty where it is none. */
    static Optional<RegistrationEvent> of(String line) {
        try {
            return Optional.of(read(JsonParser.parseString(line).getAsJsonObject()));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static RegistrationEvent read(JsonObject json) {
        String event = json.get("event").getAsString();
        return switch (event) {
            case "Begun" -> new Begun(text(json, "table"), number(json, "files"));
            case "Checked" -> new Checked(text(json, "table"), number(json, "files"));
            case "Registered" ->
                new Registered(
                        text(json, "table"),
                        number(json, "snapshots"),
                        number(json, "added"),
                        number(json, "dropped"),
                        number(json, "expired"),
                        number(json, "files"),
                        json.get("rows").getAsLong());
            case "Refused" -> {
                List<String> arguments = new ArrayList<>();
                json.getAsJsonArray("arguments").forEach(argument -> arguments.add(argument.getAsString()));
                yield new Refused(Reason.valueOf(text(json, "reason")), arguments);
            }
            default -> throw new IllegalArgumentException("no such event: " + event);
        };
    }

    private static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }

    private static int number(JsonObject json, String field) {
        return json.get(field).getAsInt();
    }
}
