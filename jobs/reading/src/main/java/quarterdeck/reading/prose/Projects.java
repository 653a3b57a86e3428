package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Project;

/** Reads what a clause says of the projects it counts: band of size, industry, who promotes them. */
final class Projects {

    private static final List<String> GENERAL =
            List.of("重大", "重点", "优质", "新", "大", "好", "高质量", "标志性", "省", "市", "县", "级", "的", "等", "各类", "产业");
    private static final List<String> COMPLETED = List.of("完成投资", "累计完成投资");
    private static final List<String> JOINT = List.of("市区联动", "市县联动", "市区一体", "省市县联动");

    private static final Pattern GROUP = Pattern.compile("[\u4e00-\u9fff]{0,4}?(?:县区|区县|县市|县|乡镇|村)(?!域|级|重大|重点)");

    static final Set<String> INVESTED = Set.of(
            "project_total_investment", "project_annual_plan", "project_completed_investment", "promo_signed_amount");

    private Projects() {}

    /**
     * What is said to be invested, where it is of the projects themselves; else empty.
     *
     * @param told whether projects were told of, which 完成投资 is then of
     */
    static String invested(Sight sight, boolean told) {
        int what = sight.whatBefore(sight.at());
        if (what < 0 || !(sight.clause().get(what) instanceof Part.What label)) {
            return "";
        }
        if (told && COMPLETED.contains(label.words())) {
            return "project_completed_investment";
        }
        String code = label.indicator().isResolved()
                ? label.indicator().get().indicator().code()
                : "";
        return INVESTED.contains(code) ? code : "";
    }

    /** Whether a stretch of a clause names projects. */
    static boolean named(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            Part part = clause.get(i);
            boolean named = part.is(Cue.PROJECTS)
                    || part instanceof Part.What what
                            && (what.words().endsWith("项目") || what.words().contains("项目完成"))
                    || part instanceof Part.Plain plain && plain.words().endsWith("项目");
            if (named) {
                return true;
            }
        }
        return false;
    }

    /** 65个贫困县引进项目2121个: a number that counts the divisions of a group, of which the next number then is. */
    static boolean countsDivisions(Clause clause, int number) {
        return clause.get(number) instanceof Part.HowMuch
                && clause.at(number + 1) instanceof Part.Plain plain
                && GROUP.matcher(plain.words()).lookingAt();
    }

    /** 其中，自治区层面重大项目……完成年度计划的35.93%: a rate of a part of the projects, for which no code stands. */
    static boolean isOfPart(Told told, Scope scope) {
        return scope.sentence().isOfPart()
                && told.indicator().meaning().isResolved()
                && told.indicator().meaning().get().indicator().theme().equals("project");
    }

    /** Index behind the words that say what is counted: up to the next number, list separator or verb. */
    static int endOfObject(Clause clause, int number) {
        int i = number + 1;
        while (i < clause.size() && !clause.get(i).isNumber() && !(clause.get(i) instanceof Part.Stop)) {
            Part part = clause.get(i);
            i++;
            if (part.is(Cue.PROJECTS)
                    || part instanceof Part.What what && what.words().endsWith("项目")) {
                break;
            }
        }
        return i;
    }

    /** The least size of each, from the band nearest to the number; null where none is named. */
    static @Nullable BigDecimal band(Sight sight) {
        Clause clause = sight.clause();
        for (int i = sight.at() - 1; i >= sight.from(); i--) {
            if (clause.get(i) instanceof Part.Band band) {
                return band.low();
            }
        }
        for (int i = sight.at() + 1; i < endOfObject(clause, sight.at()); i++) {
            if (clause.get(i) instanceof Part.Band band) {
                return band.low();
            }
        }
        return null;
    }

    static boolean isJoint(Clause clause) {
        for (Part part : clause.parts()) {
            if (part instanceof Part.Known known && JOINT.contains(known.words())) {
                return true;
            }
        }
        return false;
    }

    /** 集中开工项目增加593个, 总投资减少20亿元: how many more or less than before, which counts no projects. */
    static boolean isChange(Sight sight) {
        Part verb = sight.clause().at(sight.at() - 1);
        Part what = sight.clause().at(sight.at() - 2);
        return verb != null && (verb.is(Cue.RISE) || verb.is(Cue.FALL)) && what instanceof Part.What;
    }

    /** 在建项目4104个，……；新开工项目1782个: beside the projects under construction those that were begun in the period. */
    static ProjectRule.@Nullable Kind startedAmong(ProjectRule.@Nullable Kind kind, Sight sight, Scope scope) {
        ProjectRule.Told before = scope.project();
        boolean beside = kind != null
                && kind.code().equals("project_start_count")
                && before != null
                && before.indicatorCode().equals("project_under_construction");
        for (int i = sight.from(); beside && i < sight.at(); i++) {
            if (sight.clause().get(i) instanceof Part.Sign sign && sign.words().equals("新开工")) {
                return new ProjectRule.Kind("project_new_start", Project.Stage.STARTED);
            }
        }
        return kind;
    }

    /** The industry named before 项目 (制造业重大项目), or empty. */
    static String industry(Sight sight) {
        Clause clause = sight.clause();
        for (int i = sight.from(); i < endOfObject(clause, sight.at()); i++) {
            Part part = clause.get(i);
            String words = part instanceof Part.What what
                    ? what.words()
                    : part instanceof Part.Plain plain ? plain.words() : "";
            boolean projects = words.endsWith("项目")
                    || clause.at(i + 1) != null && clause.get(i + 1).is(Cue.PROJECTS);
            if (projects && i != sight.at()) {
                String industry = specific(words.replace("项目", ""));
                if (industry.endsWith("业") || industry.endsWith("产业") || industry.endsWith("经济")) {
                    return industry;
                }
            }
        }
        return "";
    }

    private static String specific(String words) {
        String rest = words;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String general : GENERAL) {
                if (rest.endsWith(general) && !rest.endsWith("制造业")) {
                    rest = rest.substring(0, rest.length() - general.length());
                    cut = true;
                } else if (rest.startsWith(general) && !general.equals("新") && rest.length() > general.length()) {
                    rest = rest.substring(general.length());
                    cut = true;
                }
            }
        }
        return rest;
    }
}
