package quarterdeck.reading.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The made-up files here are small enough to see why each fault is one. */
class RegionFaultsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFaultlessFiles() throws IOException {
        write("region.csv", """
                code,name_zh,short_name_zh,name_en,level,type,parent_code,valid_from,valid_to,from_precision,territory_code,territory_since
                100000,中国,全国,China,0,国家,,1949-10-01,,open,100000,1949-10-01
                330000,浙江省,浙江,Zhejiang Sheng,1,省,100000,1949-10-01,,open,330000,1949-10-01
                330100,甲市,甲,Jia Shi,2,地级市,330000,1949-10-01,,open,330100,1949-10-01
                330102,乙区,乙,Yi Qu,3,市辖区,330100,1949-10-01,2021-03-11,open,330102,1949-10-01
                330102,乙区,乙,Yi Qu,3,市辖区,330100,2021-03-11,,day,330102,2021-03-11
                330103,丙区,丙,Bing Qu,3,市辖区,330100,2021-03-11,,day,330103,2021-03-11
                """);
        write("region_change.csv", """
                from_code,to_code,changed_on,precision,kind,from_name,to_name,decree_no,note
                330102,330103,2021-03-11,day,split,乙区,丙区,,
                """);
        write("region_alias.csv", """
                alias,code,kind,valid_from,valid_to,within
                老乙,330102,common,,,
                """);
        write("region_group.csv", """
                group,name_zh,parent_code,member_code,valid_from,valid_to,source
                CORE_3301,甲市区,330100,330102,,,
                CORE_3301,甲市区,330100,330103,2021-03-11,,
                """);
        write("region_functional.csv", """
                id,name_zh,short_name_zh,type,parent_code,host_codes,relation,valid_from,valid_to,confidence,note
                JIA-HT,甲高新区,甲高新区,高新区,330100,330102,within,1999-01-01,,K,
                """);
        write("region_phrase.csv", "phrase,note\n甲乙丙丁,\n");
    }

    @Test
    void faultlessFilesHaveNoFaults() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void everyFaultOfARegionFileIsToldAtOnceWithItsLine() throws IOException {
        append("region.csv", """
                330104,丁区,丁,,3,市辖区,999999,2001-01-01,,day,330104,2001-01-01
                330105,戊区,戊,,9,市辖区,330100,2001-01-01,,day,330105,2001-01-01
                330106,己区,己,,3,市辖区,330100,2001-13-01,,day,330106,2001-01-01
                330107,庚区,庚,,3,市辖区,330100,2001-01-01,2000-01-01,day,330107,2001-01-01
                330108,辛区,辛,,3,市辖区,330100,2001-01-01,,day,330108,2001-01-01
                330108,辛区,辛,,3,市辖区,330100,2010-01-01,,day,330108,2001-01-01
                330109,壬区,壬,,3,市辖区,330100,2001-01-01,,day,330102,1949-10-01
                """);
        assertThat(faults())
                .containsExactly(
                        "region.csv:9: level 9 is none of 0 (nation), 1, 2, 3 (county)",
                        "region.csv:10: valid_from 2001-13-01 is no day such as 2021-03-11",
                        "region.csv:10: valid_from and territory_since must be days",
                        "region.csv:8: unknown parent 999999",
                        "region.csv:11: ends on 2000-01-01, not after 2001-01-01",
                        "region.csv:13: begins on 2010-01-01 while line 12 is still in force",
                        "region.csv:14: territory 330102@1949-10-01, but the changes make it 330109@2001-01-01",
                        "region.csv:11: 庚区 is missing from the group CORE_3301",
                        "region.csv:12: 辛区 is missing from the group CORE_3301",
                        "region.csv:13: 辛区 is missing from the group CORE_3301",
                        "region.csv:14: 壬区 is missing from the group CORE_3301");
    }

    @Test
    void aTerritoryThatTheChangesContradictIsAFault() throws IOException {
        append("region_change.csv", """
                330103,330102,2023-05-01,day,transfer,丙区,乙区,,
                330103,330102,2022-05-01,day,moved,丙区,乙区,,
                330199,330102,2022-05-01,day,merge,子区,乙区,,
                330103,330102,2021-03-11,day,rename,丑区,乙区,,
                330102,330103,2021-03-11,day,split,乙区,丙区,,
                """);
        assertThat(faults())
                .containsExactly(
                        "region_change.csv:4: kind moved is none of recode, rename, upgrade, merge, split, transfer",
                        "region_change.csv:5: unknown code 330199",
                        "region_change.csv:6: 330103 is not in force on 2021-03-10",
                        "region_change.csv:7: the same change stands in an earlier row",
                        "region.csv:6: the territory changes on 2022-05-01: a new row begins there",
                        "region.csv:6: the territory changes on 2023-05-01: a new row begins there",
                        "region.csv:7: the territory changes on 2023-05-01: a new row begins there");
    }

    @Test
    void aliasesGroupsAndAreasOfNothingAreFaults() throws IOException {
        append("region_alias.csv", """
                新乙,330199,common,,,
                老乙,330102,common,,,
                小丙,330103,common,,2000-01-01,
                大丙,330103,common,,,330198
                """);
        append("region_group.csv", """
                CORE_3301,甲市区,330100,330197,,,
                CORE_3301,甲城,330100,330103,2022-01-01,,
                """);
        append("region_functional.csv", """
                YI-HT,乙高新区,乙高新区,高新区,330196,330195,within,,,K,
                JIA-HT,甲高新区,甲高新区,高新区,330100,,within,,,K,
                """);
        assertThat(faults())
                .containsExactly(
                        "region_group.csv:4: unknown member 330197",
                        "region_group.csv:5: group CORE_3301 has another name or parent in an earlier row",
                        "region_group.csv:5: 330103 is a member already in line 3",
                        "region_functional.csv:2: a second region with the id JIA-HT",
                        "region_functional.csv:3: unknown parent 330196",
                        "region_functional.csv:3: unknown host 330195",
                        "region_functional.csv:4: a second region with the id JIA-HT",
                        "region_alias.csv:3: alias of nothing: 330199",
                        "region_alias.csv:4: the same alias stands in line 2",
                        "region_alias.csv:5: alias of 330103 at a time when it is not in force",
                        "region_alias.csv:6: unknown region 330198 in the column within");
    }

    @Test
    void aDistrictMissingFromTheDistrictsOfItsCityIsAFault() throws IOException {
        write("region_group.csv", """
                group,name_zh,parent_code,member_code,valid_from,valid_to,source
                CORE_3301,甲市区,330100,330102,,,
                """);
        assertThat(faults()).containsExactly("region.csv:7: 丙区 is missing from the group CORE_3301");
    }

    @Test
    void aMissingFileAndAMissingColumnAreFaults() throws IOException {
        Files.delete(folder.resolve("region_phrase.csv"));
        write("region_change.csv", "from_code,to_code\n");
        assertThat(faults()).hasSize(3).anyMatch(fault -> fault.startsWith("region_phrase.csv:1: the file is missing"));
    }

    private List<String> faults() {
        VocabularyFaults faults = new VocabularyFaults();
        Regions.load(new VocabularyFolder(folder, faults));
        return faults.all().stream().map(Object::toString).toList();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + text);
    }
}
