package quarterdeck.server.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.PasswordHash;
import quarterdeck.server.access.Secrets;
import quarterdeck.server.access.ServerFolder;

/** {@code serve user}: who may connect. */
final class UserCommands {
    private static final int SHORTEST = 10;

    private UserCommands() {}

    static AccessFile file(HomeOption home) throws IOException {
        return new AccessFile(ServerFolder.create(ServerFolder.of(home.folder())));
    }

    static void mustBeNew(boolean isKnown, Words words, String name) {
        if (isKnown) {
            throw new Failure(Serve.USAGE, words.get("error.known", name));
        }
    }

    static void mustBeKnown(boolean isKnown, Words words, String name) {
        if (!isKnown) {
            throw new Failure(Serve.USAGE, words.get("error.unknown", name));
        }
    }

    /** The password that was given, or a new one that is printed once. */
    private static String password(Words words, boolean fromInput) throws IOException {
        if (!fromInput) {
            String made = Secrets.password();
            System.out.println(words.get("user.password", made));
            return made;
        }
        String given = new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
        if (given.length() < SHORTEST) {
            throw new Failure(Serve.USAGE, words.get("error.short", SHORTEST));
        }
        return given;
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Words words;

        @Mixin
        private final HomeOption home = new HomeOption();

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE")
        private String role = AccessFile.READER;

        @Option(names = "--password-stdin")
        private boolean fromInput;

        Add(Words words) {
            this.words = words;
        }

        @Override
        public Integer call() throws IOException {
            AccessFile file = file(home);
            if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
                throw new Failure(Serve.USAGE, words.get("error.name", name));
            }
            canBeAdded(file.read());
            String hash = PasswordHash.of(password(words, fromInput));
            file.change(content -> {
                canBeAdded(content);
                content.users().put(name, new AccessFile.User(hash, role));
            });
            System.out.println(words.get("user.added", name, role, file.path()));
            return 0;
        }

        private void canBeAdded(AccessFile.Content content) {
            mustBeNew(content.users().containsKey(name), words, name);
            mustBeKnown(!content.grants(role).isEmpty(), words, role);
        }
    }

    @Command(name = "password", mixinStandardHelpOptions = true)
    static final class Password implements Callable<Integer> {
        private final Words words;

        @Mixin
        private final HomeOption home = new HomeOption();

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--password-stdin")
        private boolean fromInput;

        Password(Words words) {
            this.words = words;
        }

        @Override
        public Integer call() throws IOException {
            AccessFile file = file(home);
            mustBeKnown(file.read().users().containsKey(name), words, name);
            String hash = PasswordHash.of(password(words, fromInput));
            file.change(content -> {
                AccessFile.User changed = content.users()
                        .computeIfPresent(name, (user, before) -> new AccessFile.User(hash, before.role()));
                mustBeKnown(changed != null, words, name);
            });
            System.out.println(words.get("user.changed", name));
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private final HomeOption home = new HomeOption();

        @Override
        public Integer call() throws IOException {
            file(home).read().users().forEach((name, user) -> System.out.println(name + "\t" + user.role()));
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
            file(home).change(content -> {
                mustBeKnown(content.users().remove(name) != null, words, name);
                content.tokens().values().removeIf(token -> token.user().equals(name));
            });
            System.out.println(words.get("removed", name));
            return 0;
        }
    }
}
