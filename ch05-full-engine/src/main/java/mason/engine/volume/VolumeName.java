// SPDX-License-Identifier: Apache-2.0
package mason.engine.volume;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What a volume is called, and its directory too: a name never leads elsewhere. */
public record VolumeName(String text) {

    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final int LONGEST = 255;
    private static final int RANDOM_BYTES = 32;

    public VolumeName {
        if (!FORM.matcher(text).matches() || text.length() > LONGEST) {
            throw new IllegalArgumentException("\"" + text + "\" includes invalid"
                    + " characters for a local volume name, only"
                    + " \"[a-zA-Z0-9][a-zA-Z0-9_.-]\" are allowed. If you intended to"
                    + " pass a host directory, use absolute path");
        }
    }

    /** For a volume that nobody gave a name. */
    public static VolumeName random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new VolumeName(HexFormat.of().formatHex(bytes));
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches() && text.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return text;
    }
}
