package quarterdeck.nightly.drawing;

import java.util.List;
import java.util.Locale;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.table.CellRole;

/** What a cell was understood as, by which it is coloured; without colours a letter stands for it. */
public enum Meaning {
    REGION('R'),
    INDICATOR('I'),
    PERIOD('P'),
    UNIT('U'),
    HEADER('H'),
    OBSERVATION('='),
    RANK('#'),
    MISSING('.'),
    REFUSED('!'),
    OUTSIDE('~'),
    NOTE('n'),
    BLANK(' ');

    private final char letter;

    Meaning(char letter) {
        this.letter = letter;
    }

    public char letter() {
        return letter;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The meaning of a cell with this role, at whose place these findings stand. */
    static Meaning of(CellRole role, List<Finding> findings) {
        return findings.isEmpty() ? of(role) : of(findings.get(0));
    }

    private static Meaning of(Finding finding) {
        if (finding instanceof Observation observation) {
            return observation.missingMark().isEmpty() ? OBSERVATION : MISSING;
        }
        return finding instanceof Rejection ? REFUSED : RANK;
    }

    private static Meaning of(CellRole role) {
        return switch (role) {
            case BLANK -> BLANK;
            case REGION -> REGION;
            case INDICATOR -> INDICATOR;
            case PERIOD -> PERIOD;
            case UNIT -> UNIT;
            case HEADER -> HEADER;
            case NOTE -> NOTE;
            case MISSING -> MISSING;
            case VALUE, OUTSIDE -> OUTSIDE;
        };
    }
}
