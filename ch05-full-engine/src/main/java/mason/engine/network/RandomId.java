// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.util.regex.Pattern;
import mason.engine.state.RandomDigits;

/**
 * What a network or an endpoint is called by the engine.
 *
 * @param text 64 lower-case hexadecimal digits, as Docker has them
 */
public record RandomId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public RandomId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id: [" + text + "]");
        }
    }

    static RandomId create() throws IOException {
        return new RandomId(RandomDigits.sixtyFour());
    }

    @Override
    public String toString() {
        return text;
    }
}
