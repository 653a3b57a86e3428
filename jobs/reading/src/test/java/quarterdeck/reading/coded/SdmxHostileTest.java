package quarterdeck.reading.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.format.Released;

/** Messages made to do harm, cut off, or of another structure are refused with reason and place. All are generated. */
class SdmxHostileTest {

    private static final String NAMESPACE = " xmlns='http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'";
    private static final int LARGE = 30 << 20;

    private static String refused(String text, String name) {
        return Released.text(text, name).refused();
    }

    private static String xml(String dataSet) {
        return "<StructureSpecificData" + NAMESPACE + ">\n<DataSet>" + dataSet + "</DataSet>\n</StructureSpecificData>";
    }

    private static String json(String dataSets) {
        return """
                {"structure": {"dimensions": {"observation": [{"id": "REF_AREA", "values": [{"id": "CN"}]}]}},
                "dataSets": [%s]}
                """.formatted(dataSets);
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        String laughs = "<!DOCTYPE StructureSpecificData [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>"
                + xml("<Obs OBS_VALUE='&b;'/>");
        String outside = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
                + xml("<Obs TIME_PERIOD='&a;'/>");
        assertThat(refused(laughs, "a.xml")).startsWith("MALFORMED at the message");
        assertThat(refused(outside, "a.xml")).startsWith("MALFORMED at the message");
    }

    @Test
    void depthIsBounded() {
        assertThat(refused(xml("<Series>".repeat(300)), "a.xml"))
                .isEqualTo("TOO_LARGE at the message: elements are nested more than 256 deep: no document needs it");
        assertThat(refused(json("{\"series\":" + "[".repeat(300)), "a.json")).startsWith("TOO_LARGE at line 2 column ");
    }

    @Test
    void aCellOfThirtyMegabytesIsRefused() {
        String large = "9".repeat(LARGE);
        assertThat(refused("DATAFLOW,REF_AREA,OBS_VALUE\nA:B(1.0),CN," + large, "a.csv"))
                .startsWith("MALFORMED at row 2: ");
        assertThat(refused("DATAFLOW,REF_AREA,OBS_VALUE\nA:B(1.0),CN," + "9".repeat(100_000), "a.csv"))
                .startsWith("TOO_LARGE at 2:3: a cell has at most 32767 characters");
        assertThat(refused(xml("\n<Obs OBS_VALUE='" + large + "'/>"), "a.xml"))
                .isEqualTo("TOO_LARGE at the message line 3: an attribute has at most 32767 characters");
        assertThat(refused(json("{\"observations\": {\"0\": [\"" + large + "\"]}}"), "a.json"))
                .startsWith("TOO_LARGE at line 2 column ");
        assertThat(refused(json("{\"observations\": {\"0\": [" + large + "]}}"), "a.json"))
                .startsWith("TOO_LARGE at line 2 column ");
    }

    @Test
    void messagesThatEndTooEarlyAreRefused() {
        assertThat(refused(xml("").replace("</StructureSpecificData>", ""), "a.xml"))
                .startsWith("MALFORMED at the message line 3: this part is not well-formed XML");
        assertThat(refused(json("{\"observations\": {\"0\": [1").replace("]}\n", ""), "a.json"))
                .startsWith("TRUNCATED at line 2 column ");
        assertThat(refused("DATAFLOW,REF_AREA\n\"A:B(1.0),CN", "a.csv")).startsWith("MALFORMED at row ");
    }

    @Test
    void aDamagedByteIsRefusedWithItsLine() {
        byte[] message = json("{\"observations\": {\"0\": [1, \"初步核算\"]}}").getBytes(StandardCharsets.UTF_8);
        message[message.length - 12] = (byte) 0xFF;
        assertThat(new Released(message, "a.json").refused())
                .startsWith("BAD_ENCODING at line 2, byte ")
                .endsWith("save the file in one character set");
    }

    @Test
    void otherStructuresAreRefused() {
        assertThat(refused("<Structure" + NAMESPACE + " />", "a.xml"))
                .startsWith("MALFORMED at line 1: this message describes structures and holds no data");
        assertThat(refused("{\"structures\": [1], \"dataSets\": []}", "a.json"))
                .startsWith("MALFORMED at line 1 column ");
        assertThat(refused("{\"dataSets\": []}", "a.json")).startsWith("MALFORMED at line 1 column ");
        assertThat(refused(json("{\"observations\": {\"1\": [1]}}"), "a.json"))
                .startsWith("MALFORMED at line 2 column ")
                .endsWith("expected a number below 1 for REF_AREA, found 1");
        assertThat(refused(json("{\"observations\": {\"0:0\": [1]}}"), "a.json"))
                .contains("expected a key of 1 dimensions");
        assertThat(refused(json("{\"structure\": 7, \"observations\": {}}"), "a.json"))
                .startsWith("MALFORMED at ");
        assertThat(refused(
                        "<GenericData" + NAMESPACE + "><DataSet><Obs><ObsValue/></Obs></DataSet></GenericData>",
                        "a.xml"))
                .isEqualTo("MALFORMED at line 1: expected id and value of a component: correct the element");
    }
}
