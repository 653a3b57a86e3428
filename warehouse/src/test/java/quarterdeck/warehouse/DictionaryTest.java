package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
