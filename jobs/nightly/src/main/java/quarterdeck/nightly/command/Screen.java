package quarterdeck.nightly.command;

import java.util.Map;

/**
 * What the output can show.
 *
 * @param columns width of the terminal, 0 where lines may be of any length
 * @param colour whether colours may be used; without them letters are printed
 */
record Screen(int columns, boolean colour) {

    /** A file or a pipe. */
    static final Screen NONE = new Screen(0, false);

    private static final int NARROWEST = 20;

    /** The terminal that the launcher found, if any; NO_COLOR (https://no-color.org) turns colours off. */
    static Screen of(String columns, Map<String, String> environment) {
        if (!columns.matches("[0-9]{1,5}")) {
            return NONE;
        }
        boolean colour = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        int width = Integer.parseInt(columns);
        return new Screen(width == 0 ? 0 : Math.max(NARROWEST, width), colour);
    }

    static Screen ofProcess() {
        return of(System.getProperty("quarterdeck.columns", ""), System.getenv());
    }
}
