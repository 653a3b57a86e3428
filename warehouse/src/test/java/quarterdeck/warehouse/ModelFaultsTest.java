package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFaultsTest {
    @TempDir
    Path folder;

    @Test
    void aHeaderThatDiffersFromItsSelectIsNamedWithBothSides() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder)
                .with(
                        "marts/mart_wrong.sql",
                        mart("n: {type: bigint, about: N, about_zh: 数}", "select 'a' as n, 2 as m"));

        assertThat(faultsOf(draft))
                .isEqualTo("marts/mart_wrong.sql: header and SELECT differ: only in the header [n BIGINT],"
                        + " only in the SELECT [n VARCHAR, m INTEGER]");
    }

    @Test
    void allFaultsOfAllHeadersAreReportedAtOnce() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder)
                .with("marts/mart_bare.sql", "select 1 as n")
                .with("marts/wrong_prefix.sql", mart("n: {type: integer, about: N, about_zh: 数}", "select 1 as n"))
                .with("marts/mart_mistyped.sql", mart("n: {typ: bigint, about: N}", "select 1 as n"))
                .with("facts/fct_stray.sql", mart("n: {ref: dim_nowhere.n}", "select 1 as n"));

        assertThat(faultsOf(draft)).isEqualTo("""
                        marts/mart_bare.sql: begins without a header, a YAML comment /* … */
                        marts/mart_mistyped.sql: column n has unknown entries [typ]
                        marts/wrong_prefix.sql: models of marts begin with [mart_, int_]
                        facts/fct_stray.sql: column n points to dim_nowhere.n, which no model has
                        facts/fct_stray.sql: column n has no type
                        facts/fct_stray.sql: column n lacks about or about_zh
                        marts/mart_bare.sql: the header names no key
                        marts/mart_bare.sql: the header describes no columns
                        marts/mart_bare.sql: the header says nothing for about
                        marts/mart_bare.sql: the header says nothing for about_zh
                        marts/mart_bare.sql: the header says nothing for grain
                        marts/mart_mistyped.sql: column n has no type
                        marts/mart_mistyped.sql: column n lacks about or about_zh
                        marts/wrong_prefix.sql: column n is INTEGER; published are DATE, VARCHAR, BOOLEAN, BIGINT, DOUBLE and DECIMAL(p,s) only""");
    }

    @Test
    void cyclesUnknownTablesAndUpwardReferencesAreNamed() throws IOException {
        String n = "n: {type: bigint, about: N, about_zh: 数}";
        SqlFolderDraft draft = SqlFolderDraft.sound(folder)
                .with("marts/mart_hen.sql", mart(n, "select n from mart_egg"))
                .with("marts/mart_egg.sql", mart(n, "with hens as (select * from mart_hen) select n from hens"))
                .with("marts/mart_lost.sql", mart(n, "select n from lake.nothing"))
                .with("marts/mart_two.sql", mart(n, "select 1::bigint as n; select 2::bigint as n"))
                .with("facts/fct_upward.sql", mart(n, "select letters as n from mart_length"));

        assertThat(faultsOf(draft)).isEqualTo("""
                        facts/fct_upward.sql: refers upward to marts/mart_length
                        marts/mart_lost.sql: refers to lake.nothing, which is neither a model nor a source
                        marts/mart_two.sql: no single SELECT: more than one statement
                        marts/mart_egg.sql: refers to itself: mart_egg → mart_hen → mart_egg""");
    }

    @Test
    void aWithClauseMayNotHideAModel() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder)
                .with(
                        "marts/mart_hiding.sql",
                        mart(
                                "n: {type: varchar, about: N, about_zh: 名}",
                                "with dim_colour as (select 'x' as n) select n from dim_colour"));

        assertThat(faultsOf(draft))
                .isEqualTo("marts/mart_hiding.sql: a WITH clause has the name of the model dim_colour");
    }

    @Test
    void aBrokenFolderLeavesNothingPublishedAndNoWorkingFile() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder).with("marts/mart_bare.sql", "select 1 as n");
        faultsOf(draft);

        assertThat(Warehouse.current(draft.marts())).isEmpty();
        assertThat(draft.marts().toFile().list()).isEmpty();
    }

    private static String mart(String columns, String select) {
        return "/*\nabout: A\nabout_zh: 甲\ngrain: one row\nkey: [n]\ncolumns:\n  " + columns + "\n*/\n" + select + "\n";
    }

    private static String faultsOf(SqlFolderDraft draft) {
        BrokenModels broken = catchThrowableOfType(BrokenModels.class, () -> draft.build("a"));
        return String.join("\n", broken.faults());
    }
}
