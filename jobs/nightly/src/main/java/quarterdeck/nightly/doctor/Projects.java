package quarterdeck.nightly.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.doctor.Diagnosis.Subject;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.source.Sources;

/** What people wrote: the project's own files, the settings, and what has landed. */
final class Projects {

    private static final List<Settings.Text> FILES =
            List.of(Settings.Text.WEBHOOK_URL_FILE, Settings.Text.WEBHOOK_TOKEN_FILE, Settings.Text.LINEAGE_TOKEN_FILE);

    private Projects() {}

    static Diagnosis installation(Installation installation) {
        if (!Files.isDirectory(installation.vocabulary()) || !Files.isDirectory(installation.sql())) {
            return Diagnosis.wrong(Subject.INSTALLATION, Exit.CONFIGURATION, "missing", installation.sql());
        }
        try {
            Vocabulary vocabulary = Vocabulary.load(installation.vocabulary());
            Sources.load(installation.sources(), vocabulary.sourceWords());
            return Diagnosis.well(Subject.INSTALLATION, "well", installation.vocabulary(), installation.sources());
        } catch (RuntimeException e) {
            return Diagnosis.wrong(Subject.INSTALLATION, Exit.CONFIGURATION, "broken", String.valueOf(e.getMessage()));
        }
    }

    static List<Diagnosis> settings(Home home, Settings understood) {
        List<Diagnosis> found = new ArrayList<>();
        Path file = home.folder().resolve("settings.properties");
        try {
            Settings.of(home);
            found.add(Diagnosis.well(Subject.SETTINGS, Files.exists(file) ? "well" : "none", file));
        } catch (Settings.Broken e) {
            found.add(Diagnosis.wrong(Subject.SETTINGS, Exit.CONFIGURATION, "broken", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            found.add(Diagnosis.wrong(Subject.SETTINGS, Exit.IO, "unreadable", file));
        }
        for (Settings.Text secret : FILES) {
            String named = understood.text(secret);
            if (!named.isEmpty() && !Files.isReadable(Path.of(named))) {
                found.add(Diagnosis.note(Subject.SETTINGS, "no_secret", named));
            }
        }
        return found;
    }

    static Diagnosis landing(Path landing) {
        if (!Files.isDirectory(landing)) {
            return Diagnosis.wrong(Subject.LANDING, Exit.IO, "missing", landing);
        }
        long files = 0;
        List<Path> unreadable = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(landing)) {
            for (Path file : walk.toList()) {
                if (!Files.isReadable(file)) {
                    unreadable.add(file);
                } else if (Files.isRegularFile(file)) {
                    files++;
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            return Diagnosis.wrong(Subject.LANDING, Exit.IO, "unreadable", String.valueOf(e.getMessage()));
        }
        if (!unreadable.isEmpty()) {
            return Diagnosis.note(Subject.LANDING, "some_unreadable", unreadable.size(), unreadable.get(0));
        }
        return Diagnosis.well(Subject.LANDING, "well", landing, files);
    }
}
