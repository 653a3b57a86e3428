package quarterdeck.reading.region;

import static org.assertj.core.api.Assertions.assertThat;
import static quarterdeck.reading.region.ProjectRegions.REGIONS;
import static quarterdeck.reading.region.ProjectRegions.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyRow;

class RegionHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Test
    void theElevenCitiesAndNinetyCountiesOfZhejiangResolveByOfficialNameInEveryYear() {
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        for (Region region : zhejiang()) {
            for (Region stretch : REGIONS.history(region.code())) {
                for (LocalDate day : days(stretch)) {
                    checked++;
                    Resolution<Region> answer = REGIONS.resolve(stretch.name(), new RegionContext(day, "330000"));
                    boolean meant = answer.isResolved() && answer.get().equals(stretch);
                    if (!meant && !sharesItsName(stretch, answer)) {
                        wrong.add(stretch.name() + " on " + day + ": " + told(answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(101 * 40);
    }

    @Test
    void theyResolveByShortNameInTheirCityUnlessTheCityBearsItToo() {
        List<String> wrong = new ArrayList<>();
        for (Region region : zhejiang()) {
            for (Region stretch : REGIONS.history(region.code())) {
                for (LocalDate day : days(stretch)) {
                    String parent = stretch.parentCode();
                    Resolution<Region> answer = REGIONS.resolve(stretch.shortName(), new RegionContext(day, parent));
                    boolean meant = answer.isResolved() && answer.get().equals(stretch);
                    if (!meant && !sharesItsName(stretch, answer)) {
                        wrong.add(stretch.shortName() + " within " + parent + " on " + day + ": " + told(answer));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** 绍兴 in 绍兴市 is the city or 绍兴县; 城区 was three of them: the refusal lists this one among others. */
    private static boolean sharesItsName(Region stretch, Resolution<Region> answer) {
        Set<String> listed = RegionAliasesTest.listed(answer);
        return listed.size() > 1 && listed.contains(stretch.code());
    }

    private static List<Region> zhejiang() {
        List<Region> regions = new ArrayList<>(REGIONS.members("ZJ_PREF", TODAY));
        regions.addAll(REGIONS.members("ZJ_COUNTY", TODAY));
        assertThat(regions).hasSize(101);
        return regions;
    }

    /** The first day, a day of every year between, and the last day of a stretch. */
    private static Set<LocalDate> days(Region stretch) {
        LocalDate end = stretch.validTo();
        LocalDate last = end == null ? TODAY : end.minusDays(1);
        Set<LocalDate> days = new TreeSet<>(Set.of(stretch.validFrom(), last));
        for (int year = Math.max(1981, stretch.validFrom().getYear()); year <= last.getYear(); year++) {
            LocalDate day = LocalDate.of(year, 6, 30);
            if (stretch.inForceAt(day)) {
                days.add(day);
            }
        }
        return days;
    }

    @Test
    void everyChangeLeadsFromTheOldNameToTheNewOneAndBack() {
        List<String> wrong = new ArrayList<>();
        for (VocabularyRow row : ProjectRegions.rows("region_change.csv", "from_code")) {
            LocalDate on = LocalDate.parse(row.get("changed_on"));
            Region before = named(row.get("from_code"), row.get("from_name"), on.minusDays(1), wrong);
            Region after = named(row.get("to_code"), row.get("to_name"), on, wrong);
            if (before == null || after == null) {
                continue;
            }
            boolean chains = Set.of("recode", "rename", "upgrade").contains(row.get("kind"));
            if (chains
                    && !(REGIONS.history(before.code()).contains(after)
                            && REGIONS.history(after.code()).contains(before))) {
                wrong.add(row.line() + ": " + before.regionKey() + " and " + after.regionKey() + " are two lives");
            }
            if (REGIONS.changes(before.code()).stream()
                    .noneMatch(change -> change.toCode().equals(after.code()))) {
                wrong.add(row.line() + ": " + before.code() + " does not know " + after.code());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static @org.jspecify.annotations.Nullable Region named(
            String code, String name, LocalDate day, List<String> wrong) {
        Region region = REGIONS.byCode(code, day).orElseThrow();
        Resolution<Region> answer = REGIONS.resolve(name, new RegionContext(day, region.parentCode()));
        if (!(answer.isResolved() && answer.get().equals(region)) && !sharesItsName(region, answer)) {
            wrong.add(name + " on " + day + ": " + told(answer) + " instead of " + region.regionKey());
        }
        return region;
    }

    @Test
    void aTerritoryIsKeptByRenamesAndBrokenByMovedBorders() {
        assertThat(keys("330603")).containsExactly("330603@2013-10-18 330603@2013-10-18");
        assertThat(keys("330402"))
                .containsExactly(
                        "330402@1983-07-27 330402@1983-07-27",
                        "330402@1993-12-01 330402@1983-07-27",
                        "330402@2005-05-17 330402@1983-07-27");
        assertThat(keys("330782")).containsExactly("330782@1990-12-31 332425@1949-10-01");
        assertThat(keys("330212"))
                .containsExactly("330212@2002-02-01 330227@1983-07-27", "330212@2016-09-14 330212@2016-09-14");
        assertThat(keys("330100")).containsExactly("330100@1949-10-01 330100@1949-10-01");
    }

    private static List<String> keys(String code) {
        return REGIONS.history(code).stream()
                .filter(region -> region.code().equals(code))
                .map(region -> region.regionKey() + " " + region.territoryKey())
                .toList();
    }
}
