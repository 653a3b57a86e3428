package quarterdeck.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import quarterdeck.warehouse.model.BuildOrder;
import quarterdeck.warehouse.model.Macro;
import quarterdeck.warehouse.model.Model;

/**
 * A digest of all that makes a model what it is but for the lake: its text, the macros, the vocabulary files it reads,
 * the same of every model it uses, and the code that builds it.
 */
final class Recipes {
    private final BuildOrder.Ordered order;
    private final Path vocabularyFolder;
    private final String common;
    private final Map<String, String> digests = new LinkedHashMap<>();

    private Recipes(BuildOrder.Ordered order, Path vocabularyFolder, String common) {
        this.order = order;
        this.vocabularyFolder = vocabularyFolder;
        this.common = common;
    }

    /** The digest of each model by its name. */
    static Map<String, String> of(
            BuildOrder.Ordered order, List<Macro> macros, Path vocabularyFolder, String duckdbVersion)
            throws IOException {
        StringBuilder common = new StringBuilder(duckdbVersion).append(code());
        macros.forEach(macro -> common.append(macro.sql()));
        Recipes recipes = new Recipes(order, vocabularyFolder, digest(common.toString()));
        for (Model model : order.models()) {
            recipes.digests.put(model.name(), recipes.recipe(model));
        }
        return recipes.digests;
    }

    private String recipe(Model model) throws IOException {
        StringBuilder parts = new StringBuilder(common).append(model.sql());
        for (String used : new TreeSet<>(order.usesOf(model))) {
            parts.append(used).append(digests.get(used));
        }
        for (String read : new TreeSet<>(order.readsOf(model))) {
            parts.append(read);
            if (read.startsWith("vocabulary.")) {
                String file = read.substring(read.indexOf('.') + 1) + ".csv";
                parts.append(digest(Files.readString(vocabularyFolder.resolve(file))));
            }
        }
        return digest(parts.toString());
    }

    private static String code() throws IOException {
        Path place = Path.of(java.net.URI.create(Recipes.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        StringBuilder digests = new StringBuilder();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digests.append(digest(Files.readAllBytes(file)));
            }
        }
        return digest(digests.toString());
    }

    private static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
