package quarterdeck.reading.format.sdmx;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a data set says of all its observations.
 *
 * @param structure number of its structure in the message, from 0
 * @param action its first letter, empty where none is given
 * @param attributes values of the attributes of the data set
 * @param groups values of the attributes of partial keys, by these keys, whose open dimensions are empty ({@code 0::1})
 */
record DataSetHead(
        int structure, String action, List<@Nullable Object> attributes, Map<String, List<@Nullable Object>> groups) {}
