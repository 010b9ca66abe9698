// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** Such as 6.2; what a distribution adds to it is left out. */
public record KernelVersion(int major, int minor) {

    /** Of {@code uname -r}. */
    public static KernelVersion running() {
        return of(System.getProperty("os.version"));
    }

    /** @throws IllegalArgumentException if it doesn't begin with two numbers */
    public static KernelVersion of(String release) {
        int dot = digits(release, 0);
        int end = digits(release, Math.min(dot + 1, release.length()));
        if (dot == 0 || end <= dot + 1 || release.charAt(dot) != '.') {
            throw new IllegalArgumentException(
                    "not a version of the kernel: [" + release + "]");
        }
        return new KernelVersion(Integer.parseInt(release.substring(0, dot)),
                Integer.parseInt(release.substring(dot + 1, end)));
    }

    /** Where the digits from {@code start} on end. */
    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    public boolean isAtLeast(KernelVersion other) {
        return isAtLeast(other.major, other.minor);
    }

    boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }
}
