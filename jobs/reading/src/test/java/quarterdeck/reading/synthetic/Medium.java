package quarterdeck.reading.synthetic;

import java.util.List;
import java.util.Map;

/** A file format that tables are printed in. */
public interface Medium {

    /** A printed file and the truth of its places. */
    record File(String name, byte[] bytes, Map<String, Truth> truths) {}

    File print(List<Sheet> sheets);
}
