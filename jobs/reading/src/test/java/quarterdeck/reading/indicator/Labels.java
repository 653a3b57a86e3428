package quarterdeck.reading.indicator;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The vocabulary of the checkout, and resolutions written on one line: {@code code[/kind:code] [measure wording]}. */
final class Labels {

    static final Indicators INDICATORS = load();

    private Labels() {}

    static VocabularyFolder folder() {
        return new VocabularyFolder(
                Path.of(System.getProperty("quarterdeck.root"), "sql", "vocabulary"), new VocabularyFaults());
    }

    private static Indicators load() {
        VocabularyFolder folder = folder();
        Indicators indicators = Indicators.load(folder);
        folder.faults().throwIfAny();
        return indicators;
    }

    static String resolve(String label) {
        return resolve(label, "");
    }

    static String resolve(String label, String title, String... parents) {
        return written(INDICATORS.resolve(label, new IndicatorContext(List.of(parents), title, null)));
    }

    static String written(Resolution<IndicatorRef> resolution) {
        if (resolution instanceof Resolution.Refused<IndicatorRef> refused) {
            return refused.reason() + " " + refused.candidates();
        }
        IndicatorRef ref = resolution.get();
        String breakdown = ref.breakdownCode().isEmpty() ? "" : "/" + ref.breakdownCode();
        Measure measure = ref.measure();
        String says = measure == null ? "" : " " + measure.name().toLowerCase(Locale.ROOT);
        String wording = ref.wording().isEmpty() ? "" : " " + ref.wording();
        return (ref.weak() ? "(weak) " : "") + ref.indicator().code() + breakdown + says + wording;
    }
}
