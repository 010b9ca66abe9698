// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.util.Random;

/**
 * Values that an answer can't know beforehand, and so can't contain. One seed
 * makes them all; it is printed, and {@code -Dworkbook.seed=N} sets it again.
 */
public final class Nonce {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final long SEED = Long.getLong("workbook.seed", freshSeed());
    private static final Random RANDOM = announced(SEED);

    private Nonce() {
    }

    /** The seed of this run. */
    public static long seed() {
        return SEED;
    }

    /** A name for a machine, such as {@code house-7fk2qx}. */
    public static String hostname() {
        return "house-" + text(6);
    }

    /** 1 to 125: neither success nor one of the shell's own codes. */
    public static int exitCode() {
        return number(1, 125);
    }

    /** Letters and digits: a word no file contains by chance. */
    public static String text() {
        return text(16);
    }

    /** Both bounds included. */
    public static int number(int least, int most) {
        return least + RANDOM.nextInt(most - least + 1);
    }

    private static String text(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)),
                        StringBuilder::append)
                .toString();
    }

    private static long freshSeed() {
        return new Random().nextInt(1_000_000);
    }

    private static Random announced(long seed) {
        System.out.println("seed " + seed + " (again with -Dworkbook.seed=" + seed + ")");
        return new Random(seed);
    }
}
