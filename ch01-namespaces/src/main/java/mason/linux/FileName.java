// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * File names as texts. To the kernel a name is bytes, any but zero and slash; a byte that
 * is not UTF-8 becomes a lone surrogate, U+DC80 to U+DCFF, so that nothing is lost on the
 * way there and back: Python's PEP 383.
 */
public final class FileName {

    private static final char ESCAPED = 0xDC00;
    private static final int LOWEST = 0xDC80;
    private static final int HIGHEST = 0xDCFF;

    private FileName() {
    }

    public static String decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        while (utf8.decode(in, out, true).isError()) {
            out.put((char) (ESCAPED + (in.get() & 0xFF)));
            utf8.reset();
        }
        return out.flip().toString();
    }

    public static byte[] encode(String name) {
        if (name.chars().noneMatch(FileName::isEscaped)) {
            return name.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        name.codePoints().forEach(c -> bytes.writeBytes(isEscaped(c)
                ? new byte[]{(byte) c}
                : Character.toString(c).getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    /** {@code name} in {@code directory}; a URI is what brings any bytes into a Path. */
    public static Path in(Path directory, String name) {
        StringBuilder uri = new StringBuilder("file:///");
        for (byte b : encode(name)) {
            uri.append(String.format("%%%02X", b & 0xFF));
        }
        return directory.resolve(Path.of(URI.create(uri.toString())).getFileName());
    }

    /** The last name of a path, with the bytes that the path has. */
    public static String of(Path path) {
        String[] names = path.toUri().getRawPath().split("/");
        String bytes = URLDecoder.decode(names[names.length - 1].replace("+", "%2B"),
                StandardCharsets.ISO_8859_1);
        return decode(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isEscaped(int c) {
        return c >= LOWEST && c <= HIGHEST;
    }
}
