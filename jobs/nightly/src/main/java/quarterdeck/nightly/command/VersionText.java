package quarterdeck.nightly.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the packaged program, as its manifest says. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Quarterdeck.class.getPackage().getImplementationVersion();
        return new String[] {"quarterdeck " + (version == null ? "(unpackaged)" : version), "Java " + Runtime.version()
        };
    }
}
