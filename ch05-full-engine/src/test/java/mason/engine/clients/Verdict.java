// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.util.Locale;

/**
 * What is recorded of one option with one client.
 *
 * @param remark how it differs, or why there is nothing to see on this engine
 */
record Verdict(Kind kind, String remark) {

    static final Verdict WORKS = new Verdict(Kind.WORKS, "");
    static final Verdict NOT_YET = new Verdict(Kind.NOT_YET, "");
    static final Verdict IGNORED = new Verdict(Kind.IGNORED, "");
    static final Verdict UNKNOWN_TO_CLIENT = new Verdict(Kind.NONE, "");

    enum Kind {

        WORKS,
        DIFFERS,
        NOT_YET,
        NONE,
        IGNORED;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** {@code works}, {@code not yet}, {@code ignored}, … */
    static Verdict parse(String text) {
        if (text.equals("-")) {
            return UNKNOWN_TO_CLIENT;
        }
        for (Kind kind : Kind.values()) {
            if (text.equals(kind.text()) && kind.ordinal() % 2 == 0) {
                return new Verdict(kind, "");
            }
            if (text.startsWith(kind.text() + ": ") && kind.ordinal() % 2 == 1) {
                return new Verdict(kind, text.substring(kind.text().length() + 2));
            }
        }
        throw new IllegalArgumentException("not a verdict: [" + text + "]");
    }

    String text() {
        if (equals(UNKNOWN_TO_CLIENT)) {
            return "-";
        }
        return remark.isEmpty() ? kind.text() : kind.text() + ": " + remark;
    }

    /** Whether there is something to be seen. */
    boolean isShown() {
        return kind != Kind.NONE;
    }
}
