package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.batch.Quarantine;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;

/** The releases in quarantine, as commands name them: by the first digits of their sha256. */
final class Held {

    private static final int SHORT = 12;

    private final Messages messages;
    private final List<Group.ReleaseEntry> releases;

    private Held(Messages messages, List<Group.ReleaseEntry> releases) {
        this.messages = messages;
        this.releases = releases;
    }

    static Held in(Home home, Messages messages) throws IOException {
        return new Held(messages, Quarantine.releases(home, new Lake(home).current()));
    }

    List<Group.ReleaseEntry> releases() {
        return releases;
    }

    /** Those that are named, all where none is. */
    List<Group.ReleaseEntry> named(List<String> names) {
        if (names.isEmpty()) {
            return releases;
        }
        Set<String> wanted = new TreeSet<>();
        names.forEach(name -> wanted.add(one(name).sha256()));
        return releases.stream()
                .filter(release -> wanted.contains(release.sha256()))
                .toList();
    }

    Group.ReleaseEntry one(String name) {
        List<Group.ReleaseEntry> fitting = new ArrayList<>();
        for (Group.ReleaseEntry release : releases) {
            if (release.sha256().startsWith(name)) {
                fitting.add(release);
            }
        }
        if (fitting.size() != 1) {
            String key = fitting.isEmpty() ? "quarantine.unknown" : "quarantine.ambiguous";
            throw new Failure(Exit.USAGE, messages.get(key, name));
        }
        return fitting.get(0);
    }

    static String shortName(Group.ReleaseEntry release) {
        return release.sha256().substring(0, SHORT);
    }
}
