// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.io.IOException;
import java.util.regex.Pattern;
import mason.engine.state.RandomDigits;

/** What a volume is called, and its directory too: a name never leads elsewhere. */
public record VolumeName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final int LONGEST = 255;

    public VolumeName {
        if (!FORM.matcher(text).matches() || text.length() > LONGEST) {
            throw new IllegalArgumentException("\"" + text + "\" includes invalid"
                    + " characters for a local volume name, only"
                    + " \"[a-zA-Z0-9][a-zA-Z0-9_.-]\" are allowed. If you intended to"
                    + " pass a host directory, use absolute path");
        }
    }

    /** For a volume that is asked for without a name. */
    public static VolumeName random() throws IOException {
        return new VolumeName(RandomDigits.sixtyFour());
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches() && text.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return text;
    }
}
