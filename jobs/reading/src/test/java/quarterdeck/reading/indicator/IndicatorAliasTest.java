package quarterdeck.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;
import quarterdeck.reading.vocabulary.VocabularyRow;

class IndicatorAliasTest {

    @Test
    void everyAliasResolvesToItsCodeInEachContextItIsGivenFor() {
        List<String> wrong = new ArrayList<>();
        for (VocabularyRow row : aliases(Labels.folder())) {
            if (row.get("use").equals("head")) {
                continue;
            }
            for (String title : titles(row.get("within"))) {
                check(row.get("alias"), row.get("code"), row.get("breakdown"), title, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNameOfAnIndicatorResolvesToItself() {
        List<String> wrong = new ArrayList<>();
        for (VocabularyRow row : Labels.folder().rows("indicator.csv", Set.of("code", "name_zh"))) {
            check(row.get("name_zh"), row.get("code"), "", "", wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyAliasOfTheReferenceFactsStillResolvesToItsCodeUnderItsConcept() {
        String corpus = System.getenv("QUARTERDECK_CORPUS");
        Assumptions.assumeTrue(corpus != null, "QUARTERDECK_CORPUS names no folder of reference facts");
        VocabularyFolder facts = new VocabularyFolder(Path.of(corpus, "vocabulary"), new VocabularyFaults());
        List<String> wrong = new ArrayList<>();
        for (VocabularyRow row : facts.rows("indicator_alias.csv", Set.of("alias", "code"))) {
            if (!code(row.get("alias"), "").equals(row.get("code"))) {
                check(row.get("alias"), row.get("code"), "*", whole(row.get("code")), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<VocabularyRow> aliases(VocabularyFolder folder) {
        return folder.rows("indicator_alias.csv", Set.of("alias", "code", "within", "use"));
    }

    private static void check(String alias, String code, String breakdown, String title, List<String> wrong) {
        String found = Labels.resolve(alias, title);
        String expected = breakdown.isEmpty() ? code : code + "/" + breakdown;
        boolean same = breakdown.equals("*") ? code(alias, title).equals(code) : found.split(" ")[0].equals(expected);
        if (!same) {
            wrong.add(alias + " [" + title + "] is " + found + ", not " + expected);
        }
    }

    private static String code(String alias, String title) {
        Resolution<IndicatorRef> found = Labels.INDICATORS.resolve(alias, new IndicatorContext(List.of(), title, null));
        return found.isResolved() ? found.get().indicator().code() : "";
    }

    /** The names of the contexts of an alias; one empty title for an alias that needs none. */
    private static List<String> titles(String within) {
        if (within.isEmpty()) {
            return List.of("");
        }
        return List.of(within.split(" ")).stream()
                .map(context -> Labels.INDICATORS
                        .byCode(context)
                        .map(Indicator::nameZh)
                        .or(() ->
                                Labels.INDICATORS.breakdown("theme:" + context).map(Breakdown::labelZh))
                        .orElseThrow())
                .toList();
    }

    /** The name of what an indicator is a part of, by the vocabulary of the checkout. */
    private static String whole(String code) {
        return Labels.folder().rows("indicator.csv", Set.of("code", "whole", "theme")).stream()
                .filter(row -> row.get("code").equals(code))
                .map(row -> row.get("whole").isEmpty() ? titles(row.get("theme")) : titles(row.get("whole")))
                .findFirst()
                .orElseThrow()
                .get(0);
    }
}
