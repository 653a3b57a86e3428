package quarterdeck.nightly.command;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.batch.Progress;

/** Shows how far a night has come: a bar where a person watches, a line for each part in a log. */
final class RunProgress implements Progress, AutoCloseable {

    private final Surroundings around;
    private @Nullable ProgressBar bar;

    RunProgress(Surroundings around) {
        this.around = around;
    }

    @Override
    public synchronized void begins(Part part) {
        close();
        String what = around.messages().get("progress." + part.name().toLowerCase(Locale.ROOT));
        if (!around.terminal().interactive() && !LogForm.isJson()) {
            around.terminal().error(what);
        }
    }

    @Override
    public synchronized void toRead(int releases) {
        if (around.terminal().interactive() && releases > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName(around.messages().get("progress.read"))
                    .setInitialMax(releases)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    @Override
    public synchronized void read(String fileName) {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
