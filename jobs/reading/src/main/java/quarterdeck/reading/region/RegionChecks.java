package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.region.RegionFiles.Alias;
import quarterdeck.reading.region.RegionFiles.Membership;
import quarterdeck.reading.region.RegionFiles.Read;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyRow;

/** Holds the rows of the region files against one another and notes every contradiction. */
final class RegionChecks {

    private final VocabularyFaults faults;
    private final RegionAtlas atlas;

    RegionChecks(VocabularyFaults faults, RegionAtlas atlas) {
        this.faults = faults;
        this.atlas = atlas;
    }

    void divisions(List<Read<Region>> divisions) {
        Map<String, Read<Region>> last = new HashMap<>();
        for (Read<Region> read : divisions) {
            Region region = read.what();
            VocabularyRow row = read.row();
            if (region.name().isEmpty() || region.shortName().isEmpty()) {
                faults.add(row, "a region needs a name and a short name");
            }
            life(row, region.validFrom(), region.validTo());
            Read<Region> before = last.put(region.code(), read);
            if (before != null) {
                follows(before, read);
            }
            parent(row, region);
        }
    }

    private void follows(Read<Region> before, Read<Region> after) {
        LocalDate end = before.what().validTo();
        LocalDate start = after.what().validFrom();
        if (start.equals(before.what().validFrom())) {
            faults.add(
                    after.row(),
                    "a second row for " + after.what().regionKey() + ", the first is in line "
                            + before.row().line());
        } else if (start.isBefore(before.what().validFrom())) {
            faults.add(after.row(), "rows of a code stand in order of time");
        } else if (end == null || start.isBefore(end)) {
            faults.add(
                    after.row(),
                    "begins on " + start + " while line " + before.row().line() + " is still in force");
        }
    }

    private void parent(VocabularyRow row, Region region) {
        String parent = region.parentCode();
        if (parent == null) {
            if (region.level() != RegionLevel.NATION) {
                faults.add(row, "only the nation has no parent");
            }
        } else if (!atlas.knows(parent)) {
            faults.add(row, "unknown parent " + parent);
        } else if (atlas.at(parent, region.validFrom()) == null) {
            faults.add(row, "parent " + parent + " is not in force on " + region.validFrom());
        } else if (parent.equals(region.code())) {
            faults.add(row, "is its own parent");
        }
    }

    void changes(List<Read<RegionChange>> changes) {
        Set<RegionChange> seen = new HashSet<>();
        for (Read<RegionChange> read : changes) {
            RegionChange change = read.what();
            if (!seen.add(change)) {
                faults.add(read.row(), "the same change stands in an earlier row");
            }
            boolean from =
                    end(read, change.fromCode(), change.fromName(), change.on().minusDays(1));
            boolean to = end(read, change.toCode(), change.toName(), change.on());
            if (from && to && change.kind().chains()) {
                chains(read);
            }
        }
    }

    private boolean end(Read<RegionChange> read, String code, String name, LocalDate day) {
        Region region = atlas.at(code, day);
        if (region == null) {
            String what = atlas.knows(code) ? code + " is not in force on " + day : "unknown code " + code;
            faults.add(read.row(), what);
            return false;
        }
        if (!region.name().equals(name)) {
            faults.add(read.row(), code + " is called " + region.name() + " on " + day + ", not " + name);
            return false;
        }
        return true;
    }

    private void chains(Read<RegionChange> read) {
        RegionChange change = read.what();
        Region before = atlas.at(change.fromCode(), change.on().minusDays(1));
        Region after = atlas.at(change.toCode(), change.on());
        if (before != null && !change.on().equals(before.validTo())) {
            faults.add(read.row(), change.fromCode() + " does not end on " + change.on());
        }
        if (after != null && !change.on().equals(after.validFrom())) {
            faults.add(read.row(), change.toCode() + " does not begin on " + change.on());
        }
    }

    void territories(List<Read<Region>> divisions) {
        RegionTerritories territories = new RegionTerritories(atlas);
        Map<Region, RegionTerritories.Territory> derived = territories.all();
        for (Read<Region> read : divisions) {
            Region region = read.what();
            RegionTerritories.Territory expected = derived.get(region);
            RegionTerritories.Territory stated =
                    new RegionTerritories.Territory(region.territoryCode(), region.territorySince());
            if (!stated.equals(expected)) {
                faults.add(read.row(), "territory " + stated + ", but the changes make it " + expected);
            }
            for (LocalDate cut : territories.cutsWithin(region)) {
                faults.add(read.row(), "the territory changes on " + cut + ": a new row begins there");
            }
        }
    }

