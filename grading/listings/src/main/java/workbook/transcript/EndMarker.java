// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that a shell is asked to print after a command, with the number of the command
 * and its exit status. It is random, so that no command prints it by itself.
 */
final class EndMarker {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret = "@" + new BigInteger(80, RANDOM).toString(36) + "@";
    private final Pattern form = Pattern
            .compile(Pattern.quote(secret) + "(\\d+)\\.(\\d+)@\r?\n");
    private int command;

    /** Looks for the marker of the next command from now on. */
    void next() {
        command++;
    }

    /** Shell code without a fork, which would change the process ids seen later. */
    String request() {
        return "wb_s=$?; wb_m() { echo \"" + secret + command
                + ".$wb_s@\"; return $wb_s; }; wb_m\n";
    }

    /** Removes markers of earlier commands, which were requested twice. */
    void removeLate(StringBuilder output) {
        String kept = form.matcher(output)
                .replaceAll(m -> Integer.parseInt(m.group(1)) < command ? "" : "$0");
        if (kept.length() < output.length()) {
            output.replace(0, output.length(), kept);
        }
    }

    /** Group 2 is the exit status. */
    Matcher in(CharSequence output) {
        return form.matcher(output);
    }

    /** How many characters of it can't belong to a marker. */
    int before(StringBuilder output) {
        int whole = output.indexOf(secret);
        int begun = output.lastIndexOf("@");
        if (whole >= 0) {
            return whole;
        }
        return begun >= 0 && secret.startsWith(output.substring(begun))
                ? begun
                : output.length();
    }
}
