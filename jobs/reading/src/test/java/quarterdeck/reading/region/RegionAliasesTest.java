package quarterdeck.reading.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static quarterdeck.reading.region.ProjectRegions.REGIONS;
import static quarterdeck.reading.region.ProjectRegions.told;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

class RegionAliasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Test
    void everyAliasMeansItsRegionInItsContextOnItsLastDay() {
        List<String> wrong = new ArrayList<>();
        for (VocabularyRow row : ProjectRegions.rows("region_alias.csv", "alias")) {
            LocalDate at = lastDay(row);
            String within = row.get("within").isEmpty() ? home(row.get("code"), at) : row.get("within");
            Resolution<Region> answer = REGIONS.resolve(row.get("alias"), new RegionContext(at, within));
            if (!answer.isResolved() || !answer.get().code().equals(row.get("code"))) {
                wrong.add(row.get("alias") + " of " + row.get("code") + " at " + at + " within " + within + ": "
                        + told(answer));
            }
        }
        // the old code of 澄迈县 and its neighbours in the bureau's lists was another county's in the standard
        assertThat(wrong).allMatch(line -> line.startsWith("4690") && line.contains("region_ambiguous"));
        assertThat(wrong).hasSizeLessThan(8);
    }

    private static LocalDate lastDay(VocabularyRow row) {
        LocalDate end = row.get("valid_to").isEmpty() ? null : LocalDate.parse(row.get("valid_to"));
        LocalDate life = REGIONS.byCode(row.get("code"), null).orElseThrow().validTo();
        LocalDate last = end == null || (life != null && life.isBefore(end)) ? life : end;
        return last == null ? TODAY : last.minusDays(1);
    }

    private static @Nullable String home(String code, LocalDate at) {
        return REGIONS.byCode(code, at).map(Region::parentCode).orElse(null);
    }

    @Test
    void everyNameOfSeveralRegionsOfTodayIsRefusedWithoutContextAndListsThemAll() {
        Map<String, Set<String>> bearers = new HashMap<>();
        for (VocabularyRow row : ProjectRegions.rows("region.csv", "code")) {
            if (row.get("valid_to").isEmpty()) {
                for (String name : List.of(row.get("name_zh"), row.get("short_name_zh"))) {
                    bearers.computeIfAbsent(name, key -> new TreeSet<>()).add(row.get("code"));
                }
            }
        }
        List<String> wrong = new ArrayList<>();
        int ambiguous = 0;
        for (Map.Entry<String, Set<String>> bearer : bearers.entrySet()) {
            if (bearer.getValue().size() > 1) {
                ambiguous++;
                Resolution<Region> answer = REGIONS.resolve(bearer.getKey(), new RegionContext(TODAY, null));
                if (!listed(answer).containsAll(bearer.getValue())) {
                    wrong.add(bearer + ": " + told(answer));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ambiguous).isEqualTo(143);
    }

    /** The codes a refusal for ambiguity lists; none for any other answer. */
    static Set<String> listed(Resolution<Region> answer) {
        Set<String> codes = new TreeSet<>();
        if (answer instanceof Resolution.Refused<Region> refused && refused.reason() == Refusal.REGION_AMBIGUOUS) {
            refused.candidates().forEach(candidate -> codes.add(candidate.substring(0, candidate.indexOf(' '))));
        }
        return codes;
    }

    /**
     * The facts the vocabulary was compiled from, with years for dates and contexts in words. An alias that its own
     * context leaves in doubt, because the context bears the name too, must be refused with both.
     */
    @Test
    void everyRowOfTheFactsItWasCompiledFromResolvesInItsContextOrIsRefusedWithIt() {
        String corpus = System.getenv("QUARTERDECK_CORPUS");
        assumeTrue(corpus != null, "QUARTERDECK_CORPUS does not name the reference facts");
        Path folder = Path.of(corpus, "vocabulary");
        assumeTrue(Files.isRegularFile(folder.resolve("region_alias.csv")), "no reference facts in " + folder);
        Set<String> kinds = Set.of("short", "former", "former_short", "common", "english", "variant", "former_1980");
        List<String> wrong = new ArrayList<>();
        for (VocabularyRow row : new VocabularyFolder(folder, new VocabularyFaults())
                .rows("region_alias.csv", Set.of("alias", "context"))) {
            if (kinds.contains(row.get("kind"))) {
                checkFact(row, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void checkFact(VocabularyRow row, List<String> wrong) {
        int from = row.get("valid_from").isEmpty() ? 0 : Integer.parseInt(row.get("valid_from"));
        int year = row.get("valid_to").isEmpty() ? Math.max(2025, from) : Integer.parseInt(row.get("valid_to")) - 1;
        LocalDate at = LocalDate.of(year, 12, 31);
        String within = "100000";
        for (String step : row.get("context").split("/")) {
            Resolution<Region> inner = REGIONS.resolve(step, new RegionContext(at, within));
            // 苏州 was a city and the area around it at once: then the very parent is the context
            within = inner.isResolved() ? inner.get().code() : parent(row.get("code"), at, within);
        }
        Resolution<Region> answer = REGIONS.resolve(row.get("alias"), new RegionContext(at, within));
        String code = row.get("code");
        boolean meant = answer.isResolved()
                ? answer.get().code().equals(code) || REGIONS.history(code).contains(answer.get())
                : listed(answer).contains(within)
                        || listed(answer).stream()
                                .anyMatch(listed -> REGIONS.history(code).stream()
                                        .anyMatch(region -> region.code().equals(listed)));
        // some rows give the context of later years, and the yearly lists lag a decree of late December
        String context = within;
        boolean existed = REGIONS.history(code).stream()
                .anyMatch(region -> region.inForceAt(at) && REGIONS.isWithin(region.code(), context, at));
        if (!meant && existed) {
            wrong.add(row.get("alias") + " of " + code + " at " + at + " within " + within + ": " + told(answer));
        }
    }

    private static String parent(String code, LocalDate at, String otherwise) {
        return REGIONS.history(code).stream()
                .filter(region -> region.inForceAt(at))
                .map(Region::parentCode)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }
}
