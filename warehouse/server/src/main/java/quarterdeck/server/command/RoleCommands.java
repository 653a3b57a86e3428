package quarterdeck.server.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.server.access.AccessFile;

/** {@code serve role}: what users may read. */
final class RoleCommands {
    private RoleCommands() {}

    @Command(name = "set", mixinStandardHelpOptions = true)
    static final class Set implements Callable<Integer> {
        private final Words words;

        @Mixin
        private final HomeOption home = new HomeOption();

        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Option(names = "--grant", paramLabel = "PATTERN", required = true)
        private List<String> grants = List.of();

        Set(Words words) {
            this.words = words;
        }

        @Override
        public Integer call() throws IOException {
            for (String grant : grants) {
                if (!grant.matches("[\\p{L}\\p{N}_*]+(\\.[\\p{L}\\p{N}_*]+)?")) {
                    throw new Failure(Serve.USAGE, words.get("error.grant", grant));
                }
            }
            UserCommands.file(home).change(content -> content.roles().put(name, grants));
            System.out.println(words.get("role.set", name, String.join(" ", grants)));
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private final HomeOption home = new HomeOption();

        @Override
        public Integer call() throws IOException {
            AccessFile.Content content = UserCommands.file(home).read();
            java.util.Set<String> names =
                    new java.util.TreeSet<>(content.roles().keySet());
            names.add(AccessFile.READER);
            names.forEach(name -> System.out.println(name + "\t" + String.join(" ", content.grants(name))));
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
            UserCommands.file(home).change(content -> {
                if (content.users().values().stream()
                        .anyMatch(user -> user.role().equals(name))) {
                    throw new Failure(Serve.USAGE, words.get("error.role_in_use", name));
                }
                UserCommands.mustBeKnown(content.roles().remove(name) != null, words, name);
            });
            System.out.println(words.get("removed", name));
            return 0;
        }
    }
}
