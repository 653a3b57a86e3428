package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Project.Stage;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 10亿元以上项目28个, 8个10亿元以上项目集中开工, 总投资550亿元的29个重大项目: how many projects, how large, how far. */
final class ProjectRule implements Rule {

    private static final String KEY = "project_key_count";
    private static final Map<String, Stage> STAGES = Map.of(
            "promo_landed_count",
            Stage.LANDED,
            "promo_signed_count",
            Stage.SIGNED,
            "project_start_count",
            Stage.STARTED,
            "project_new_start",
            Stage.STARTED,
            "project_under_construction",
            Stage.STARTED,
            "project_completed",
            Stage.IN_PRODUCTION,
            KEY,
            Stage.ANNOUNCED);

    /** A statement on projects, as later words refer to it. */
    record Told(String place, String indicatorCode, Stage stage) {}

    private final Indicators indicators;

    ProjectRule(Indicators indicators) {
        this.indicators = indicators;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        Unit unit = sight.unit();
        if (unit == null || Projects.isChange(sight)) {
            return false;
        }
        String invested = unit.dimension().equals("money_cny") ? Projects.invested(sight, about(scope) != null) : "";
        if (!invested.isEmpty()) {
            Told about = about(scope);
            boolean projects = Projects.named(sight.clause(), 0, sight.clause().size());
            if (!projects && about == null) {
                return false;
            }
            Stage stage = invested.equals("promo_signed_amount")
                    ? Stage.SIGNED
                    : about == null ? Stage.ANNOUNCED : about.stage();
            put(sight, scope, out, invested, stage, scope.dividedProjects());
            return true;
        }
        boolean count = unit.dimension().equals("item") || unit.dimension().equals("entity");
        return count && readCount(sight, scope, out);
    }

    /** The projects spoken of: those of the sentence, under 其中 those of the one before, too. */
    private static @Nullable Told about(Scope scope) {
        Told divided = scope.dividedProjects();
        return scope.isAmong() || divided != null ? divided : scope.sentence().project();
    }

