package quarterdeck.bulletin.page;

import java.util.List;
import quarterdeck.bulletin.figure.Language;

/**
 * A page of the site.
 *
 * @param path below the folder of its language, with slashes
 * @param topic the entry of the navigation it belongs to
 * @param standfirst the sentence under the heading, may be empty
 */
public record Page(
        Language language, String path, String topic, String heading, String standfirst, List<Section> sections) {

    /** A part of a page; what it holds stands in order. */
    public record Section(String id, String heading, String lead, List<Block> blocks) {}

    /** What leads from the page to the folder of its language. */
    public String up() {
        return path.contains("/") ? "../" : "";
    }

    /** What the page may load and run. */
    public String policy() {
        boolean fetches = sections.stream()
                .flatMap(section -> section.blocks().stream())
                .anyMatch(block -> block instanceof Block.Tiles tiles && tiles.fetches());
        return fetches ? Assets.FETCHING : Assets.POLICY;
    }

    public String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }

    /** The same page in the other language. */
    public String otherHref() {
        return up() + "../" + language.other().code() + "/" + path;
    }
}
