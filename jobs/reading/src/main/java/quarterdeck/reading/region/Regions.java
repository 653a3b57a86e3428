package quarterdeck.reading.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** All regions through time, and the resolver of their printed names and codes. Immutable, safe for threads. */
public final class Regions {

    private final RegionAtlas atlas;
    private final RegionResolver resolver;
    private final RegionFinder finder;
    private final RegionMemo memo = new RegionMemo();

    Regions(RegionAtlas atlas, RegionNames names, List<String> phrases) {
        this.atlas = atlas;
        this.resolver = new RegionResolver(atlas, names);
        this.finder = new RegionFinder(atlas, names, resolver, phrases);
    }

    /** Loads the region files; faults are collected in the folder, not thrown. */
    public static Regions load(VocabularyFolder folder) {
        return new RegionLoader(folder).load();
    }

    /** What a printed name or code, the whole of the text, meant at the context's day. */
    public Resolution<Region> resolve(String printed, RegionContext context) {
        return memo.get(printed, context, resolver::resolve);
    }

    /** Region names in running text, the longest first, none overlapping, in order. */
    public List<Mention<Resolution<Region>>> find(String text, RegionContext context) {
        return finder.find(text, context);
    }

    /** The region of a code on a day; with a null day the current one, or else the last. */
    public Optional<Region> byCode(String code, @Nullable LocalDate at) {
        return Optional.ofNullable(atlas.at(code, at));
    }

    /** Whether a region is another one or lies in it on a day (null: now), by parents; functional areas by host city. */
    public boolean isWithin(String code, String ancestor, @Nullable LocalDate at) {
        Region region = at == null ? atlas.at(code, null) : atlas.nearest(code, at);
        return region != null && atlas.isWithin(region, ancestor, at);
    }

    /**
     * The life of the region that a code stands for, through renames, recodes and upgrades, in order of time; of all
     * its users where a code was given to another region later. Empty for an unknown code.
     */
    public List<Region> history(String code) {
        return atlas.stretches(code).stream()
                .flatMap(region -> atlas.lineages().lifeOf(region).stream())
                .distinct()
                .toList();
    }

    /**
     * Every region that a printed name or code has ever meant anywhere, as it last was under that name; in order of
     * code. Words that depend on who speaks (全市) have none.
     */
    public List<Region> meanings(String printed) {
        return resolver.meanings(printed);
    }

    /** The changes that a code takes part in, as predecessor or successor, in order of time. */
    public List<RegionChange> changes(String code) {
        return atlas.changesOf(code);
    }

    /** The members of a group on a day (null: now), in order of code; empty for what is no group. */
    public List<Region> members(String group, @Nullable LocalDate at) {
        return atlas.membersAt(group, at);
    }

    /** Code, name and the regions above it, for people: {@code 330110 余杭区 (浙江省 杭州市)}. */
    public String describe(Region region) {
        return new RegionDescription(atlas).of(region);
    }
}
