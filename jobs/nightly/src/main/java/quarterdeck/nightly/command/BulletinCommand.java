package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.bulletin.Bulletin;
import quarterdeck.bulletin.BulletinReport;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.Versions;
import quarterdeck.warehouse.Warehouse;

/** {@code bulletin}: the current mart as pages that open from the disk. */
@Command(name = "bulletin", mixinStandardHelpOptions = true)
final class BulletinCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    BulletinCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Home from = around.home(home);
        if (Warehouse.current(from.marts()).isEmpty()) {
            throw new Failure(Exit.IO, around.messages().get("error.no_mart", from.marts()));
        }
        print(write(from, to == null ? folder(from) : to));
        return Exit.OK.code();
    }

    /**
     * The end of a night: a bulletin that fails leaves the published mart as it is and says so. The property
     * {@code quarterdeck.no.bulletin} leaves the pages as they are.
     *
     * @return what it failed of, empty where it was written
     */
    String atTheEndOf(Home night) {
        if (Boolean.getBoolean("quarterdeck.no.bulletin")) {
            return "";
        }
        try {
            print(write(night, folder(night)));
            return "";
        } catch (IOException | SQLException | RuntimeException e) {
            around.terminal().line(around.messages().get("bulletin.failed", folder(night), e));
            return String.valueOf(e);
        }
    }

    private static Path folder(Home home) {
        return home.reports().resolve("bulletin");
    }

    private BulletinReport write(Home from, Path to) throws IOException, SQLException {
        boolean own = to.toAbsolutePath()
                .normalize()
                .equals(folder(from).toAbsolutePath().normalize());
        Path current = Warehouse.current(from.marts()).orElseThrow();
        try (Connection mart = Warehouse.openCurrent(from.marts())) {
            Optional<String> madeOf = madeOf(from, current, own);
            RawTexts texts = new RawTexts(from, own);
            // the mart may have been swapped between the look at it and its opening
            return madeOf.isPresent() && Warehouse.current(from.marts()).equals(Optional.of(current))
                    ? Bulletin.writeUnlessMade(mart, to, texts, madeOf.get())
                    : Bulletin.write(mart, to, texts);
        }
    }

    /** What the pages follow from; empty where the mart bears no checksum. */
    private Optional<String> madeOf(Home from, Path mart, boolean own) throws IOException {
        Optional<String> checksum = Warehouse.checksum(mart);
        if (checksum.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sha256()
                .add(checksum.get())
                .add(Files.size(mart) + " " + Files.getLastModifiedTime(mart))
                .add(RawTexts.stamp(from))
                .add(Versions.of(around.installation()).reading())
                .add(Versions.program(Bulletin.class))
                .add(own ? "own" : "elsewhere")
                .hex());
    }

    private void print(BulletinReport report) {
        around.terminal()
                .line(around.messages()
                        .get(
                                "bulletin.written",
                                report.front(),
                                report.quarter(),
                                report.files(),
                                report.written(),
                                String.format(Locale.ROOT, "%.1f", report.seconds())));
    }
}
