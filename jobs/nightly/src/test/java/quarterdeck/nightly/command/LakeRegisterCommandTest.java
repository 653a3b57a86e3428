package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Installation;
import quarterdeck.nightly.RunLock;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.registration.RegistrationEvent;
import quarterdeck.nightly.registration.RegistrationEvent.Begun;
import quarterdeck.nightly.registration.RegistrationEvent.Checked;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;
import quarterdeck.nightly.registration.RegistrationEvent.Refused;
import quarterdeck.nightly.registration.RegistrationEvent.Registered;

/** What a person sees of a registration; the registration itself is tested where it is. */
class LakeRegisterCommandTest {

    private static final Registered OBSERVATION = new Registered("observation", 2, 5, 3, 1, 4, 361);

    @TempDir
    private Path folder;

    private String checkout = "";
    private Path root;
    private Path home;

    @BeforeEach
    void prepare() throws IOException {
        checkout = System.getProperty(Installation.ROOT);
        root = Files.createDirectories(folder.resolve("root"));
        System.setProperty(Installation.ROOT, root.toString());
        home = Files.createDirectories(folder.toRealPath().resolve("home"));
        new Lake(new Home(home)).commit(List.of(), "run", "test");
        ScriptedRegistration.install(root);
    }

    @AfterEach
    void restore() {
        System.setProperty(Installation.ROOT, checkout);
    }

    @Test
    void tablesAndWhatWasAskedAreTold() throws IOException {
        says(0, new Begun("observation", 5), new Checked("observation", 5), OBSERVATION);

        CommandLineRun run = register("--catalog", "jdbc:postgresql://db/lake?ssl=true", "--catalog-user", "anna");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("observation: 5 files to check");
        assertThat(run.lines())
                .containsExactly(
                        "table        snapshots  added  dropped  expired  files  rows",
                        "observation          2      5        3        1      4   361",
                        "The lake is registered in jdbc:postgresql://db/lake, catalog quarterdeck, namespace"
                                + " quarterdeck.");
        assertThat(Files.readAllLines(home.resolve("asked")))
                .containsExactly(
                        home.toString(), "jdbc:postgresql://db/lake?ssl=true", "anna", "quarterdeck", "quarterdeck");
    }

    @Test
    void withoutCatalogItIsAFileInTheHomeByItsRealPath() throws IOException {
        says(11, new Begun("observation", 0), OBSERVATION);
        Path link = Files.createSymbolicLink(folder.resolve("link"), home);

        CommandLineRun run =
                CommandLineRun.of("--lang=en", "lake", "register", "--home", link.toString(), "--format", "csv");

        assertThat(run.exit()).isEqualTo(11);
        assertThat(run.lines())
                .containsExactly("table,snapshots,added,dropped,expired,files,rows", "observation,2,5,3,1,4,361");
        assertThat(Files.readAllLines(home.resolve("asked")))
                .startsWith(home.toString(), "jdbc:sqlite:" + home.resolve("iceberg/catalog.sqlite"));
    }

    @Test
    void aRefusalHasItsStatusAndSaysWhatToDo() throws IOException {
        for (Reason reason : List.of(Reason.UNREACHABLE, Reason.OTHER_HOME, Reason.DAMAGED)) {
            says(reason.exit().code(), new Refused(reason, List.of("<first>", "<second>")));
            CommandLineRun run = register();
            assertThat(run.exit()).as(reason.name()).isEqualTo(reason.exit().code());
            assertThat(run.err()).as(reason.name()).contains("<first>").doesNotContain("\tat ");
        }
        for (Reason reason : Reason.values()) {
            assertThat(Messages.in(Locale.ENGLISH).bundle().keySet())
                    .contains("register.refused." + reason.name().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void aProcessThatDiesWithoutAWordIsAFaultOfTheProgram() throws IOException {
        says(1);

        assertThat(register().exit()).isEqualTo(70);
    }

    @Test
    void addressesThatCannotBeAreUsage() throws IOException {
        says(0);
        assertThat(register("--catalog", "jdbc:mysql://db/lake").exit()).isEqualTo(64);
        assertThat(register("--catalog", "jdbc:sqlite:").exit()).isEqualTo(64);
        assertThat(register("--catalog", "jdbc:sqlite::memory:").exit()).isEqualTo(64);
        assertThat(register("--namespace", "a b").exit()).isEqualTo(64);
        assertThat(register("--catalog-name", "").exit()).isEqualTo(64);
        CommandLineRun secret = register("--catalog", "jdbc:postgresql://db/lake?user=a&password=secret");
        assertThat(secret.exit()).isEqualTo(64);
        assertThat(secret.err()).contains("QUARTERDECK_CATALOG_PASSWORD").doesNotContain("secret");
        assertThat(home.resolve("asked")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoHomeStaysEmpty() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        CommandLineRun run = CommandLineRun.of("--lang=en", "lake", "register", "--home", empty.toString());

        assertThat(run.exit()).isEqualTo(74);
        assertThat(run.err()).contains(empty + ": there is no lake yet").contains("quarterdeck run");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void itWaitsForNoNightAndIsNotStartedBesideOne() throws IOException {
        says(0, OBSERVATION);
        try (RunLock night = RunLock.take(new Home(home), "pid 1, a night")) {
            assertThat(night).isNotNull();
            CommandLineRun run = register();
            assertThat(run.exit()).isEqualTo(75);
            assertThat(run.err()).contains("a night");
        }
        assertThat(home.resolve("asked")).doesNotExist();
        assertThat(register().exit()).isZero();
    }

    @Test
    void withoutTheLeafItSaysHowItIsBuilt() throws IOException {
        says(0);
        Files.delete(root.resolve("jobs/iceberg/target/quarterdeck-iceberg/quarterdeck-iceberg.jar"));

        CommandLineRun run = register();

        assertThat(run.exit()).isEqualTo(78);
        assertThat(run.err()).contains("-pl jobs/iceberg").contains("-Dquarterdeck.iceberg=packaged");
    }

    private CommandLineRun register(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--lang=en", "lake", "register", "--home", home.toString()));
        arguments.addAll(List.of(options));
        return CommandLineRun.at(Clock.systemUTC(), arguments.toArray(new String[0]));
    }

    private void says(int exit, RegistrationEvent... events) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.valueOf(exit)));
        for (RegistrationEvent event : events) {
            lines.add(event.line());
        }
        Files.write(home.resolve("said"), lines);
    }
}
