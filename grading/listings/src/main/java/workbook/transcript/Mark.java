// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a shell is asked to print when a command has ended: nobody else prints it. It has
 * the number of the command, since a mark that was asked for twice may come twice.
 */
final class Mark {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String secret = "@" + new BigInteger(80, RANDOM).toString(36) + "@";
    private final Pattern whole = Pattern
            .compile(Pattern.quote(secret) + "(\\d+)\\.(\\d+)@\r?\n");
    private int command;

    /** From now on the marks of another command are looked for. */
    void next() {
        command++;
    }

    /** No process is forked for it: it would show in the numbers of later ones. */
    String request() {
        return "wb_s=$?; wb_m() { echo \"" + secret + command
                + ".$wb_s@\"; return $wb_s; }; wb_m\n";
    }

    /** Takes away the late marks of earlier commands. */
    void clean(StringBuilder heard) {
        Matcher found = whole.matcher(heard);
        int from = 0;
        while (found.find(from)) {
            from = found.end();
            if (Integer.parseInt(found.group(1)) < command) {
                heard.delete(found.start(), found.end());
                found.reset(heard);
                from = 0;
            }
        }
    }

    /** Group 2 is the status of the command, once its mark is there. */
    Matcher find(CharSequence heard) {
        return whole.matcher(heard);
    }

    /** How much of it can be no part of a mark. */
    int before(StringBuilder heard) {
        int end = heard.indexOf(secret);
        if (end >= 0) {
            return end;
        }
        int at = heard.lastIndexOf("@");
        return at >= 0 && secret.startsWith(heard.substring(at)) ? at : heard.length();
    }
}
