// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of memory.
 *
 * @param count in bytes; not negative
 */
public record Bytes(long count) {

    private static final String UNITS = "bkmgtp";
    private static final Pattern AMOUNT = Pattern
            .compile("(\\d+(?:\\.\\d+)?)(?:([kmgtp])(?:i?b)?|b)?");

    public Bytes {
        if (count < 0) {
            throw new IllegalArgumentException(
                    "not an amount of memory: [" + count + "]");
        }
    }

    /** Docker's spelling: {@code 64m}, {@code 1.5g}, {@code 512k}, {@code 4096b}. */
    public static Bytes parse(String text) {
        Matcher amount = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            throw new IllegalArgumentException("not an amount of memory: [" + text
                    + "]; write 64m, 1g, 512k or 1048576b");
        }
        return new Bytes(scaled(amount, text));
    }

    private static long scaled(Matcher amount, String text) {
        int unit = amount.group(2) == null ? 0 : UNITS.indexOf(amount.group(2));
        BigDecimal count = new BigDecimal(amount.group(1))
                .multiply(BigDecimal.valueOf(1L << 10 * unit));
        if (count.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException("too much memory: [" + text + "]");
        }
        return count.longValue();
    }

    /** In the largest unit that leaves a whole number. */
    @Override
    public String toString() {
        int unit = Math.min(Long.numberOfTrailingZeros(count) / 10, UNITS.length() - 1);
        return count == 0 ? "0b" : (count >> 10 * unit) + UNITS.substring(unit, unit + 1);
    }
}
