package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.warehouse.BuildReport.CheckRun;

/** What checks say of figures that contradict each other: the rows, with the places where they stand. Made up. */
class PlacesOfChecksTest {
    private static final String OBSERVATIONS = """
            release_sha256,place,region_code,indicator_code,period_start,period_end,span,measure,price_basis,value_printed,unit_printed
            bulletin,A1,330100,gdp,2024-01-01,2024-03-31,cumulative,level,nominal,5000,亿元
            bulletin,A2,330100,gdp,2024-01-01,2024-06-30,cumulative,level,nominal,10200,亿元
            bulletin,A3,330100,gdp,2024-04-01,2024-06-30,single,level,nominal,5300,亿元
            bulletin,B1,330200,fiscal_general_revenue,2023-01-01,2023-12-31,cumulative,level,nominal,1000,亿元
            bulletin,B2,330200,fiscal_general_revenue,2024-01-01,2024-12-31,cumulative,level,nominal,1100,亿元
            bulletin,B3,330200,fiscal_general_revenue,2024-01-01,2024-12-31,cumulative,yoy,nominal,7.0,%
            bulletin,C1,330300,fiscal_general_revenue,2023-01-01,2023-12-31,cumulative,level,nominal,1000,亿元
            bulletin,C2,330300,fiscal_general_revenue,2024-01-01,2024-12-31,cumulative,level,nominal,1100,亿元
            bulletin,C3,330300,fiscal_general_revenue,2024-01-01,2024-12-31,cumulative,yoy,nominal,10.0,%
            """;

    @TempDir
    static Path folder;

    private static BuildReport report;

    @BeforeAll
    static void build() throws IOException, SQLException {
        Path figures = Files.createDirectories(folder.resolve("figures"));
        Files.writeString(figures.resolve("observation.csv"), OBSERVATIONS);
        report = Warehouse.build(new BuildRequest(
                CaseLake.SQL,
                CaseLake.VOCABULARY,
                CaseLake.of(figures, Files.createDirectories(folder.resolve("lake"))),
                folder.resolve("marts"),
                "places",
                "{}",
                BuildRequest.Settings.DEFAULT));
    }

    @Test
    void aQuarterThatDiffersFromItsCumulativeValuesIsNamedWithItsPlace() {
        assertThat(failures("quarters_agree")).singleElement().asString().contains("2024Q2", "bulletin", "place=A3");
    }

    @Test
    void nominalGrowthThatTheLevelsDoNotBearOutIsNamedWithItsPlaces() {
        assertThat(failures("nominal_growth_fits_levels"))
                .singleElement()
                .asString()
                .contains("region_code=330200", "place=bulletin B3", "other_place=bulletin B2");
    }

    private static List<String> failures(String check) {
        return report.checks().stream()
                .filter(run -> run.name().equals(check))
                .map(CheckRun::examples)
                .findFirst()
                .orElseThrow();
    }
}
