package quarterdeck.reading.region;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

/** Reads the rows of the region files; what a single row gets wrong is noted as a fault and the row left out. */
final class RegionFiles {

    static final String REGION = "region.csv";
    static final String CHANGE = "region_change.csv";
    static final String ALIAS = "region_alias.csv";
    static final String GROUP = "region_group.csv";
    static final String FUNCTIONAL = "region_functional.csv";
    static final String PHRASE = "region_phrase.csv";

    /** The first day of the vocabulary, on which everything older is said to begin. */
    static final LocalDate FIRST_DAY = LocalDate.of(1949, 10, 1);

    private static final RegionLevel[] LEVELS = {
        RegionLevel.NATION, RegionLevel.PROVINCE, RegionLevel.PREFECTURE, RegionLevel.COUNTY
    };

    /** A thing read and the row it stands in. */
    record Read<T>(T what, VocabularyRow row) {}

    /** A row of {@code region_alias.csv}. */
    record Alias(
            String text,
            String code,
            String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String within) {}

    /** A row of {@code region_group.csv}. */
    record Membership(String group, String name, String parent, RegionAtlas.Member member) {}

    private final VocabularyFolder folder;
    private final Map<String, LocalDate> days = new HashMap<>();

    RegionFiles(VocabularyFolder folder) {
        this.folder = folder;
    }

    VocabularyFaults faults() {
        return folder.faults();
    }

    List<Read<Region>> regions() {
        List<Read<Region>> regions = new ArrayList<>();
        Set<String> columns = Set.of(
                "code",
                "name_zh",
                "short_name_zh",
                "name_en",
                "level",
                "type",
                "parent_code",
                "valid_from",
                "valid_to",
                "territory_code",
                "territory_since");
        for (VocabularyRow row : folder.rows(REGION, columns)) {
            LocalDate from = day(row, "valid_from");
            LocalDate since = day(row, "territory_since");
            String level = row.get("level");
            if (level.length() != 1 || level.charAt(0) < '0' || level.charAt(0) > '3') {
                faults().add(row, "level " + level + " is none of 0 (nation), 1, 2, 3 (county)");
            } else if (from == null || since == null) {
                faults().add(row, "valid_from and territory_since must be days");
            } else {
                regions.add(new Read<>(region(row, LEVELS[level.charAt(0) - '0'], from, since), row));
            }
        }
        return regions;
    }

    private Region region(VocabularyRow row, RegionLevel level, LocalDate from, LocalDate since) {
        return new Region(
                row.get("code"),
                row.get("name_zh"),
                row.get("short_name_zh"),
                row.get("name_en"),
                level,
                row.get("type"),
                textOrNull(row, "parent_code"),
                from,
                day(row, "valid_to"),
                row.get("territory_code"),
                since);
    }

    List<Read<RegionChange>> changes() {
        List<Read<RegionChange>> changes = new ArrayList<>();
        Set<String> columns = Set.of("from_code", "to_code", "changed_on", "kind", "from_name", "to_name", "decree_no");
        for (VocabularyRow row : folder.rows(CHANGE, columns)) {
            LocalDate on = day(row, "changed_on");
            RegionChange.@Nullable Kind kind = kind(row);
            if (on == null) {
                faults().add(row, "changed_on must be a day");
            } else if (kind != null) {
                changes.add(new Read<>(
                        new RegionChange(
                                row.get("from_code"),
                                row.get("from_name"),
                                row.get("to_code"),
                                row.get("to_name"),
                                on,
                                kind,
                                row.get("decree_no")),
                        row));
            }
        }
        return changes;
    }

    private RegionChange.@Nullable Kind kind(VocabularyRow row) {
        for (RegionChange.Kind kind : RegionChange.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.get("kind"))) {
                return kind;
            }
        }
        faults().add(row, "kind " + row.get("kind") + " is none of recode, rename, upgrade, merge, split, transfer");
        return null;
    }

    List<Read<Alias>> aliases() {
        List<Read<Alias>> aliases = new ArrayList<>();
        Set<String> columns = Set.of("alias", "code", "kind", "valid_from", "valid_to", "within");
        for (VocabularyRow row : folder.rows(ALIAS, columns)) {
            aliases.add(new Read<>(
                    new Alias(
                            row.get("alias"),
                            row.get("code"),
                            row.get("kind"),
                            day(row, "valid_from"),
                            day(row, "valid_to"),
                            textOrNull(row, "within")),
                    row));
        }
        return aliases;
    }

    List<Read<Membership>> memberships() {
        List<Read<Membership>> memberships = new ArrayList<>();
        Set<String> columns = Set.of("group", "name_zh", "parent_code", "member_code", "valid_from", "valid_to");
        for (VocabularyRow row : folder.rows(GROUP, columns)) {
            RegionAtlas.Member member =
                    new RegionAtlas.Member(row.get("member_code"), day(row, "valid_from"), day(row, "valid_to"));
            memberships.add(new Read<>(
                    new Membership(row.get("group"), row.get("name_zh"), row.get("parent_code"), member), row));
        }
        return memberships;
    }

    Map<RegionAtlas.FunctionalArea, Read<Region>> functionalAreas() {
        Map<RegionAtlas.FunctionalArea, Read<Region>> areas = new LinkedHashMap<>();
        Set<String> columns = Set.of(
                "id",
                "name_zh",
                "short_name_zh",
                "type",
                "parent_code",
                "host_codes",
                "relation",
                "valid_from",
                "valid_to");
        for (VocabularyRow row : folder.rows(FUNCTIONAL, columns)) {
            Set<String> hosts = new LinkedHashSet<>();
            for (String host : row.get("host_codes").split(";", -1)) {
                if (!host.isEmpty()) {
                    hosts.add(host);
                }
            }
            LocalDate from = day(row, "valid_from");
            LocalDate start = from == null ? FIRST_DAY : from;
            Region region = region(row, RegionLevel.FUNCTIONAL, start);
            areas.put(
                    new RegionAtlas.FunctionalArea(row.get("id"), hosts, row.get("relation")), new Read<>(region, row));
        }
        return areas;
    }

    private Region region(VocabularyRow row, RegionLevel level, LocalDate start) {
        String id = row.get("id");
        return new Region(
                id,
                row.get("name_zh"),
                row.get("short_name_zh"),
                "",
                level,
                row.get("type"),
                textOrNull(row, "parent_code"),
                start,
                day(row, "valid_to"),
                id,
                start);
    }

    /** Ordinary phrases in which a region's name is no region. */
    List<String> phrases() {
        return folder.rows(PHRASE, Set.of("phrase")).stream()
                .map(row -> row.get("phrase"))
                .toList();
    }

    private @Nullable LocalDate day(VocabularyRow row, String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate known = days.get(text);
        if (known != null) {
            return known;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            days.put(text, day);
            return day;
        } catch (DateTimeParseException e) {
            faults().add(row, column + " " + text + " is no day such as 2021-03-11");
            return null;
        }
    }

    private static @Nullable String textOrNull(VocabularyRow row, String column) {
        String text = row.get(column);
        return text.isEmpty() ? null : text;
    }
}
