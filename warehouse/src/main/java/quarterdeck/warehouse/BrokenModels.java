package quarterdeck.warehouse;

import java.util.List;

/** The SQL folder cannot be built as it is written; all faults are named at once. */
public final class BrokenModels extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public BrokenModels(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    /** Each as {@code file: what is wrong}. */
    public List<String> faults() {
        return faults;
    }
}
