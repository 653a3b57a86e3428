package quarterdeck.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

    private final int digits;
    private final ConcurrentHashMap<String, Boolean> observed = new ConcurrentHashMap<>();
    private final Map<String, Derived> derived = new ConcurrentHashMap<>();

    /** A number that was made from others. */
    record Derived(String id, String title, String shown, List<Fact> facts, List<String> inputs) {}

    /**
     * What a card says of a derived number.
     *
     * @param inputs identities of observations, separated by commas
     */
    record Card(String title, String shown, List<Fact> facts, String inputs) {}

    Proofs(Scope scope) {
        long known =
                scope.regions().values().stream().filter(Scope.Region::known).count();
        long cards = Math.min(
                3 * scope.observations(), CARDS * known * scope.indicators().size());
        digits = cards <= SMALL ? 1 : cards <= LARGE ? 2 : 3;
    }

    /** Promises the proof of an observation; the address is seen from the folder of a language. */
    String observed(String id) {
        if (id.isEmpty()) {
            return "";
        }
        if (!observed.containsKey(id)) {
            observed.put(id, true);
        }
        return href(id);
    }

    /**
     * Promises the proof of a derived number; what its card says is asked for once.
     *
     * @param key what it is, unique within the language
     */
    String derived(String key, Supplier<Card> card) {
        String id = identity(key);
        derived.computeIfAbsent(id, absent -> {
            Card told = card.get();
            return new Derived(absent, told.title(), told.shown(), told.facts(), inputs(told.inputs()));
        });
        return href(id);
    }

    private List<String> inputs(String inputs) {
        List<String> all = Arrays.stream(inputs.split(","))
                .map(String::strip)
                .filter(input -> IDENTITY.matcher(input).matches())
                .distinct()
                .toList();
        all.forEach(input -> observed.put(input, true));
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

    SortedSet<String> observed() {
        return new TreeSet<>(observed.keySet());
    }

    List<Derived> derived() {
        return derived.values().stream()
                .sorted(java.util.Comparator.comparing(Derived::id))
                .toList();
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
