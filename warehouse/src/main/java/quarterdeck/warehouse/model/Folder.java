package quarterdeck.warehouse.model;

import java.util.List;
import java.util.Locale;

/** The folders of models, in the order in which data flows: a model refers to its own folder or to those above it. */
public enum Folder {
    STAGING("stg_"),
    DIMENSIONS("dim_", "bridge_"),
    FACTS("fct_", "bridge_"),
    MARTS("mart_", "int_");

    private final List<String> prefixes;

    Folder(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    /** Name of the folder below {@code sql/}. */
    public String folderName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the tables of the folder are published; staging is not. */
    public boolean published() {
        return this != STAGING;
    }

    boolean admits(String modelName) {
        return prefixes.stream().anyMatch(modelName::startsWith);
    }

    List<String> prefixes() {
        return prefixes;
    }
}
