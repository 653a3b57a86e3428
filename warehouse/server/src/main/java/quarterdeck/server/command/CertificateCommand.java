package quarterdeck.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import quarterdeck.server.access.Certificate;
import quarterdeck.server.access.ServerFolder;

/** {@code serve certificate}: what clients trust; with names, a new one for them. */
@Command(name = "certificate", mixinStandardHelpOptions = true)
final class CertificateCommand implements Callable<Integer> {
    private final Words words;

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--host", paramLabel = "NAME")
    private List<String> hosts = List.of();

    CertificateCommand(Words words) {
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = ServerFolder.create(ServerFolder.of(home.folder()));
        Certificate pair = Certificate.generated(folder, hosts);
        if (!hosts.isEmpty()) {
            pair.generate(hosts);
        }
        System.out.println(words.get("certificate", pair.certificate(), pair.fingerprint()));
        return 0;
    }
}
