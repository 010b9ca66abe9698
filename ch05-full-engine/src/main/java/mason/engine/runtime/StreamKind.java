// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.util.Locale;

/** The standard streams, by their descriptors: stdin(3). */
public enum StreamKind {

    STDIN,
    STDOUT,
    STDERR;

    /** As logs name it: {@code stdout}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
