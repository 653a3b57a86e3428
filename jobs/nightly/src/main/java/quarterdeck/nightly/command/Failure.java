package quarterdeck.nightly.command;

import quarterdeck.nightly.Exit;

/** A command cannot go on: a message for a person, and the exit status. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
