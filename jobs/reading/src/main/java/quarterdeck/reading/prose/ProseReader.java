package quarterdeck.reading.prose;

import java.util.List;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.Unexplained;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Units;

/** Reads the statistics that official prose states in its sentences. Immutable, safe for threads; a pass is not. */
public final class ProseReader {

    private final Regions regions;
    private final Periods periods;
    private final Units units;
    private final Quantities quantities;
    private final Indicators indicators;
    private final Lexer lexer;

    public ProseReader(
            Regions regions,
            Periods periods,
            Units units,
            Quantities quantities,
            Indicators indicators,
            Programmes programmes) {
        this.regions = regions;
        this.periods = periods;
        this.units = units;
        this.quantities = quantities;
        this.indicators = indicators;
        this.lexer = new Lexer(regions, periods, quantities, indicators, programmes);
    }

    /** One reading of one text, paragraph by paragraph in its order; memory does not grow with its length. */
    public interface Pass {

        /** Reads the next paragraph; what it states reaches the sink before this returns. */
        void paragraph(Paragraph paragraph);

        /** What became of every numeral; call once, after the last paragraph. */
        Accounting finish();

        /** The first numerals that nothing explains, at most 200. */
        List<Unexplained> unexplained();

        /** Terms of the policy programmes named so far, in the order of their first mention. */
        List<String> programmes();
    }

    /** Begins to read a text of which so much is known beforehand. */
    public Pass begin(ReadingContext context, FindingSink sink) {
        Ledger ledger = new Ledger(quantities);
        String title = context.facts().title();
        Scope scope =
                new Scope(context, new Territory(regions, context), new Spoken(periods, context.periodAnchor(), title));
        return new ProsePass(
                lexer,
                new Sentences(indicators, title),
                new Headings(periods),
                scope,
                new Statements(units, sink, ledger),
                ledger);
    }
}
