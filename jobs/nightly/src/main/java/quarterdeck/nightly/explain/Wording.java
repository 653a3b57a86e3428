package quarterdeck.nightly.explain;

/** The reader's language. */
public interface Wording {

    /** A message with its arguments. */
    String get(String key, Object... arguments);

    boolean isChinese();
}
