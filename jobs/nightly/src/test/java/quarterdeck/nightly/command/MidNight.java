package quarterdeck.nightly.command;

import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.batch.Progress;

/** Does something once, at the begin of a part of the night. */
final class MidNight implements Progress {

    static final Progress UNDISTURBED = new MidNight(null, () -> {});

    /** What is done. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    private final @Nullable Part at;
    private final Action action;
    private boolean done;

    MidNight(@Nullable Part at, Action action) {
        this.at = at;
        this.action = action;
    }

    @Override
    public void begins(Part part) {
        if (part == at && !done) {
            done = true;
            try {
                action.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void toRead(int releases) {}

    @Override
    public void read(String fileName) {}
}
