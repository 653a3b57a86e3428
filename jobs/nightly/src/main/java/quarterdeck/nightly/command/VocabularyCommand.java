package quarterdeck.nightly.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vocabulary}: what the vocabulary lacks. */
@Command(name = "vocabulary", mixinStandardHelpOptions = true)
final class VocabularyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "vocabulary unknown");
    }
}
