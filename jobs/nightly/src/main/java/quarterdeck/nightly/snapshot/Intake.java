package quarterdeck.nightly.snapshot;

import java.time.Duration;

/**
 * When a landed file is taken.
 *
 * @param settle a file that changed within this time is looked at once more after it, and left where it still changes
 * @param unfinished a file that lacks the end of its format is left until it has not changed for so long
 * @param reserve bytes that must stay free on the disk whatever an archive unpacks to
 */
public record Intake(Duration settle, Duration unfinished, long reserve) {

    /** Whatever lies there is taken as it is. */
    public static final Intake AT_ONCE = new Intake(Duration.ZERO, Duration.ZERO, 0);

    public Intake {
        if (settle.isNegative() || unfinished.isNegative() || reserve < 0) {
            throw new IllegalArgumentException("times and bytes are not negative");
        }
    }
}
