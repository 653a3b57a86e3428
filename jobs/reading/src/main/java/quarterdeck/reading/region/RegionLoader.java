package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.RegionFiles.Alias;
import quarterdeck.reading.region.RegionFiles.Membership;
import quarterdeck.reading.region.RegionFiles.Read;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** Puts the region files together: atlas and names, after every row has been checked against the others. */
final class RegionLoader {

    private final RegionFiles files;

    RegionLoader(VocabularyFolder folder) {
        this.files = new RegionFiles(folder);
    }

    Regions load() {
        List<Read<Region>> divisions = files.regions();
        List<Read<RegionChange>> changes = files.changes();
        List<Read<Membership>> memberships = files.memberships();
        Map<RegionAtlas.FunctionalArea, Read<Region>> areas = files.functionalAreas();
        List<Read<Alias>> aliases = files.aliases();

        List<Region> regions = new ArrayList<>();
        divisions.forEach(read -> regions.add(read.what()));
        areas.values().forEach(read -> regions.add(read.what()));
        regions.addAll(groups(memberships));
        RegionAtlas atlas = new RegionAtlas(
                regions,
                members(memberships),
                functional(areas),
                changes.stream().map(Read::what).toList());

        RegionChecks checks = new RegionChecks(files.faults(), atlas);
        checks.divisions(divisions);
        checks.changes(changes);
        checks.territories(divisions);
        checks.memberships(memberships);
        checks.districts(divisions);
        checks.functionalAreas(areas);
        checks.aliases(aliases);

        RegionNames names =
                RegionNames.of(atlas, aliases.stream().map(Read::what).toList());
        return new Regions(atlas, names, files.phrases());
    }

    private static List<Region> groups(List<Read<Membership>> memberships) {
        Map<String, Region> groups = new LinkedHashMap<>();
        for (Read<Membership> read : memberships) {
            Membership row = read.what();
            LocalDate from = row.member().from();
            LocalDate start = from == null ? RegionFiles.FIRST_DAY : from;
            LocalDate end = row.member().to();
            Region known = groups.get(row.group());
            if (known != null) {
                start = start.isBefore(known.validFrom()) ? start : known.validFrom();
                end = later(end, known.validTo());
            }
            groups.put(row.group(), group(row, start, end));
        }
        return List.copyOf(groups.values());
    }

    private static Region group(Membership row, LocalDate start, @Nullable LocalDate end) {
        return new Region(
                row.group(),
                row.name(),
                row.name(),
                "",
                RegionLevel.GROUP,
                RegionNames.isDistricts(row.group()) ? "市辖区合计" : "分组",
                row.parent().isEmpty() ? null : row.parent(),
                start,
                end,
                row.group(),
                start);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, List<RegionAtlas.Member>> members(List<Read<Membership>> memberships) {
        Map<String, List<RegionAtlas.Member>> members = new HashMap<>();
        for (Read<Membership> read : memberships) {
            members.computeIfAbsent(read.what().group(), group -> new ArrayList<>())
                    .add(read.what().member());
        }
        return members;
    }

    private static Map<String, RegionAtlas.FunctionalArea> functional(
            Map<RegionAtlas.FunctionalArea, Read<Region>> areas) {
        Map<String, RegionAtlas.FunctionalArea> functional = new HashMap<>();
        areas.keySet().forEach(area -> functional.put(area.code(), area));
        return functional;
    }
}
