package quarterdeck.reading.prose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Unexplained;
import quarterdeck.reading.vocabulary.Folding;

/** Takes one text apart: paragraphs into passages of bounded length, those into sentences and clauses. */
final class ProsePass implements ProseReader.Pass {

    /** Longer paragraphs are cut at a sentence's end, or if need be anywhere, so that memory stays bounded. */
    private static final int LONGEST = 4_000;

    private static final Pattern GOES_ON = Pattern.compile("同年|同期|当年|当期");

    private final Lexer lexer;
    private final Sentences sentences;
    private final Headings headings;
    private final Scope scope;
    private final Statements out;
    private final Ledger ledger;
    private final String title;
    private final Printings printings;
    private final Set<String> programmes = new LinkedHashSet<>();

    ProsePass(Lexer lexer, Sentences sentences, Headings headings, Scope scope, Statements out, Ledger ledger) {
        this.lexer = lexer;
        this.sentences = sentences;
        this.headings = headings;
        this.scope = scope;
        this.out = out;
        this.ledger = ledger;
        this.printings = out.printings();
        this.title = Folding.fold(scope.context().facts().title()).strip();
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        String text = paragraph.text();
        scope.beginParagraph();
        String line = Folding.fold(text).strip();
        headings.hear(line, paragraph.role(), scope);
        if (GOES_ON.matcher(line).lookingAt()) {
            scope.spoken().goOn();
        }
        int from = 0;
        int codePoints = paragraph.start();
        while (from < text.length()) {
            int to = cut(text, from);
            String words = text.substring(from, to);
            read(new Passage(words, codePoints, paragraph::place, printings));
            codePoints += words.codePointCount(0, words.length());
            from = to;
        }
        scope.endParagraph();
        if (line.equals(title)) {
            scope.spoken().endTitle();
        }
    }

    private static int cut(String text, int from) {
        if (text.length() - from <= LONGEST) {
            return text.length();
        }
        int limit = from + LONGEST;
        for (String mark : List.of("\n", "。", "；", "，", "、", " ")) {
            int at = text.lastIndexOf(mark, limit - 1);
            if (at >= from + LONGEST / 2) {
                return at + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private void read(Passage passage) {
        ledger.open(passage);
        out.open(passage);
        List<Part> parts = lexer.parts(passage, scope.context().regionContext());
        parts.forEach(this::explain);
        if (GoingOn.places(parts, scope.one().before())) {
            scope.goOn();
        }
        boolean first = true;
        for (List<Clause> sentence : Clause.sentences(parts)) {
            sentences.read(sentence, first, passage, scope, out);
            first = false;
        }
        ledger.close(passage);
    }

    private void explain(Part part) {
        if (part instanceof Part.Known known && known.explanation() == Explanation.PROGRAMME) {
            programmes.add(known.words());
        }
        boolean named = part instanceof Part.When
                || part instanceof Part.Known
                || part instanceof Part.What
                || part instanceof Part.Where
                || part instanceof Part.Sign
                || part instanceof Part.Band;
        if (named) {
            ledger.explain(part);
        }
    }

    @Override
    public Accounting finish() {
        return ledger.accounting();
    }

    @Override
    public List<Unexplained> unexplained() {
        return ledger.unexplained();
    }

    @Override
    public List<String> programmes() {
        return List.copyOf(programmes);
    }
}
