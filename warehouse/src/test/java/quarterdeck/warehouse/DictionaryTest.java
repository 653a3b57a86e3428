package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Folder;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

class DictionaryTest {
    @TempDir
    Path folder;

    @Test
    void theDictionarySaysWhatEveryTableColumnAndCheckMeans() throws IOException {
        SqlFolderDraft.sound(folder)
                .with(
                        "checks/no_red.sql",
                        "/*\nabout: Nothing is red\nabout_zh: 无红色\n*/\nselect colour from dim_colour where colour = 'red'\n");

        assertThat(Dictionary.of(folder.resolve("sql")).markdown()).isEqualTo("""
                        # Dictionary / 数据字典

                        ## dimensions

                        ### dim_colour
                        Colours \s
                        颜色

                        Grain: one row per colour. Key: colour.

                        | column | type | meaning | 含义 | refers to |
                        |---|---|---|---|---|
                        | colour | varchar | Colour | 颜色 |  |

                        ## facts

                        ## marts

                        ### mart_length
                        Lengths of the names of colours \s
                        颜色名称的长度

                        Grain: one row per colour. Key: colour.

                        | column | type | meaning | 含义 | refers to |
                        |---|---|---|---|---|
                        | colour | varchar | Colour | 颜色 | dim_colour.colour |
                        | letters | bigint | Letters | 字母数 |  |

                        Holds for every row:

                        | rule | condition | severity |
                        |---|---|---|
                        | short | `letters < 10` | error |

                        ## macros

                        | macro | about |
                        |---|---|

                        ## checks

                        | check | severity | about |
                        |---|---|---|
                        | no_red | error | Nothing is red / 无红色 |

                        ## diagram

                        ```mermaid
                        erDiagram
                        ```
                        """);
    }

    @Test
    void theJsonSaysTheSame() throws IOException {
        SqlFolderDraft.sound(folder)
                .with(
                        "checks/no_red.sql",
                        "/*\nabout: Nothing is \"red\"\nabout_zh: 无红色\n*/\nselect colour from dim_colour where colour = 'red'\n");

        assertThat(Dictionary.of(folder.resolve("sql")).json()).isEqualTo("""
                        {
                          "tables": [
                            {
                              "name": "dim_colour",
                              "folder": "dimensions",
                              "view": false,
                              "about": "Colours",
                              "about_zh": "颜色",
                              "grain": "one row per colour",
                              "key": ["colour"],
                              "columns": [
                                {"name": "colour", "type": "varchar", "about": "Colour", "about_zh": "颜色", "references": "", "codes": "", "required": false}
                              ],
                              "rules": []
                            },
                            {
                              "name": "mart_length",
                              "folder": "marts",
                              "view": false,
                              "about": "Lengths of the names of colours",
                              "about_zh": "颜色名称的长度",
                              "grain": "one row per colour",
                              "key": ["colour"],
                              "columns": [
                                {"name": "colour", "type": "varchar", "about": "Colour", "about_zh": "颜色", "references": "dim_colour.colour", "codes": "", "required": false},
                                {"name": "letters", "type": "bigint", "about": "Letters", "about_zh": "字母数", "references": "", "codes": "", "required": false}
                              ],
                              "rules": [
                                {"name": "short", "condition": "letters < 10", "severity": "error"}
                              ]
                            }
                          ],
                          "macros": [],
                          "checks": [
                            {"name": "no_red", "severity": "error", "about": "Nothing is \\"red\\" / 无红色"}
                          ]
                        }
                        """);
    }

    /** Queries and BI tools rely on these names: a change here is a change for them, to be made on purpose. */
    @Test
    void theSchemaIsTheOneWrittenDown() throws IOException {
        Path written = CaseLake.SQL.resolve("schema.txt");
        String schema = Dictionary.of(CaseLake.SQL).schema();
        if ("rewrite".equals(System.getProperty("quarterdeck.cases"))) {
            Files.writeString(written, schema);
        }

        assertThat(schema).isEqualTo(Files.readString(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mart_quarter",
                "mart_q4_sprint",
                "mart_gap_to_parent",
                "mart_contribution",
                "mart_structure",
                "mart_location_quotient",
                "mart_rivals",
                "mart_volatility",
                "mart_seasonal"
            })
    void everyDerivedValueSaysHowItWasMadeHowSureItIsOrWhyThereIsNone(String mart) throws IOException {
        Model model =
                Objects.requireNonNull(SqlFolder.read(CaseLake.SQL).models().get(mart));

        assertThat(model.columns())
                .extracting(Column::name)
                .contains("value", "value_low", "value_high", "method", "inputs", "refusal");
        assertThat(model.rules()).extracting(Model.Rule::name).contains("value_or_refusal");
    }

    @Test
    void everyMartHasADisplayValueWithItsUnitAndSpeaksBothLanguages() throws IOException {
        SqlFolder folderOfModels = SqlFolder.read(CaseLake.SQL);
        for (Model model : folderOfModels.models().values()) {
            if (model.published()) {
                assertThat(model.aboutZh()).as(model.name()).containsPattern("\\p{IsHan}");
                assertThat(model.columns())
                        .as(model.name())
                        .allMatch(column -> column.aboutZh().matches("(?s).*\\p{IsHan}.*"));
            }
            if (model.published() && model.folder() == Folder.MARTS) {
                assertThat(model.columns())
                        .as(model.name())
                        .extracting(Column::name)
                        .contains("display_value", "display_unit");
                assertThat(model.columns())
                        .as(model.name())
                        .extracting(Column::name)
                        .containsAll(namesInEnglish(model));
            }
        }
    }

    /** What a row calls by its Chinese name it calls by its English name as well. */
    private static List<String> namesInEnglish(Model model) {
        return model.columns().stream()
                .map(Column::name)
                .filter(name -> name.endsWith("_name"))
                .map(name -> name + "_en")
                .toList();
    }
}
