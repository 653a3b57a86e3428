package quarterdeck.bulletin;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** The identities that were met lately: most of what is met again is known by it, and it never grows. */
final class Recent {

    private static final int PLACES = 1 << 17;

    private final AtomicReferenceArray<String> met = new AtomicReferenceArray<>(PLACES);

    /** Whether it was not met lately; from now on it was. */
    boolean isNew(String id) {
        int place = id.hashCode() & PLACES - 1;
        return !id.equals(met.get(place)) && !id.equals(met.getAndSet(place, id));
    }
}
