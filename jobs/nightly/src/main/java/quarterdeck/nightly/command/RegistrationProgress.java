package quarterdeck.nightly.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Begun;
import quarterdeck.nightly.registration.RegistrationEvent.Checked;
import quarterdeck.nightly.registration.RegistrationEvent.Refused;
import quarterdeck.nightly.registration.RegistrationEvent.Registered;

/** Shows how far a registration has come, and keeps what it came to: a bar where a person watches, else a line a table. */
final class RegistrationProgress implements Consumer<RegistrationEvent>, AutoCloseable {

    private final Surroundings around;
    private final List<Registered> registered = new ArrayList<>();
    private Optional<Refused> refused = Optional.empty();
    private @Nullable ProgressBar bar;

    RegistrationProgress(Surroundings around) {
        this.around = around;
    }

    @Override
    public void accept(RegistrationEvent event) {
        if (event instanceof Begun begun) {
            begin(begun);
        } else if (event instanceof Checked checked && bar != null) {
            bar.stepTo(checked.files());
        } else if (event instanceof Registered table) {
            registered.add(table);
        } else if (event instanceof Refused why) {
            refused = Optional.of(why);
        }
    }

    private void begin(Begun begun) {
        close();
        if (begun.files() == 0) {
            return;
        }
        String what = around.messages().get("progress.register", begun.table(), begun.files());
        if (!around.terminal().interactive()) {
            around.terminal().error(what);
        } else {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(begun.files())
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .clearDisplayOnFinish()
                    .build();
        }
    }

    List<Registered> registered() {
        return List.copyOf(registered);
    }

    Optional<Refused> refused() {
        return refused;
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
