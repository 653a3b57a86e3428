package quarterdeck.warehouse.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which versions of something are kept: the last of each of the newest days and of each of the newest weeks that have one.
 *
 * @param daily how many days, at least 1
 * @param weekly how many weeks
 */
public record Retention(int daily, int weekly) {

    public Retention {
        if (daily < 1 || weekly < 0) {
            throw new IllegalArgumentException("one day at least is kept");
        }
    }

    /** The files by the time they were written, then by name. */
    static List<Path> oldestFirst(List<Path> files) throws IOException {
        return dated(files).stream().map(Dated::file).toList();
    }

    private static List<Dated> dated(List<Path> files) throws IOException {
        List<Dated> dated = new ArrayList<>();
        for (Path file : files) {
            dated.add(Dated.of(file));
        }
        dated.sort(Comparator.comparing(Dated::modified)
                .thenComparing(mart -> mart.file().getFileName().toString()));
        return dated;
    }

    /** Those of some files, each dated by when it was written, that need not be kept. */
    public List<Path> expired(List<Path> marts) throws IOException {
        List<Dated> newestFirst = dated(marts);
        Collections.reverse(newestFirst);
        Set<String> days = new HashSet<>();
        Set<String> weeks = new HashSet<>();
        List<Path> expired = new ArrayList<>();
        for (Dated mart : newestFirst) {
            boolean keptForDay = days.size() < daily && days.add(mart.day().toString());
            boolean keptForWeek = weeks.size() < weekly && weeks.add(mart.week());
            if (!keptForDay && !keptForWeek) {
                expired.add(mart.file());
            }
        }
        return expired;
    }

    private record Dated(Path file, Instant modified) {
        static Dated of(Path file) throws IOException {
            return new Dated(file, Files.getLastModifiedTime(file).toInstant());
        }

        LocalDate day() {
            return modified.atZone(ZoneOffset.UTC).toLocalDate();
        }

        String week() {
            LocalDate day = day();
            return day.get(IsoFields.WEEK_BASED_YEAR) + "W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        }
    }
}
