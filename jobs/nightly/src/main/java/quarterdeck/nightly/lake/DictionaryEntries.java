package quarterdeck.nightly.lake;

import java.util.Objects;

/**
 * The values of a dictionary that was written, by their place in it: the least and the greatest of every page are looked
 * for among them. Texts are compared as the bytes that were written; to encode them again for every page took as long as
 * all else that is done with a dictionary.
 */
sealed interface DictionaryEntries {

    /** Of a column that is written without. */
    DictionaryEntries NONE = new Texts(new byte[0], new int[1]);

    int size();

    /** Counts the value of a place for the least and the greatest. */
    void see(int place, PlainValues seen);

    /**
     * Texts.
     *
     * @param bytes each text in UTF-8, its length before it
     * @param begins where each entry begins, and where the last one ends
     */
    record Texts(byte[] bytes, int[] begins) implements DictionaryEntries {

        @Override
        public int size() {
            return begins.length - 1;
        }

        @Override
        public void see(int place, PlainValues seen) {
            seen.skipText(bytes, begins[place] + Integer.BYTES, begins[place + 1]);
        }
    }

    /**
     * Values of any other type.
     *
     * @param numbers of the values in their column
     */
    record Others(NumberedValues column, int[] numbers) implements DictionaryEntries {

        @Override
        public int size() {
            return numbers.length;
        }

        @Override
        public void see(int place, PlainValues seen) {
            seen.skip(Objects.requireNonNull(column.value(numbers[place]), "null has no place"));
        }
    }
}
