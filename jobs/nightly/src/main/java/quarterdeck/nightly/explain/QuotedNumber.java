package quarterdeck.nightly.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.explain.Coordinate.Name;
import quarterdeck.nightly.snapshot.LocalBytes;
import quarterdeck.nightly.snapshot.SnapshotStore;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.quotation.Quotation;
import quarterdeck.reading.quotation.Quotations;

/**
 * The real text of a number, read again from the release itself, and the words of its coordinates marked in it.
 *
 * @param unquoted why there is no text, for a person
 * @param direction the word that says which way the number goes, empty where none is found
 */
record QuotedNumber(
        @Nullable Quotation quotation, String unquoted, Marked sentence, List<Marked> earlier, String direction) {

    private static final String SENTENCE_ENDS = "。！？；!?\n";

    private static final Set<String> MOVING =
            Set.of("yoy", "mom", "qoq", "two_year_avg", "diff_pp", "change_amount", "contribution_pp");

    static QuotedNumber of(
            SnapshotStore store, SqlRow release, SqlRow fact, SqlRow stated, boolean observation, Wording wording)
            throws IOException {
        List<Quotation> found = new ArrayList<>();
        String place = fact.text("place");
        Path file = store.path(fact.text("release_sha256"));
        String unquoted = "";
        if (!Files.isRegularFile(file)) {
            unquoted = wording.get("explain.raw_gone", file, release.text("file_name"));
        } else {
            try (LocalBytes bytes = store.open(fact.text("release_sha256"));
                    Document document = Formats.open(bytes.file(), release.text("file_name"))) {
                Quotations.find(document, List.of(place), found::add);
            } catch (CorruptData e) {
                unquoted = wording.get("explain.raw_changed", file);
            } catch (BrokenRelease e) {
                unquoted = wording.get("explain.raw_unreadable", file, String.valueOf(e.getMessage()));
            }
        }
        if (found.isEmpty()) {
            String why = unquoted.isEmpty() ? wording.get("explain.place_gone", place) : unquoted;
            return new QuotedNumber(null, why, new Marked(fact.text("printed"), List.of()), List.of(), "");
        }
        Quotation quotation = found.get(0);
        return quotation instanceof Quotation.Words words
                ? ofWords(words, stated, observation)
                : ofCell((Quotation.Cell) quotation, stated);
    }

    private static QuotedNumber ofWords(Quotation.Words words, SqlRow stated, boolean observation) {
        int from = words.sentenceStart();
        String sentence = words.paragraph().substring(from, words.sentenceEnd());
        Marks marks = new Marks(sentence, words.start() - from, words.end() - from);
        marks.number(stated.text("unit_printed"));
        List<Marked> earlier = new ArrayList<>();
        List<String> texts = new ArrayList<>(words.before());
        texts.add(words.paragraph().substring(0, from));
        for (Name name : EnumSet.of(Name.INDICATOR, Name.REGION, Name.PERIOD)) {
            String printed = stated.text(name.code() + "_printed");
            if (!printed.isBlank() && !marks.words(name, printed)) {
                Marked before = earlier(texts, name, printed);
                if (before != null) {
                    earlier.add(before);
                }
            }
        }
        boolean moves = observation ? MOVING.contains(stated.text("measure")) : stated.has("measure");
        String direction = moves ? marks.direction() : "";
        return new QuotedNumber(words, "", marks.marked(), earlier, direction);
    }

    private static QuotedNumber ofCell(Quotation.Cell cell, SqlRow stated) {
        String printed = stated.text("printed");
        int at = printed.isEmpty() ? -1 : cell.words().indexOf(printed);
        int start = Math.max(at, 0);
        int end = at < 0 ? cell.words().length() : at + printed.length();
        Marks marks = new Marks(cell.words(), start, end);
        marks.number(stated.text("unit_printed"));
        return new QuotedNumber(cell, "", marks.marked(), List.of(), "");
    }

    /** The last sentence of the texts that has the words. */
    private static @Nullable Marked earlier(List<String> texts, Name name, String printed) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            String text = texts.get(i);
            int at = text.lastIndexOf(printed);
            if (at >= 0) {
                int start = at;
                while (start > 0 && SENTENCE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
                    start--;
                }
                int end = at + printed.length();
                while (end < text.length() && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                Mark mark = new Mark(name, at - start, at - start + printed.length());
                return new Marked(text.substring(start, end), List.of(mark));
            }
        }
        return null;
    }
}
