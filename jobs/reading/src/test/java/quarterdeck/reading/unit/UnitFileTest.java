package quarterdeck.reading.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

class UnitFileTest {

    private static final String HEADER =
            "symbol,canonical_unit,factor,dimension,aliases,behind_number,scales,open,label_en\n";

    @TempDir
    Path folder;

    @Test
    void everyFaultIsReportedWithItsLine() throws IOException {
        VocabularyFaults faults = read(HEADER
                + "元,元,1,money_cny,块;块,,yes,,yuan\n"
                + "万元,元,1000,money_cny,,,,,ten thousand yuan\n"
                + "吨,吨,eins,mass,,,,,tonnes\n"
                + "美元,元,7,money_usd,,,,,dollars\n"
                + "元,元,1,money_cny,,,,,yuan again\n"
                + "克,克,-1,mass,,,,,grams\n"
                + "件,件,1,piece,,,maybe,,pieces\n"
                + "元/桶,元/桶,1,money_cny/barrel,,,,,yuan a barrel\n"
                + "头,头,1,animal,,,,,\n");
        assertThat(faults.all().stream().map(Object::toString))
                .containsExactly(
                        "unit.csv:2: the form 块 is given twice",
                        "unit.csv:4: the factor is no decimal and no ratio of two: eins",
                        "unit.csv:6: the symbol 元 stands on an earlier line already",
                        "unit.csv:7: the factor must be positive: -1",
                        "unit.csv:8: the column scales holds yes or nothing, not maybe",
                        "unit.csv:10: the column label_en is blank",
                        "unit.csv:4: the canonical unit 吨 is no row of this file",
                        "unit.csv:5: the canonical unit 元 is of another dimension or not 1 of itself",
                        "unit.csv:7: the dimension mass has the canonical unit 吨 already",
                        "unit.csv:7: the canonical unit 克 is no row of this file",
                        "unit.csv:10: the canonical unit 头 is no row of this file",
                        "unit.csv:3: 万元 is composed as [Unit[symbol=万元, canonical=元, ratio=Ratio[numerator=10000,"
                                + " denominator=1], dimension=money_cny]], not as this row says",
                        "unit.csv:9: 元/桶 is not composed of units of this file");
    }

    @Test
    void aMissingFileIsAFault() {
        VocabularyFaults faults = new VocabularyFaults();
        Units.load(new VocabularyFolder(folder, faults));
        assertThat(faults.all().stream().map(Object::toString))
                .containsExactly("unit.csv:1: the file is missing from " + folder);
    }

    private VocabularyFaults read(String csv) throws IOException {
        Files.writeString(folder.resolve("unit.csv"), csv);
        VocabularyFaults faults = new VocabularyFaults();
        Units.load(new VocabularyFolder(folder, faults));
        return faults;
    }
}
