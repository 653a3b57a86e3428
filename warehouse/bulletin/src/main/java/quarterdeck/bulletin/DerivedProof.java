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
        List<String> texts = new ArrayList<>(List.of(id, title, shown));
        facts.forEach(fact -> texts.addAll(List.of(fact.label(), fact.value(), fact.href())));
        texts.addAll(inputs);
        List<byte[]> encoded = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length =
                encoded.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(2 * Integer.BYTES + length)
                .putInt(facts.size())
                .putInt(inputs.size());
        encoded.forEach(text -> bytes.putInt(text.length).put(text));
        return bytes.array();
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
