package quarterdeck.server.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.Secrets;

/** {@code serve token}: programs that connect without a password. */
final class TokenCommands {
    private TokenCommands() {}

    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Words words;

        @Mixin
        private final HomeOption home = new HomeOption();

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--user", paramLabel = "NAME", required = true)
        private String user = "";

        @Option(names = "--days", paramLabel = "N")
        private int days = 90;

        Add(Words words) {
            this.words = words;
        }

        @Override
        public Integer call() throws IOException {
            String token = Secrets.token();
            String expires = LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
            UserCommands.file(home).change(content -> {
                UserCommands.mustBeKnown(content.users().containsKey(user), words, user);
                UserCommands.mustBeNew(content.tokens().containsKey(name), words, name);
                content.tokens().put(name, new AccessFile.Token(user, Secrets.sha256(token), expires));
            });
            System.out.println(words.get("token.added", token, expires));
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private final HomeOption home = new HomeOption();

        @Override
        public Integer call() throws IOException {
            UserCommands.file(home)
                    .read()
                    .tokens()
                    .forEach((name, token) -> System.out.println(name + "\t" + token.user() + "\t" + token.expires()));
            return 0;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true)
    static final class Remove implements Callable<Integer> {
        private final Words words;

        @Mixin
        private final HomeOption home = new HomeOption();

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        Remove(Words words) {
            this.words = words;
        }

        @Override
        public Integer call() throws IOException {
            UserCommands.file(home)
                    .change(content -> UserCommands.mustBeKnown(content.tokens().remove(name) != null, words, name));
            System.out.println(words.get("removed", name));
            return 0;
        }
    }
}