    private boolean readCount(Sight sight, Scope scope, Statements out) {
        Clause clause = sight.clause();
        if (Projects.countsDivisions(clause, sight.at())) {
            return false;
        }
        int after = Projects.endOfObject(clause, sight.at());
        boolean before = Projects.named(clause, sight.from(), sight.at());
        boolean behind = Projects.named(clause, sight.at() + 1, after);
        if (!before && !behind) {
            return readBare(sight, scope, out);
        }
        if (sight.from() > 0 && Projects.countsDivisions(clause, sight.from() - 1)) {
            out.refuse(sight.number(), Refusal.REGION_UNKNOWN, "", List.of(), "project");
            return true;
        }
        Told parent = scope.dividedProjects();
        Kind kind = kind(sight, behind, after);
        kind = Projects.startedAmong(kind, sight, scope);
        boolean unsaid = kind == null
                || kind.code().equals(KEY)
                || parent != null && kind.stage() == Stage.LANDED && parent.stage() == Stage.SIGNED;
        if (unsaid && parent != null) {
            kind = new Kind(parent.indicatorCode(), parent.stage());
        }
        if (kind == null) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, "项目", List.of(), "project");
            return true;
        }
        put(sight, scope, out, kind.code(), kind.stage(), parent);
        return true;
    }

    /** What projects are counted, and how far they have come. */
    record Kind(String code, Stage stage) {}

    /** 参加集中开工的重大项目，杭州市有90个，宁波市有71个: counts of what the clause before them named. */
    private boolean readBare(Sight sight, Scope scope, Statements out) {
        Kind announced = scope.sentence().announcedProjects();
        Told told = about(scope);
        Kind stage = told == null ? null : signed(sight.clause(), sight.from(), sight.at());
        Kind kind = stage != null
                ? stage
                : announced == null && told != null ? new Kind(told.indicatorCode(), told.stage()) : announced;
        if (kind == null || !saysOnlyWhere(sight, stage != null)) {
            return false;
        }
        put(sight, scope, out, kind.code(), kind.stage(), scope.isAmong() && stage != null ? told : null);
        return true;
    }

    /** @param orStage whether how far the projects have come may stand for the place (其中新开工41个、竣工28个) */
    private static boolean saysOnlyWhere(Sight sight, boolean orStage) {
        boolean place = orStage;
        for (int i = sight.from(); i < sight.at(); i++) {
            Part part = sight.clause().get(i);
            place |= part instanceof Part.Where;
            boolean silent = part instanceof Part.Where
                    || part.is(Cue.EMPTY)
                    || part.is(Cue.AMONG)
                    || part instanceof Part.Stop
                    || orStage && part instanceof Part.Sign;
            if (!silent) {
                return false;
            }
        }
        Part next = sight.clause().at(sight.at() + 1);
        return place && (next == null || next instanceof Part.Stop);
    }

    /** Hears what projects a clause without numbers speaks of. */
    static void hear(Clause clause, Scope scope) {
        Kind kind = Projects.named(clause, 0, clause.size()) ? said(clause, 0, clause.size()) : null;
        if (kind != null) {
            scope.sentence().announceProjects(kind);
        }
    }

    private static @Nullable Kind said(Clause clause, int from, int to) {
        Kind kind = signed(clause, from, to);
        return kind == null ? labelled(clause, from, to) : kind;
    }

    /** How far the projects have come: the words before the number, else those behind it, else the label. */
    private static @Nullable Kind kind(Sight sight, boolean behind, int after) {
        Clause clause = sight.clause();
        Kind kind = signed(clause, sight.from(), sight.at());
        if (kind == null) {
            kind = signed(clause, sight.at() + 1, clause.size());
        }
        if (kind == null) {
            kind = signed(clause, 0, sight.from());
        }
        if (kind != null) {
            return kind;
        }
        Kind labelled = labelled(clause, sight.from(), clause.size());
        if (labelled != null) {
            return labelled;
        }
        int from = behind ? sight.at() + 1 : sight.from();
        for (int i = from; i < (behind ? after : sight.at()); i++) {
            if (clause.get(i) instanceof Part.Plain plain
                    && (plain.words().contains("重大")
                            || plain.words().contains("重点")
                            || plain.words().contains("清单"))) {
                return new Kind(KEY, Stage.ANNOUNCED);
            }
        }
        return null;
    }

    /** What a label says (签约项目, 集中开工项目); that the projects are important ones only where nothing else does. */
    private static @Nullable Kind labelled(Clause clause, int from, int to) {
        Kind key = null;
        for (int i = from; i < to; i++) {
            if (clause.get(i) instanceof Part.What what && what.indicator().isResolved()) {
                String code = what.indicator().get().indicator().code();
                Stage stage = STAGES.get(code);
                if (stage != null && !code.equals(KEY)) {
                    return new Kind(code, stage);
                }
                key = stage == null ? key : new Kind(code, stage);
            }
        }
        return key;
    }

    private static @Nullable Kind signed(Clause clause, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (clause.get(i) instanceof Part.Sign sign) {
                switch (sign.cue()) {
                    case LAND -> {
                        return new Kind("promo_landed_count", Stage.LANDED);
                    }
                    case SIGN_UP -> {
                        return new Kind("promo_signed_count", Stage.SIGNED);
                    }
                    case START -> {
                        return new Kind("project_start_count", Stage.STARTED);
                    }
                    case PRODUCE -> {
                        return new Kind("project_completed", Stage.IN_PRODUCTION);
                    }
                    case START_AND_END -> {
                        return new Kind(KEY, Stage.ANNOUNCED);
                    }
                    case UNDER_WAY -> {
                        return new Kind("project_under_construction", Stage.STARTED);
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    private void put(Sight sight, Scope scope, Statements out, String code, Stage stage, @Nullable Told parent) {
        Part.HowMuch number = sight.number();
        Printed<Region> region = Statements.orMissing(scope.region());
        Rejection refused = out.refusal(number, List.of(region), "project");
        if (refused != null) {
            out.emit(refused, number);
            return;
        }
        Unit unit = number.quantity().unit();
        boolean amount = Projects.INVESTED.contains(code);
        BigDecimal value = Targets.scaled(number.quantity().value(), unit == null ? out.counted() : unit);
        Printed<DatedPeriod> period = scope.spoken().ofEvent(scope.isAmong());
        DatedPeriod dated = period.meaning().isResolved() ? period.meaning().get() : null;
        int ordinal = out.ordinal(number);
        String place = out.place(number).locator();
        scope.sentence()
                .tellOfPart(parent != null && (amount || parent.indicatorCode().equals(code)));
        out.emit(
                new Project(
                        place,
                        ordinal,
                        out.words(number),
                        number.quantity().printed(),
                        unit == null ? "" : unit.symbol(),
                        out.printings().of(region.words()),
                        region.meaning().get().code(),
                        Statements.regionAt(scope),
                        Projects.isJoint(sight.clause()) ? scope.territory().above(scope.region()) : List.of(),
                        code,
                        stage,
                        amount ? null : Projects.band(sight),
                        null,
                        amount || value == null ? null : Long.valueOf(value.longValue()),
                        amount ? value : null,
                        dated == null ? "" : out.printings().of(period.words()),
                        dated == null ? null : dated.period(),
                        dated == null ? null : dated.source(),
                        Projects.industry(sight),
                        parent == null ? "" : parent.place(),
                        number.quantity().qualifier(),
                        scope.status(),
                        "project"),
                number);
        indicators
                .byCode(code)
                .ifPresent(counted -> scope.measure(new Subject(
                        Printed.of(counted.nameZh(), new IndicatorRef(counted, "", Measure.LEVEL, "")),
                        Measure.LEVEL)));
        if (parent == null && (!amount || scope.sentence().project() == null)) {
            scope.tellOfProjects(new Told(place + "#" + ordinal, code, stage));
        }
    }
}
