package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;

/** From what time a difference is taken: 比上年同期, 较5月份, 高于上年全年. Each other than last year is another series. */
final class TimeBase {

    /** The same time of the year before, which needs no mark. */
    static final String LAST_YEAR = "";

    private TimeBase() {}

    /** Whether the part at an index says by itself what is compared with (比上月末, 较上年同期). */
    static boolean isSaid(@Nullable Part part) {
        return part != null && (part.is(Cue.ON_YEAR) || part.is(Cue.ON_MONTH) || part.is(Cue.ON_QUARTER));
    }

    /** The mark of the time at an index, empty for last year; null where none stands for it (比2019年). */
    static @Nullable String of(@Nullable Part part, Scope scope) {
        if (part instanceof Part.When when) {
            return of(when, scope);
        }
        return part == null || part.is(Cue.ON_YEAR) ? LAST_YEAR : part.is(Cue.ON_MONTH) ? "on_month" : "on_quarter";
    }

    /** From what the differences behind some words are taken; null where no mark stands for it. */
    static @Nullable String of(Sight verbs, Scope scope) {
        if (verbs.has(Cue.ON_MONTH)) {
            return "on_month";
        }
        if (verbs.has(Cue.ON_QUARTER)) {
            return "on_quarter";
        }
        int than = verbs.last(Cue.THAN);
        int object = than >= 0 ? than : Math.max(verbs.last(Cue.ABOVE), verbs.last(Cue.BELOW));
        Part compared = object < 0 ? null : verbs.clause().at(object + 1);
        boolean vintage = compared != null
                && (compared.is(Cue.PRELIMINARY) || compared.is(Cue.VERIFIED) || compared.is(Cue.REVISED));
        return vintage ? null : compared instanceof Part.When when ? of(when, scope) : LAST_YEAR;
    }

    private static @Nullable String of(Part.When when, Scope scope) {
        String words = when.words();
        if (words.endsWith("同期") && when.period().isRelative() && !when.period().hasYear()
                || scope.spoken().current().isYearAfter(when)) {
            return LAST_YEAR;
        }
        if (words.contains("季") || words.contains("半年")) {
            return "on_quarter";
        }
        if (words.contains("月")) {
            return "on_month";
        }
        return words.contains("全年") ? "on_year" : null;
    }
}
