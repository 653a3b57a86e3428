package quarterdeck.reading.prose;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;

/** Hears in clauses without figures what those that follow speak of. */
final class Topics {

    private static final Pattern PROMOTING = Pattern.compile("发展(?!.{0,6}(?:平稳|向好|态势|情况))|培育|壮大|做强做优");

    private final Subjects subjects;

    Topics(Subjects subjects) {
        this.subjects = subjects;
    }

    void hear(Clause clause, Scope scope) {
        int labels = 0;
        @Nullable Integer only = null;
        boolean promotes = false;
        for (int i = 0; i < clause.size(); i++) {
            if (clause.get(i) instanceof Part.What) {
                labels++;
                only = i;
            }
            promotes |= clause.get(i) instanceof Part.Plain plain
                    && PROMOTING.matcher(plain.words()).find();
        }
        if (only != null && labels == 1) {
            announce(clause, only, scope);
        } else if (labels == 0 && promotes) {
            leave(scope);
        }
    }

    /** 外贸出口方面，1-9月增长5%: a label without a number of its own is what the next clause speaks of. */
    private void announce(Clause clause, int label, Scope scope) {
        if (!clause.isAside()) {
            boolean growth = clause.find(Cue.SPEED, label, clause.size()) >= 0;
            scope.announce(subjects.label(clause, label, 0, null, scope, false), growth ? Measure.YOY : null);
        }
    }

    /** 大力发展数字经济，力争规模突破万亿元: what is promoted is spoken of from there on, not what was measured before. */
    private static void leave(Scope scope) {
        scope.restore(null);
    }
}