    void memberships(List<Read<Membership>> memberships) {
        Map<String, Membership> first = new HashMap<>();
        for (Read<Membership> read : memberships) {
            Membership row = read.what();
            Membership known = first.putIfAbsent(row.group(), row);
            if (known != null
                    && !(known.name().equals(row.name()) && known.parent().equals(row.parent()))) {
                faults.add(read.row(), "group " + row.group() + " has another name or parent in an earlier row");
            }
            if (!row.parent().isEmpty() && !atlas.knows(row.parent())) {
                faults.add(read.row(), "unknown parent " + row.parent());
            }
            life(read.row(), row.member().from(), row.member().to());
            member(read.row(), row.member());
        }
        overlaps(memberships);
    }

    private void member(VocabularyRow row, RegionAtlas.Member member) {
        if (!atlas.knows(member.code())) {
            faults.add(row, "unknown member " + member.code());
        } else if (atlas.stretches(member.code()).stream()
                .noneMatch(region -> overlap(region.validFrom(), region.validTo(), member.from(), member.to()))) {
            faults.add(row, "member " + member.code() + " is not in force at that time");
        }
    }

    private void overlaps(List<Read<Membership>> memberships) {
        Map<String, Read<Membership>> last = new HashMap<>();
        for (Read<Membership> read : memberships) {
            RegionAtlas.Member member = read.what().member();
            Read<Membership> before = last.put(read.what().group() + " " + member.code(), read);
            if (before != null) {
                RegionAtlas.Member earlier = before.what().member();
                if (overlap(earlier.from(), earlier.to(), member.from(), member.to())) {
                    faults.add(
                            read.row(),
                            member.code() + " is a member already in line "
                                    + before.row().line());
                }
            }
        }
    }

    /** Every district is a member of the districts of its city while it is one. */
    void districts(List<Read<Region>> divisions) {
        for (Read<Region> read : divisions) {
            Region region = read.what();
            String city = region.parentCode();
            if (region.type().equals("市辖区") && city != null) {
                for (Region group : atlas.children(city)) {
                    if (RegionNames.isDistricts(group.code()) && !isMember(region, group)) {
                        faults.add(read.row(), region.name() + " is missing from the group " + group.code());
                    }
                }
            }
        }
    }

    private boolean isMember(Region district, Region group) {
        return atlas.members(group.code()).stream()
                .anyMatch(member -> member.code().equals(district.code()) && member.inForceAt(district.validFrom()));
    }

    void functionalAreas(Map<RegionAtlas.FunctionalArea, Read<Region>> areas) {
        Set<String> seen = new HashSet<>();
        areas.forEach((area, read) -> {
            VocabularyRow row = read.row();
            Region region = read.what();
            if (!seen.add(area.code()) || atlas.stretches(area.code()).size() > 1) {
                faults.add(row, "a second region with the id " + area.code());
            }
            life(row, region.validFrom(), region.validTo());
            if (!atlas.knows(region.parentCode())) {
                faults.add(row, "unknown parent " + region.parentCode());
            }
            for (String host : area.hosts()) {
                if (!atlas.knows(host)) {
                    faults.add(row, "unknown host " + host);
                }
            }
        });
    }

    void aliases(List<Read<Alias>> aliases) {
        Map<String, Integer> seen = new HashMap<>();
        for (Read<Alias> read : aliases) {
            Alias alias = read.what();
            VocabularyRow row = read.row();
            if (RegionText.key(alias.text()).isEmpty()) {
                faults.add(row, "an alias needs a text");
            }
            if (!atlas.knows(alias.code())) {
                faults.add(row, "alias of nothing: " + alias.code());
            } else if (atlas.stretches(alias.code()).stream()
                    .noneMatch(region -> overlap(region.validFrom(), region.validTo(), alias.from(), alias.to()))) {
                faults.add(row, "alias of " + alias.code() + " at a time when it is not in force");
            }
            if (alias.within() != null && !atlas.knows(alias.within())) {
                faults.add(row, "unknown region " + alias.within() + " in the column within");
            }
            life(row, alias.from(), alias.to());
            Integer before =
                    seen.put(RegionText.key(alias.text()) + " " + alias.code() + " " + alias.from(), row.line());
            if (before != null) {
                faults.add(row, "the same alias stands in line " + before);
            }
        }
    }

    private void life(VocabularyRow row, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && !from.isBefore(to)) {
            faults.add(row, "ends on " + to + ", not after " + from);
        }
    }

    private static boolean overlap(
            @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate start, @Nullable LocalDate end) {
        return (to == null || start == null || start.isBefore(to))
                && (end == null || from == null || from.isBefore(end));
    }
}
