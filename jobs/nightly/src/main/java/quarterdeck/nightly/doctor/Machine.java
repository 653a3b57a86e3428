package quarterdeck.nightly.doctor;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.doctor.Diagnosis.Subject;

/** What the machine gives: Java, clock, disk, rights and the lock. */
final class Machine {

    private static final int OLDEST = 17;
    private static final long MEGABYTE = 1_000_000;
    private static final long FEWEST_MEGABYTES_OF_HEAP = 500;

    private final Home home;
    private final Settings settings;

    Machine(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    Diagnosis java() {
        String version = System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        if (Runtime.version().feature() < OLDEST) {
            return Diagnosis.wrong(Subject.JAVA, Exit.CONFIGURATION, "old", version, OLDEST);
        } else if (!"UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            return Diagnosis.note(Subject.JAVA, "charset", version, System.getProperty("sun.jnu.encoding"));
        } else if (heap < FEWEST_MEGABYTES_OF_HEAP) {
            return Diagnosis.note(Subject.JAVA, "heap", version, heap);
        }
        return Diagnosis.well(Subject.JAVA, "well", version, heap);
    }

    /** A clock that lies before what is stored would date what lands wrongly. */
    List<Diagnosis> timeZone(Clock clock) {
        List<Diagnosis> found = new ArrayList<>();
        ZoneId zone = ZoneId.systemDefault();
        Instant now = clock.instant();
        found.add(Diagnosis.well(Subject.TIME_ZONE, "well", zone, now));
        try {
            Path stored = home.raw();
            if (Files.isDirectory(stored)
                    && Files.getLastModifiedTime(stored).toInstant().isAfter(now.plusSeconds(1))) {
                found.add(Diagnosis.wrong(
                        Subject.TIME_ZONE, Exit.CONFIGURATION, "behind", now, Files.getLastModifiedTime(stored)));
            }
        } catch (IOException e) {
            // said with the permissions
        }
        return found;
    }

    Diagnosis home() {
        if (Files.isDirectory(home.folder())) {
            return Diagnosis.well(Subject.HOME, "well", home.folder());
        } else if (Files.exists(home.folder())) {
            return Diagnosis.wrong(Subject.HOME, Exit.IO, "no_folder", home.folder());
        }
        return Diagnosis.note(Subject.HOME, "none", home.folder());
    }

    Diagnosis disk() {
        BigDecimal wanted = settings.get(Settings.Key.FREE_MEGABYTES);
        try {
            long free = Files.getFileStore(existing(home.folder())).getUsableSpace() / MEGABYTE;
            long mart = largestMart() / MEGABYTE;
            if (BigDecimal.valueOf(free).compareTo(wanted) < 0) {
                return Diagnosis.wrong(Subject.DISK, Exit.IO, "full", home.folder(), free, wanted);
            } else if (free < 2 * mart) {
                return Diagnosis.note(Subject.DISK, "tight", home.folder(), free, mart);
            }
            return Diagnosis.well(Subject.DISK, "well", free, wanted);
        } catch (IOException e) {
            return Diagnosis.wrong(Subject.DISK, Exit.IO, "unknown", home.folder(), String.valueOf(e.getMessage()));
        }
    }

    private long largestMart() throws IOException {
        if (!Files.isDirectory(home.marts())) {
            return 0;
        }
        long largest = 0;
        try (var files = Files.list(home.marts())) {
            for (Path file : files.toList()) {
                largest = Math.max(largest, Files.isRegularFile(file) ? Files.size(file) : 0);
            }
        }
        return largest;
    }

    List<Diagnosis> permissions() {
        List<Diagnosis> found = new ArrayList<>();
        Path existing = existing(home.folder());
        List<Path> folders = new ArrayList<>(
                List.of(home.raw(), home.lake(), home.marts(), home.reports(), home.quarantine(), home.jobs()));
        folders.removeIf(folder -> !Files.exists(folder));
        folders.add(0, existing);
        for (Path folder : folders) {
            if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
                found.add(Diagnosis.wrong(
                        Subject.PERMISSIONS, Exit.IO, "denied", folder, System.getProperty("user.name")));
            }
        }
        try {
            Path mart = home.marts().resolve("current.duckdb");
            if (Files.exists(mart)
                    && Files.getPosixFilePermissions(mart.toRealPath()).contains(PosixFilePermission.OTHERS_WRITE)) {
                found.add(Diagnosis.note(Subject.PERMISSIONS, "mart_writable", mart.toRealPath()));
            }
        } catch (IOException | UnsupportedOperationException e) {
            // a link that leads nowhere is said with the mart
        }
        if (found.isEmpty()) {
            found.add(Diagnosis.well(Subject.PERMISSIONS, "well", folders.size(), System.getProperty("user.name")));
        }
        return found;
    }

    Diagnosis lock() {
        return switch (RunLock.look(home)) {
            case FREE -> Diagnosis.well(Subject.LOCK, "free");
            case HELD -> Diagnosis.note(Subject.LOCK, "held", RunLock.holder(home));
            case UNKNOWN -> Diagnosis.note(Subject.LOCK, "unknown", RunLock.holder(home));
        };
    }

    private static Path existing(Path folder) {
        Path at = folder;
        while (!Files.exists(at, LinkOption.NOFOLLOW_LINKS) && at.getParent() != null) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }
}
