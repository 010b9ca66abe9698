// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.regex.Pattern;
import mason.engine.state.RandomDigits;

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

    static ContainerId random() throws IOException {
        return new ContainerId(RandomDigits.sixtyFour());
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
