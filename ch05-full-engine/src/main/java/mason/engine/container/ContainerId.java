// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a container is called by the engine.
 *
 * @param text 64 lower-case hexadecimal digits, as Docker has them
 */
public record ContainerId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ContainerId {
        if (!isOne(text)) {
            throw new IllegalArgumentException("not a container id: [" + text + "]");
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    public static ContainerId random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new ContainerId(HexFormat.of().formatHex(bytes));
    }

    /** The first twelve digits: the default host name. */
    public String shortened() {
        return text.substring(0, 12);
    }

    @Override
    public String toString() {
        return text;
    }
}
