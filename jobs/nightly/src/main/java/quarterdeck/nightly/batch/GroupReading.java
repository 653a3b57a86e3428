package quarterdeck.nightly.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.GroupWriter;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.ReadRelease;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.LocalBytes;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.ReadResult;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.ReleaseFacts;

/** Reads the releases of one group into the lake; a release that cannot be read does not hold up the others. */
final class GroupReading {

    private static final Logger LOG = LoggerFactory.getLogger(GroupReading.class);

    /** Reason code of a release on which a reader failed as it never should. */
    private static final String READER_FAILED = "reader_failed";

    private final ReleaseReader reader;
    private final SnapshotStore store;
    private final Lake lake;
    private final UnaryOperator<String> runIds;
    private final String readingVersion;
    private final Progress progress;
    private final Halt halt;
    private final ReadingWatch watch;

    /**
     * @param runIds the run that counts as the reader of a release
     */
    GroupReading(
            ReleaseReader reader,
            SnapshotStore store,
            Lake lake,
            UnaryOperator<String> runIds,
            String readingVersion,
            Progress progress,
            Halt halt,
            ReadingWatch watch) {
        this.reader = reader;
        this.store = store;
        this.lake = lake;
        this.runIds = runIds;
        this.readingVersion = readingVersion;
        this.progress = progress;
        this.halt = halt;
        this.watch = watch;
    }

    /**
     * Reads a group and journals it.
     *
     * @throws Stopped between two releases and after the last, once the night is to stop: what ends the night may have
     *     ended the process that read the release, and what became of that one is not to be believed
     */
    Group read(Backlog.Work work) throws IOException {
        GroupWriter writer = lake.group(work.id());
        for (RawRelease release : work.releases()) {
            halt.goOn();
            Traces.release(release.sha256(), release.origin().fileName());
            Future<?> watched = watch.over(release);
            try {
                read(release, writer);
            } finally {
                watched.cancel(false);
                Traces.releaseEnded();
            }
            progress.read(release.origin().fileName());
        }
        halt.goOn();
        return writer.finish();
    }

    private void read(RawRelease release, GroupWriter writer) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (LocalBytes bytes = store.open(release.sha256())) {
            ReadResult result = reader.read(bytes.file(), release.origin(), findings::add);
            writer.add(read(release, result, findings.isEmpty() ? Outcome.NO_STATISTICS : Outcome.READ), findings, "");
            LOG.info("read {} findings", findings.size());
        } catch (BrokenRelease e) {
            Outcome outcome = e.reason() == BrokenRelease.Reason.NOT_YET_READABLE
                    ? Outcome.NOT_YET_READABLE
                    : Outcome.QUARANTINED;
            String reason = e.reason().name().toLowerCase(Locale.ROOT);
            LOG.warn("{}: {}", outcome.code(), reason);
            writer.add(unread(release, outcome, reason, e.where()), List.of(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "{}: {}, {}",
                    Outcome.QUARANTINED.code(),
                    READER_FAILED,
                    e.getClass().getName());
            String place = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
            writer.add(unread(release, Outcome.QUARANTINED, READER_FAILED, place), List.of(), String.valueOf(e));
        }
    }

    private ReadRelease read(RawRelease release, ReadResult result, Outcome outcome) {
        return new ReadRelease(
                release.sha256(),
                release.fingerprint(readingVersion),
                release.origin().fileName(),
                result.facts(),
                release.origin().excerpt(),
                release.fetchedAt(),
                result.mediaType(),
                result.charset(),
                release.size(),
                outcome,
                "",
                "",
                readingVersion,
                runIds.apply(release.sha256()),
                result.accounting(),
                result.programmes());
    }

    private ReadRelease unread(RawRelease release, Outcome outcome, String reason, String place) {
        return new ReadRelease(
                release.sha256(),
                release.fingerprint(readingVersion),
                release.origin().fileName(),
                knownFrom(release),
                release.origin().excerpt(),
                release.fetchedAt(),
                "",
                "",
                release.size(),
                outcome,
                reason,
                place,
                readingVersion,
                runIds.apply(release.sha256()),
                Accounting.NONE,
                List.of());
    }

    private static ReleaseFacts knownFrom(RawRelease release) {
        var origin = release.origin();
        return new ReleaseFacts(
                "",
                origin.publisher(),
                origin.publisherKind(),
                origin.issueSeries(),
                origin.address(),
                origin.publishedOn(),
                origin.publishedPrecision(),
                origin.publishedFrom(),
                null,
                "",
                origin.sourceId());
    }
}
