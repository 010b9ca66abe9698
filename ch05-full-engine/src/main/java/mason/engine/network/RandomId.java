// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a network or an endpoint is called by the engine.
 *
 * @param text 64 lower-case hexadecimal digits, as Docker has them
 */
public record RandomId(String text) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int BYTES = 32;

    public RandomId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an id: [" + text + "]");
        }
    }

    static RandomId create() throws IOException {
        try (InputStream random = Files.newInputStream(Path.of("/dev/urandom"))) {
            return new RandomId(HexFormat.of().formatHex(random.readNBytes(BYTES)));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
