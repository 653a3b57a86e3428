package quarterdeck.reading.vocabulary;

import java.util.List;
import java.util.function.Function;

/** What a printed word came to: one meaning, or a reason why none can be given, with what it might have meant. */
public sealed interface Resolution<T> {

    /** The word means exactly this. */
    record Resolved<T>(T value) implements Resolution<T> {}

    /**
     * The word is not resolved.
     *
     * @param candidates what it might mean, most likely first, as codes with names; never chosen from
     */
    record Refused<T>(Refusal reason, List<String> candidates) implements Resolution<T> {
        public Refused {
            candidates = List.copyOf(candidates);
        }
    }

    static <T> Resolution<T> of(T value) {
        return new Resolved<>(value);
    }

    static <T> Resolution<T> refused(Refusal reason, List<String> candidates) {
        return new Refused<>(reason, candidates);
    }

    static <T> Resolution<T> refused(Refusal reason) {
        return new Refused<>(reason, List.of());
    }

    default boolean isResolved() {
        return this instanceof Resolved<T>;
    }

    /** The meaning; only where {@link #isResolved}. */
    default T get() {
        if (this instanceof Resolved<T> resolved) {
            return resolved.value();
        }
        throw new IllegalStateException("not resolved: " + this);
    }

    default <U> Resolution<U> map(Function<? super T, ? extends U> change) {
        if (this instanceof Resolved<T> resolved) {
            return of(change.apply(resolved.value()));
        }
        Refused<T> refused = (Refused<T>) this;
        return refused(refused.reason(), refused.candidates());
    }
}
