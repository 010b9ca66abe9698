// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.regex.Pattern;

/** Such as 6.2; what a distribution adds to it is left out. */
record KernelVersion(int major, int minor) {

    /** Of {@code uname -r}. */
    static KernelVersion running() {
        return of(System.getProperty("os.version"));
    }

    static KernelVersion of(String release) {
        int[] numbers = Pattern.compile("\\D+").splitAsStream(release).limit(2)
                .mapToInt(Integer::parseInt).toArray();
        return new KernelVersion(numbers[0], numbers[1]);
    }

    boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }
}
