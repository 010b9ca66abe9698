// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;
import java.util.Arrays;
import java.util.regex.Pattern;

/** See {@link RequiresKernel}. */
final class KernelNeed extends Need<RequiresKernel> {

    KernelNeed() {
        super(RequiresKernel.class);
    }

    @Override
    Optional<String> missing(RequiresKernel declared) {
        return missing(declared.value());
    }

    static Optional<String> missing(String version) {
        String running = System.getProperty("os.version");
        return unless(compare(running, version) >= 0, "Linux " + version
                + " or newer is needed, this is " + running + ".");
    }

    /** Compares major and minor number; what follows is the distribution's. */
    static int compare(String version, String other) {
        int[] a = numbers(version);
        int[] b = numbers(other);
        return Arrays.compare(a, b);
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\D+").splitAsStream(version).limit(2)
                .mapToInt(Integer::parseInt).toArray();
    }
}
