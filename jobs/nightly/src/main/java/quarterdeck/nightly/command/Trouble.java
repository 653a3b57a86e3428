package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.batch.AwaitsApproval;
import quarterdeck.nightly.batch.Failures;
import quarterdeck.nightly.lake.Difference;

/** Tells a person what went wrong, where, and what to do about it. */
final class Trouble {

    private final Surroundings around;

    Trouble(Surroundings around) {
        this.around = around;
    }

    /** Prints the message and gives the exit status. */
    int report(Throwable failure) {
        Exit exit = exit(failure);
        String message = message(failure, exit);
        if (LogForm.isJson()) {
            LogForm.failed(exit, message);
        } else {
            around.terminal().error(around.messages().get("error.prefix", message));
        }
        if (exit == Exit.INTERNAL) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            around.terminal().error(trace.toString());
        }
        return exit.code();
    }

    static Exit exit(Throwable failure) {
        if (failure instanceof Failure known) {
            return known.exit();
        } else if (failure instanceof RunLock.Held) {
            return Exit.LOCKED;
        } else if (failure instanceof SQLException) {
            return Exit.UNREADABLE;
        }
        return Failures.exit(failure);
    }

    private String message(Throwable failure, Exit exit) {
        Messages messages = around.messages();
        String detail = detail(failure);
        return switch (exit) {
            case LOCKED -> messages.get("error.locked", detail);
            case CORRUPT -> messages.get("error.corrupt", detail);
            case AWAITS_APPROVAL -> awaits(messages, failure, detail);
            case CHECK_FAILED -> messages.get("error.check_failed", detail);
            case INTERNAL -> messages.get("error.internal", detail);
            case CONFIGURATION -> failure instanceof Failure ? detail : messages.get("error.configuration", detail);
            default ->
                failure instanceof NoSuchFileException
                        ? messages.get("error.no_such_file", detail)
                        : failure instanceof AccessDeniedException
                                ? messages.get("error.access_denied", detail)
                                : detail;
        };
    }

    private static String awaits(Messages messages, Throwable failure, String detail) {
        return failure instanceof AwaitsApproval waiting
                ? messages.get(
                        "error.awaits_approval",
                        waiting.difference().lost(),
                        waiting.difference().count(Difference.Kind.CHANGED),
                        waiting.difference().compared())
                : detail;
    }

    private static String detail(Throwable failure) {
        if (failure instanceof FileSystemException file && file.getReason() == null) {
            return String.valueOf(file.getFile());
        } else if (failure instanceof IOException && failure.getMessage() == null) {
            return failure.getClass().getSimpleName();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
