// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Values that an answer can't know beforehand, and so can't contain. One seed
 * makes them all; it is printed, and {@code -Dworkbook.seed=N} sets it again. A seed
 * that was set is known, and is not printed.
 */
public final class Nonce {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final List<String> ODD =
            List.of(" ", ":", ",", "=", "'", "\\", "$", "ä", "漢", "\n", "\t");
    private static final long SEED = Long.getLong("workbook.seed", freshSeed());
    private static final Random RANDOM = announced(SEED);
    private static final int PRIME = 31;

    private Nonce() {
    }

    /** The seed of this run. */
    public static long seed() {
        return SEED;
    }

    /**
     * Begins the values of a test class, which depend on the seed and its name alone: not
     * on the classes that ran before it in the same JVM.
     */
    static void begin(Class<?> tests) {
        RANDOM.setSeed(SEED * PRIME + tests.getName().hashCode());
    }

    /** A name for a machine, of 8 to 40 letters and digits. */
    public static String hostname() {
        return text(number(8, 40));
    }

    /** 1 to 125: neither success nor one of the shell's own codes. */
    public static int exitCode() {
        return number(1, 125);
    }

    /** 14 to 20 letters and digits: a word no file contains by chance. */
    public static String text() {
        return text(number(14, 20));
    }

    /** A file name with every kind of character that shells and mount options read. */
    public static String fileName() {
        List<String> odd = new ArrayList<>(ODD);
        Collections.shuffle(odd, RANDOM);
        return text(3) + odd.stream().map(c -> c + text(number(1, 3)))
                .collect(Collectors.joining());
    }

    /** Both bounds included. */
    public static int number(int least, int most) {
        return least + RANDOM.nextInt(most - least + 1);
    }

    /** So many letters and digits. */
    public static String text(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)),
                        StringBuilder::append)
                .toString();
    }

    private static long freshSeed() {
        return new Random().nextInt(1_000_000);
    }

    private static Random announced(long seed) {
        if (Long.getLong("workbook.seed") == null) {
            System.out.printf("seed %d (again with -Dworkbook.seed=%d)%n", seed, seed);
        }
        return new Random(seed);
    }
}
