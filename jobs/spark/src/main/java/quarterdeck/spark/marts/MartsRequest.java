package quarterdeck.spark.marts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one build on a cluster is made from and where it goes.
 *
 * @param sqlFolder folder of models, checks and macros, on the machine of the driver
 * @param vocabularyFolder folder whose CSV files become the tables {@code vocabulary.<file>}, on the same machine
 * @param datasets addresses of the Parquet files of each dataset of the lake, as the Hadoop file system knows them; a
 *     dataset that is absent or has no files is empty
 * @param folder address of the folder that gets a folder of Parquet for each model; a model's folder that is there and
 *     complete is what a run before this one made of the same, and is not made again
 * @param atOnce how many models are planned and run at a time, those that need no other of them
 */
public record MartsRequest(
        Path sqlFolder, Path vocabularyFolder, Map<String, List<String>> datasets, String folder, int atOnce) {

    public MartsRequest {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one model at a time");
        }
        Map<String, List<String>> copy = new TreeMap<>();
        datasets.forEach((dataset, files) -> copy.put(dataset, List.copyOf(files)));
        datasets = copy;
    }
}
