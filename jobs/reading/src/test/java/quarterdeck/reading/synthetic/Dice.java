package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Seeded choice. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 17);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String word(String... of) {
        return of[random.nextInt(of.length)];
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Some of them in their order. */
    <T> List<T> some(List<T> all, int count) {
        List<T> left = new ArrayList<>(all);
        while (left.size() > count) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }
}
