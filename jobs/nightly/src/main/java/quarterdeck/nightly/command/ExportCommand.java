package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.export.Export;
import quarterdeck.nightly.export.Form;
import quarterdeck.nightly.export.NotExportable;
import quarterdeck.nightly.export.Wish;
import quarterdeck.warehouse.Warehouse;

/** {@code export}: a table or a series of the current mart for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Surroundings around;

    @Option(names = "--format", paramLabel = "sdmx-csv|sdmx-json|csv|xlsx|parquet", required = true)
    private Form form = Form.CSV;

    @Option(names = "--from", paramLabel = "MART|SERIES", required = true)
    private String from = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable LocalDate asOf;

    @Option(names = "--include-history")
    private boolean history;

    @Option(names = "--out", paramLabel = "FILE", defaultValue = STANDARD_OUTPUT)
    private String out = STANDARD_OUTPUT;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Home at = around.home(home);
        if (Warehouse.current(at.marts()).isEmpty()) {
            throw new Failure(Exit.IO, around.messages().get("error.no_mart", at.marts()));
        }
        if (out.equals(STANDARD_OUTPUT) && !form.isText()) {
            throw new Failure(Exit.USAGE, around.messages().get("export.no_text", form));
        }
        try (Connection mart = Warehouse.openCurrent(at.marts())) {
            Export export = new Export(mart, around.installation().sql(), around.clock());
            report(write(export, new Wish(from, asOf, history)));
            return Exit.OK.code();
        } catch (NotExportable e) {
            throw new Failure(Exit.USAGE, why(e));
        }
    }

    private Export.Report write(Export export, Wish wish) throws IOException, SQLException, NotExportable {
        if (out.equals(STANDARD_OUTPUT)) {
            OutputStream stream = around.terminal().out();
            Export.Report report = export.write(wish, form, stream);
            stream.flush();
            return report;
        }
        Path file = Path.of(out);
        if (Files.isDirectory(file)) {
            throw new Failure(Exit.USAGE, around.messages().get("export.folder", file));
        }
        return export.write(wish, form, file);
    }

    private String why(NotExportable e) {
        String details = String.join(", ", e.details());
        return switch (e.reason()) {
            case UNKNOWN -> around.messages().get("export.unknown", String.valueOf(e.getMessage()), details);
            case NO_VINTAGES -> around.messages().get("export.no_vintages", String.valueOf(e.getMessage()));
            case NO_KEY -> around.messages().get("export.no_key", String.valueOf(e.getMessage()));
            case TOO_LONG -> around.messages().get("export.too_long", String.valueOf(e.getMessage()), details);
        };
    }

    /** To the error stream where the data themselves go to the standard output. */
    private void report(Export.Report report) {
        String written = around.messages().get("export.written", report.rows(), out);
        if (out.equals(STANDARD_OUTPUT)) {
            around.terminal().error(written);
        } else {
            around.terminal().line(written);
        }
        if (report.notCarried() > 0) {
            around.terminal().error(around.messages().get("export.not_carried", report.notCarried()));
        }
    }
}
