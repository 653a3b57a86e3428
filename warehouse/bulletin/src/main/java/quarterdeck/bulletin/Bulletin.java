package quarterdeck.bulletin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarterdeck.bulletin.figure.Language;
import quarterdeck.bulletin.mart.Facts;
import quarterdeck.bulletin.mart.Mart;
import quarterdeck.bulletin.mart.Observed;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.mart.Stretch;
import quarterdeck.bulletin.page.Pages;

/** Writes the bulletin of a mart: a static site in two languages that opens from the disk. */
public final class Bulletin {

    private static final double NANOS = 1e9;

    /** Lies in the folder of the site while it is written: there is room for the pages, which are larger. */
    private static final String PROMISED = "promised.new";

    private final Mart mart;
    private final Path folder;
    private final ReleaseTexts source;

    private Bulletin(Mart mart, Path folder, ReleaseTexts source) {
        this.mart = mart;
        this.folder = folder;
        this.source = source;
    }

    /**
     * Writes the site; files that are as they were are left alone. One mart always gives the same bytes.
     *
     * @param connection to a published mart; only read
     * @param folder of the site; what else lies in it is not touched
     * @param texts the words of releases, or {@link ReleaseTexts#NONE}
     */
    public static BulletinReport write(Connection connection, Path folder, ReleaseTexts texts)
            throws IOException, SQLException {
        return new Bulletin(new Mart(connection), folder, texts).write();
    }

    /**
     * The same, unless the site was made whole of the same before and nobody touched it since: then the mart is not
     * asked at all.
     *
     * @param madeOf names everything that pages follow from: the mart, the words of releases, this program
     */
    public static BulletinReport writeUnlessMade(Connection connection, Path folder, ReleaseTexts texts, String madeOf)
            throws IOException, SQLException {
        long start = System.nanoTime();
        Site site = new Site(folder);
        Optional<String> told = site.sealed(madeOf);
        if (told.isPresent()) {
            String[] fields = told.get().split(" ", -1);
            return new BulletinReport(
                    front(folder),
                    Integer.parseInt(fields[0]),
                    0,
                    0,
                    Integer.parseInt(fields[1]),
                    fields[2],
                    (System.nanoTime() - start) / NANOS);
        }
        BulletinReport report = write(connection, folder, texts);
        site.seal(madeOf, report.files() + " " + report.largestPage() + " " + report.quarter());
        return report;
    }

    private static Path front(Path folder) {
        return folder.resolve(Language.ZH.code()).resolve("index.html");
    }

    private BulletinReport write() throws IOException, SQLException {
        long start = System.nanoTime();
        Files.createDirectories(folder);
        Site site = new Site(folder);
        site.unseal();
        Scope scope = new Scope(mart);
        Pages pages = new Pages();
        try (Shelf shelf = new Shelf(folder.resolve(PROMISED));
                Crew crew = new Crew(Runtime.getRuntime().availableProcessors())) {
            List<Edition> editions = Stream.of(Language.values())
                    .map(language ->
                            new Edition(language, scope, new Proofs(scope, shelf, language.code()), site, pages))
                    .toList();
            write(editions, scope, crew);
        } catch (UncheckedIOException e) {
            throw new IOException("writing the bulletin into " + folder + ": " + e.getMessage(), e.getCause());
        }
        site.write("index.html", Front.html());
        int removed = site.removeStale();
        return new BulletinReport(
                front(folder),
                site.files(),
                site.written(),
                removed,
                site.largestPage(),
                scope.quarter(),
                (System.nanoTime() - start) / NANOS);
    }

    private void write(List<Edition> editions, Scope scope, Crew crew) throws IOException, SQLException {
        String drawn = String.join(
                ",",
                scope.indicators().keySet().stream().limit(RegionDrawings.MOST).toList());
        Facts facts = new Facts(
                mart,
                drawn,
                RegionNumbers.quarters(scope.observations(), scope.indicators().size()));
        League league = new League(mart, scope.quarter());
        List<Observed> home = facts.ofRegion(Scope.HOME);
        QuarterMaps maps = QuarterMaps.write(editions.get(0), league);
        QuarterPage quarter = new QuarterPage(mart, league, scope, home, maps);
        List<QuarterPrints> handouts = new ArrayList<>();
        for (Edition edition : editions) {
            quarter.write(edition);
            quarter.prints(edition).ifPresent(handouts::add);
        }
        handouts.forEach(handout -> crew.give(handout::write));
        writeRegions(editions, scope, facts, crew);
        crew.await();
        writeIndicators(editions, scope, facts, league, crew);
        crew.await();
        Releases releases = new Releases(mart);
        Map<String, Sentences> texts = writeReleases(editions, releases, crew);
        for (Edition edition : editions) {
            new QualityPage(mart, edition).write();
            new DictionaryPage(mart, edition).write();
        }
        crew.await();
        new ProofPages(mart, releases, texts, crew).write(editions);
        crew.await();
    }

    private void writeRegions(List<Edition> editions, Scope scope, Facts facts, Crew crew) throws SQLException {
        for (Stretch stretch : scope.stretchesOfRegions()) {
            RegionPages regions = new RegionPages(mart, scope, stretch);
            Map<String, Scope.Region> silent = new LinkedHashMap<>(scope.regions());
            silent.keySet().removeIf(code -> !stretch.holds(code));
            facts.byRegion(stretch, (code, all) -> {
                Scope.@Nullable Region region = silent.remove(code);
                if (region != null) {
                    RegionPages.Known known = regions.known(region, all);
                    editions.forEach(edition -> crew.give(() -> regions.write(edition, region, known)));
                }
            });
            silent.values().forEach(region -> {
                RegionPages.Known known = regions.known(region, List.of());
                editions.forEach(edition -> crew.give(() -> regions.write(edition, region, known)));
            });
        }
        editions.forEach(RegionPages::writeList);
    }

    private void writeIndicators(List<Edition> editions, Scope scope, Facts facts, League league, Crew crew)
            throws SQLException {
        IndicatorPages indicators = new IndicatorPages(mart, league);
        Map<String, Scope.Indicator> silent = new LinkedHashMap<>(scope.indicators());
        Facts.Taker taker = (code, all) -> {
            Scope.@Nullable Indicator indicator = silent.remove(code);
            if (indicator != null) {
                IndicatorPages.Known known = indicators.known(indicator, all);
                editions.forEach(edition -> crew.give(() -> indicators.write(edition, indicator, known)));
            }
        };
        for (Stretch stretch : scope.stretchesOfIndicators()) {
            facts.newestByIndicator(stretch, taker);
        }
        silent.values().forEach(indicator -> {
            IndicatorPages.Known known = indicators.known(indicator, List.of());
            editions.forEach(edition -> crew.give(() -> indicators.write(edition, indicator, known)));
        });
        editions.forEach(IndicatorPages::writeList);
    }

    private Map<String, Sentences> writeReleases(List<Edition> editions, Releases releases, Crew crew)
            throws IOException, SQLException {
        Map<String, Sentences> sentences = new HashMap<>();
        Releases.Taker taker = (release, found) -> {
            List<ReleaseTexts.Text> texts = Releases.texts(source, release);
            if (!texts.isEmpty()) {
                sentences.put(release.text("release_sha256"), new Sentences(texts));
            }
            editions.forEach(edition -> crew.give(() -> releases.write(edition, release, found, texts)));
        };
        releases.each(taker);
        editions.forEach(releases::writeList);
        return sentences;
    }
}
