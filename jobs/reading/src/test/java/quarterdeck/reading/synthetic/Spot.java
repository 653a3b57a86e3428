package quarterdeck.reading.synthetic;

import org.jspecify.annotations.Nullable;

/** Coordinates that one label, row, column or title gives; what it does not give is null. */
record Spot(
        @Nullable Territory region,
        @Nullable Subject subject,
        @Nullable Time time,
        @Nullable Measured measured,
        @Nullable UnitWord unit) {

    static final Spot NOWHERE = new Spot(null, null, null, null, null);

    static Spot of(Territory region) {
        return new Spot(region, null, null, null, null);
    }

    static Spot of(Subject subject) {
        return new Spot(null, subject, null, null, null);
    }

    static Spot of(Time time) {
        return new Spot(null, null, time, null, null);
    }

    static Spot of(Subject subject, Measured measured, @Nullable UnitWord unit) {
        return new Spot(null, subject, null, measured, unit);
    }

    static Spot of(Measured measured, @Nullable UnitWord unit) {
        return new Spot(null, null, null, measured, unit);
    }

    /** Both together; where both say something this one is nearer and wins. */
    Spot over(Spot farther) {
        return new Spot(
                region == null ? farther.region : region,
                subject == null ? farther.subject : subject,
                time == null ? farther.time : time,
                measured == null ? farther.measured : measured,
                unit == null ? farther.unit : unit);
    }

    /** What is true of a number here, but for the number. */
    String coordinates() {
        if (region == null || subject == null || time == null || measured == null) {
            throw new IllegalStateException("not a whole set of coordinates: " + this);
        }
        return String.join(" ", region.code(), subject.code(), measured.word(), time.key(subject.stock()));
    }

    /** Whether a number can stand here at all: growth-only subjects have no level. */
    boolean published() {
        return subject == null
                || measured == null
                || !subject.growthOnly()
                || !measured.word().equals("level");
    }
}
