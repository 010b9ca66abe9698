// SPDX-License-Identifier: Apache-2.0
package mason.engine.state;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** What ids are made of. */
public final class RandomDigits {

    private static final int BYTES = 32;

    private RandomDigits() {
    }

    /**
     * 64 hexadecimal digits, as Docker's ids have them. They are the kernel's own random
     * numbers: Java's would load its security providers. random(4)
     */
    public static String sixtyFour() throws IOException {
        try (InputStream random = Files.newInputStream(Path.of("/dev/urandom"))) {
            return HexFormat.of().formatHex(random.readNBytes(BYTES));
        }
    }
}
