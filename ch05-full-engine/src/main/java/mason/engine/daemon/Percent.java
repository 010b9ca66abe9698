// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding: RFC 3986, section 2.1. */
final class Percent {

    private static final int DIGITS = 16;

    private Percent() {
    }

    /** @throws IllegalArgumentException when what is encoded is no UTF-8 */
    static String decoded(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%') {
                bytes.write(octet(path, i));
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the path is not UTF-8");
        }
    }

    private static int octet(String path, int at) {
        int high = at + 2 < path.length() ? Character.digit(path.charAt(at + 1), DIGITS)
                : -1;
        int low = high < 0 ? -1 : Character.digit(path.charAt(at + 2), DIGITS);
        if (low < 0) {
            throw new IllegalArgumentException("a % in the path is not followed by two"
                    + " hexadecimal digits");
        }
        return high * DIGITS + low;
    }
}
