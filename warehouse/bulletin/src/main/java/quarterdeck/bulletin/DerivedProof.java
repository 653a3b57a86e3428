package quarterdeck.bulletin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.bulletin.page.Block.Fact;

/**
 * What the card of a number says that was made from others.
 *
 * @param inputs identities of observations
 */
record DerivedProof(String id, String title, String shown, List<Fact> facts, List<String> inputs) {

    /** The card as it lies on a shelf. */
    byte[] bytes() {
        List<byte[]> texts = new ArrayList<>();
        for (String text : List.of(id, title, shown)) {
            texts.add(encoded(text));
        }
        for (Fact fact : facts) {
            texts.add(encoded(fact.label()));
            texts.add(encoded(fact.value()));
            texts.add(encoded(fact.href()));
        }
        for (String input : inputs) {
            texts.add(encoded(input));
        }
        int length = 2 * Integer.BYTES;
        for (byte[] text : texts) {
            length += Integer.BYTES + text.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).putInt(facts.size()).putInt(inputs.size());
        for (byte[] text : texts) {
            bytes.putInt(text.length).put(text);
        }
        return bytes.array();
    }

    private static byte[] encoded(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The cards of a box by their identity; of one that lies there twice the first. */
    static Collection<DerivedProof> of(byte[] box) {
        Map<String, DerivedProof> cards = new TreeMap<>();
        for (ByteBuffer bytes = ByteBuffer.wrap(box); bytes.hasRemaining(); ) {
            DerivedProof card = next(bytes);
            cards.putIfAbsent(card.id(), card);
        }
        return cards.values();
    }

    private static DerivedProof next(ByteBuffer bytes) {
        int facts = bytes.getInt();
        int inputs = bytes.getInt();
        String id = text(bytes);
        String title = text(bytes);
        String shown = text(bytes);
        List<Fact> told = new ArrayList<>(facts);
        for (int i = 0; i < facts; i++) {
            told.add(new Fact(text(bytes), text(bytes), text(bytes)));
        }
        List<String> of = new ArrayList<>(inputs);
        for (int i = 0; i < inputs; i++) {
            of.add(text(bytes));
        }
        return new DerivedProof(id, title, shown, told, of);
    }

    private static String text(ByteBuffer bytes) {
        byte[] text = new byte[bytes.getInt()];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
