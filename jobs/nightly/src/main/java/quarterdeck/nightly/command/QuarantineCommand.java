package quarterdeck.nightly.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code quarantine}: the workplace for releases that could not be read. */
@Command(name = "quarantine", mixinStandardHelpOptions = true)
final class QuarantineCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "quarantine list|explain|replay|drop");
    }
}
