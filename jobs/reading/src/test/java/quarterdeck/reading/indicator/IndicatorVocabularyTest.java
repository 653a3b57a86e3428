package quarterdeck.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

class IndicatorVocabularyTest {

    private static final String INDICATOR_HEADER =
            "code,name_zh,name_en,theme,measure,unit,price_basis,accumulation,frequency,whole,part,kinds\n";
    private static final String ALIAS_HEADER = "alias,code,implied_measure,breakdown,within,use\n";
    private static final String BREAKDOWN_HEADER = "kind,code,label_zh,label_en,parent,aliases\n";

    @TempDir
    Path folder;

    @Test
    void everyFaultOfEveryFileIsReportedAtOnceWithFileAndLine() throws IOException {
        write("unit.csv", "symbol,aliases\n亿元,億元\n%,\n");
        write(
                "breakdown.csv",
                BREAKDOWN_HEADER
                        + "theme,trade,贸易,Trade,,\n"
                        + "industry,C,制造业,Manufacturing,industry:X,\n"
                        + "industry,C,制造业,Manufacturing,,\n");
        write(
                "indicator.csv",
                INDICATOR_HEADER
                        + "exports,出口,Exports,trade,level,亿元,current,ytd,M,,,industry\n"
                        + "exports,出口额,Exports,trade,level,亿元,current,ytd,M,,,\n"
                        + "imports,进口,Imports,trading,height,斤两,nominal,yearly,M,,,\n"
                        + "balance,差额,Balance,trade,level,斤两,nominal,yearly,M,export,industry:Z,goods\n");
        write(
                "indicator_alias.csv",
                ALIAS_HEADER
                        + "外贸出口,exports,level,,,\n"
                        + "外贸出口,exports,level,,,\n"
                        + "外贸,exports,tall,goods:x,abroad,often\n"
                        + "外销,export,level,goods:x,abroad,\n"
                        + "差,exports,level,,,\n"
                        + "差,balance,level,,,\n"
                        + ",exports,level,,,\n");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "breakdown.csv:3: no breakdown industry:X to be the parent",
                        "breakdown.csv:4: the breakdown industry:C is given twice",
                        "indicator.csv:3: the indicator exports is given twice",
                        "indicator.csv:4: no measure height",
                        "indicator.csv:4: no accumulation yearly",
                        "indicator.csv:4: no price_basis nominal",
                        "indicator.csv:4: no theme trading",
                        "indicator.csv:4: no unit 斤两",
                        "indicator.csv:5: no accumulation yearly",
                        "indicator.csv:5: no price_basis nominal",
                        "indicator.csv:5: no unit 斤两",
                        "indicator.csv:5: no indicator export to be the whole",
                        "indicator.csv:5: no breakdown industry:Z",
                        "indicator.csv:5: no breakdown of the kind goods",
                        "indicator_alias.csv:3: the alias 外贸出口 repeats line 2",
                        "indicator_alias.csv:4: use is blank, weak, label or head, not often",
                        "indicator_alias.csv:4: no measure tall",
                        "indicator_alias.csv:4: no breakdown goods:x",
                        "indicator_alias.csv:4: neither an indicator nor a theme: abroad",
                        "indicator_alias.csv:5: no indicator export",
                        "indicator_alias.csv:5: no breakdown goods:x",
                        "indicator_alias.csv:5: neither an indicator nor a theme: abroad",
                        "indicator_alias.csv:7: the alias 差 means exports in line 6 and balance here, in the same context",
                        "indicator_alias.csv:8: the alias is blank");
    }

    @Test
    void theVocabularyOfTheCheckoutHasNoFault() {
        VocabularyFolder checkout = Labels.folder();
        Indicators.load(checkout);
        assertThat(checkout.faults().all()).isEmpty();
    }

    private List<String> faults() {
        VocabularyFolder files = new VocabularyFolder(folder, new VocabularyFaults());
        Indicators.load(files);
        return files.faults().all().stream()
                .map(VocabularyFaults.Fault::toString)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
