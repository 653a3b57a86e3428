package quarterdeck.nightly.lake;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.Type.Repetition;

/**
 * Writes the values of one column as Parquet pages. What the standard writer finds out value by value (whether a
 * dictionary pays, which number a value has in it, the least and the greatest) is known here from the numbers of the
 * values, so that most columns are written as a few runs.
 */
final class ColumnChunk {

    /** As many rows as the standard writer puts into a page; whoever merges files holds a page of each column. */
    private static final int ROWS_OF_A_PAGE = 20_000;

    /** A dictionary has to fit into the cache of those who read it. */
    private static final int LARGEST_DICTIONARY = 1 << 15;

    private final ColumnType type;
    private final ColumnDescriptor descriptor;
    private final ParquetFileWriter file;
    private final PageBuffer buffer;
    private final ByteSink out;

    /** @param buffer in which pages are made, one at a time: the columns of a file share it */
    ColumnChunk(ColumnType type, ColumnDescriptor descriptor, ParquetFileWriter file, PageBuffer buffer) {
        this.type = type;
        this.descriptor = descriptor;
        this.file = file;
        this.buffer = buffer;
        this.out = buffer.out();
    }

    /** Writes the values of a stretch of an order. */
    void write(ColumnValues column, int[] order, int from, int to) throws IOException {
        if (column instanceof DecimalValues decimals) {
            writeDecimals(decimals, order, from, to);
            return;
        }
        NumberedValues numbered = (NumberedValues) column;
        if (numbered.isSame() && (numbered.numbers() == 1 || to - from > 1)) {
            writeSame(numbered, to - from);
        } else {
            writeNumbered(numbered, order, from, to);
        }
    }

    /** Writes a column whose rows all have the same value, or none: what the general way comes to, not looked at row by row. */
    private void writeSame(NumberedValues column, int rows) throws IOException {
        file.startColumn(descriptor, rows, CompressionCodecName.ZSTD);
        boolean some = column.numbers() > 1;
        DictionaryEntries only = some ? writeDictionary(column, new int[] {1}) : DictionaryEntries.NONE;
        for (int page = 0; page < rows; page += ROWS_OF_A_PAGE) {
            int size = Math.min(rows - page, ROWS_OF_A_PAGE);
            out.clear();
            if (descriptor.getPrimitiveType().isRepetition(Repetition.OPTIONAL)) {
                writeLevels(() -> RunLengths.encodeSame(some ? 1 : 0, size, 1, out));
            }
            PlainValues plain = new PlainValues(type, out);
            if (some) {
                only.see(0, plain);
                out.put(0);
                RunLengths.encodeSame(0, size, 0, out);
            }
            Statistics<?> statistics = plain.statistics(descriptor.getPrimitiveType(), some ? 0 : size);
            finishPage(size, statistics, some ? Encoding.RLE_DICTIONARY : Encoding.PLAIN);
        }
        file.endColumn();
    }

    private void writeNumbered(NumberedValues column, int[] order, int from, int to) throws IOException {
        int[] numbers = column.numbers(order, from, to);
        file.startColumn(descriptor, numbers.length, CompressionCodecName.ZSTD);
        int[] entries = column.isListed() ? new int[0] : entries(numbers, column.numbers());
        boolean pays =
                entries.length > 0 && entries.length <= LARGEST_DICTIONARY && entries.length * 2 <= numbers.length;
        DictionaryEntries dictionary = pays ? writeDictionary(column, entries) : DictionaryEntries.NONE;
        int[] places = pays ? places(entries, column.numbers()) : new int[0];
        for (int page = 0; page < numbers.length; page += ROWS_OF_A_PAGE) {
            int end = Math.min(numbers.length, page + ROWS_OF_A_PAGE);
            writePage(column, Arrays.copyOfRange(numbers, page, end), dictionary, places);
        }
        file.endColumn();
    }

    /** The numbers of the values that occur, in the order of their first occurrence; that of null is none of them. */
    private static int[] entries(int[] numbers, int all) {
        boolean[] seen = new boolean[all];
        seen[NumberedValues.NULL] = true;
        int[] entries = new int[Math.min(all, numbers.length)];
        int size = 0;
        for (int number : numbers) {
            if (!seen[number]) {
                seen[number] = true;
                entries[size++] = number;
            }
        }
        return Arrays.copyOf(entries, size);
    }

    private static int[] places(int[] entries, int all) {
        int[] places = new int[all];
        for (int place = 0; place < entries.length; place++) {
            places[entries[place]] = place;
        }
        return places;
    }

