// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

/**
 * What is written into which control file of a cgroup.
 *
 * @param required whether a kernel without the file is an error
 */
public record Setting(String file, String text, boolean required) {

    public static Setting of(String file, String text) {
        return new Setting(file, text, true);
    }

    /** A setting that means nothing to a kernel that doesn't have the file. */
    public static Setting whereKnown(String file, String text) {
        return new Setting(file, text, false);
    }

    /** The text as a number; no limit is more than any number. */
    long number() {
        return number(text);
    }

    static long number(String text) {
        return text.matches("\\d+") ? Long.parseLong(text) : Long.MAX_VALUE;
    }
}
