package quarterdeck.nightly.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code resolve}: what a printed word means, or why it is refused. */
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class ResolveCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "resolve region|period|unit|quantity|indicator TEXT");
    }
}