    private DictionaryEntries writeDictionary(NumberedValues column, int[] entries) throws IOException {
        out.clear();
        PlainValues plain = new PlainValues(type, out);
        int[] begins = new int[entries.length + 1];
        for (int place = 0; place < entries.length; place++) {
            begins[place] = out.size();
            plain.put(column, entries[place]);
        }
        begins[entries.length] = out.size();
        file.writeDictionaryPage(new DictionaryPage(buffer.compressed(), out.size(), entries.length, Encoding.PLAIN));
        return type == ColumnType.TEXT
                ? new DictionaryEntries.Texts(out.toArray(), begins)
                : new DictionaryEntries.Others(column, entries);
    }

    /** @param places of the values in the dictionary; none where there is no dictionary */
    private void writePage(NumberedValues column, int[] numbers, DictionaryEntries dictionary, int[] places)
            throws IOException {
        out.clear();
        int values = numbers.length;
        int nulls = 0;
        if (descriptor.getPrimitiveType().isRepetition(Repetition.OPTIONAL)) {
            values = takeValues(numbers);
            nulls = numbers.length - values;
        }
        PlainValues plain = new PlainValues(type, out);
        if (places.length > 0) {
            writePlaces(numbers, values, places, dictionary, plain);
        } else {
            for (int i = 0; i < values; i++) {
                plain.put(column, numbers[i]);
            }
        }
        Statistics<?> statistics = plain.statistics(descriptor.getPrimitiveType(), nulls);
        finishPage(numbers.length, statistics, places.length > 0 ? Encoding.RLE_DICTIONARY : Encoding.PLAIN);
    }

    private void finishPage(int rows, Statistics<?> statistics, Encoding values) throws IOException {
        file.writeDataPage(rows, out.size(), buffer.compressed(), statistics, rows, Encoding.RLE, Encoding.RLE, values);
    }

    /** Decimals are written as they are: of their 16 bytes ZSTD leaves what a dictionary would. */
    private void writeDecimals(DecimalValues column, int[] order, int from, int to) throws IOException {
        file.startColumn(descriptor, to - from, CompressionCodecName.ZSTD);
        for (int page = from; page < to; page += ROWS_OF_A_PAGE) {
            writeDecimalPage(column, order, page, Math.min(to, page + ROWS_OF_A_PAGE));
        }
        file.endColumn();
    }

    private void writeDecimalPage(DecimalValues column, int[] order, int from, int to) throws IOException {
        out.clear();
        if (column.hasNull()) {
            int[] levels = new int[to - from];
            for (int i = from; i < to; i++) {
                levels[i - from] = column.isPresent(order[i]) ? 1 : 0;
            }
            writeLevels(() -> RunLengths.encode(levels, 0, levels.length, 1, out));
        } else {
            writeLevels(() -> RunLengths.encodeSame(1, to - from, 1, out));
        }
        int nulls = column.write(order, from, to, out);
        int least = column.least();
        int greatest = column.greatest();
        Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
        statistics.incrementNumNulls(nulls);
        if (least >= 0) {
            statistics.updateStats(Binary.fromConstantByteArray(column.bytes(least)));
            statistics.updateStats(Binary.fromConstantByteArray(column.bytes(greatest)));
        }
        finishPage(to - from, statistics, Encoding.PLAIN);
    }

    /** Writes for each row whether it has a value, moves the values to the front and gives their number. */
    private int takeValues(int[] numbers) {
        int[] levels = new int[numbers.length];
        int values = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != NumberedValues.NULL) {
                levels[i] = 1;
                numbers[values++] = numbers[i];
            }
        }
        writeLevels(() -> RunLengths.encode(levels, 0, levels.length, 1, out));
        return values;
    }

    /** Whether each row has a value, with the length of it before. */
    private void writeLevels(Runnable encoded) {
        int at = out.size();
        out.putInt(0);
        encoded.run();
        out.setInt(at, out.size() - at - Integer.BYTES);
    }

    private void writePlaces(int[] numbers, int values, int[] places, DictionaryEntries dictionary, PlainValues seen) {
        boolean[] told = new boolean[dictionary.size()];
        for (int i = 0; i < values; i++) {
            int place = places[numbers[i]];
            if (!told[place]) {
                told[place] = true;
                dictionary.see(place, seen);
            }
            numbers[i] = place;
        }
        int bits = RunLengths.bits(dictionary.size() - 1);
        out.put(bits);
        RunLengths.encode(numbers, 0, values, bits, out);
    }
}
