// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.regex.Pattern;

/** Such as 6.2; what a distribution adds to it is left out. */
public record KernelVersion(int major, int minor) {

    /** Of {@code uname -r}. */
    public static KernelVersion running() {
        return of(System.getProperty("os.version"));
    }

    /** @throws IllegalArgumentException if there aren't two numbers in it */
    public static KernelVersion of(String release) {
        int[] numbers = Pattern.compile("\\D+").splitAsStream(release).limit(2)
                .mapToInt(Integer::parseInt).toArray();
        if (numbers.length < 2) {
            throw new IllegalArgumentException(
                    "not a version of the kernel: [" + release + "]");
        }
        return new KernelVersion(numbers[0], numbers[1]);
    }

    public boolean isAtLeast(KernelVersion other) {
        return isAtLeast(other.major, other.minor);
    }

    boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }
}
