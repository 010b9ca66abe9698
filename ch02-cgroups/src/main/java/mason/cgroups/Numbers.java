// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

/** Whole numbers in what a user has written. */
final class Numbers {

    private Numbers() {
    }

    /** @param what it is, for the message that refuses a text that is none */
    static int parse(String text, String what) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a " + what + ": [" + text + "]", e);
        }
    }
}
