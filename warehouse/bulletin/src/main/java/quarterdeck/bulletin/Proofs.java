package quarterdeck.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarterdeck.bulletin.mart.Scope;
import quarterdeck.bulletin.page.Block.Fact;

/**
 * Knows of which numbers the pages promise a proof, and where it stands: proofs are spread over pages by the first
 * digits of their identity, so that an address follows from the number alone.
 */
final class Proofs {

    /** A card has about a kilobyte: so many cards spread over 16 pages, and over 256, still open at once. */
    private static final long SMALL = 5_000;

    private static final long LARGE = 150_000;

    /** Cards of an indicator of a region that pages show, with those of what is derived of it. */
    private static final int CARDS = 6;

    private static final int ID = 32;
    private static final int ANCHOR = 16;
    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{32}");

    /** Boxes of a shelf are named after so many digits at most: their pages are held while they are written. */
    private static final int BOX = 2;

    private static final String OBSERVED = "observed/";

    private final int digits;
    private final Shelf shelf;
    private final String cards;
    private final Recent observed = new Recent();
    private final Recent derived = new Recent();

    /**
     * What a card says of a derived number.
     *
     * @param inputs identities of observations, separated by commas
     */
    record Card(String title, String shown, List<Fact> facts, String inputs) {}

    /**
     * @param shelf where what was promised lies until it is written; the languages share it
     * @param language its code
     */
    Proofs(Scope scope, Shelf shelf, String language) {
        this.shelf = shelf;
        this.cards = "derived/" + language + "/";
        long known =
                scope.regions().values().stream().filter(Scope.Region::known).count();
        long expected = Math.min(
                3 * scope.observations(), CARDS * known * scope.indicators().size());
        digits = expected <= SMALL ? 1 : expected <= LARGE ? 2 : 3;
    }

    /** Promises the proof of an observation; the address is seen from the folder of a language. */
    String observed(String id) {
        if (id.isEmpty()) {
            return "";
        }
        if (observed.isNew(id)) {
            shelf.put(OBSERVED + box(id), (id + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return href(id);
    }

    /**
     * Promises the proof of a derived number; what its card says is not asked for again where it was lately.
     *
     * @param key what it is, unique within the language
     */
    String derived(String key, Supplier<Card> card) {
        String id = identity(key);
        if (derived.isNew(id)) {
            Card told = card.get();
            shelf.put(
                    cards + box(id),
                    new DerivedProof(id, told.title(), told.shown(), told.facts(), inputs(told.inputs())).bytes());
        }
        return href(id);
    }

    private List<String> inputs(String inputs) {
        List<String> all = Arrays.stream(inputs.split(","))
                .map(String::strip)
                .filter(input -> IDENTITY.matcher(input).matches())
                .distinct()
                .toList();
        all.forEach(this::observed);
        return all;
    }

    String href(String id) {
        return "proof/" + page(id) + ".html#" + anchor(id);
    }

    /** The name of a card on its page: half of an identity is still never shared. */
    static String anchor(String id) {
        return "p" + id.substring(0, Math.min(ANCHOR, id.length()));
    }

    String page(String id) {
        return id.substring(0, digits);
    }

    /** Which box a proof is promised in: all of a page lie in one, and pages of a box follow one another. */
    String box(String id) {
        return id.substring(0, Math.min(BOX, digits));
    }

    /** The boxes that hold anything of this language, in the order of their pages. */
    SortedSet<String> boxes() {
        return Stream.of(OBSERVED, cards)
                .flatMap(kind -> shelf.names(kind).stream().map(name -> name.substring(kind.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The observations promised in a box, in any language. */
    Set<String> observedIn(String box) {
        return new String(shelf.all(OBSERVED + box), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toSet());
    }

    /** The derived numbers promised in a box, by their pages. */
    Map<String, List<DerivedProof>> derivedIn(String box) {
        return DerivedProof.of(shelf.all(cards + box)).stream().collect(Collectors.groupingBy(one -> page(one.id())));
    }

    private static String identity(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
