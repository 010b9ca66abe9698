// SPDX-License-Identifier: Apache-2.0
package workbook.grader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A source somebody else wrote: it may be anything that can be called {@code .java}.
 *
 * @param name relative to the sources
 */
record SourceFile(Path file, String name) {

    private static final int MOST_BYTES = 1 << 20;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** @throws Refused when it isn't a text of reasonable size */
    SourceText text() throws IOException, Refused {
        if (Files.isSymbolicLink(file)) {
            throw new Refused(
                    name + ":1: it is a symbolic link; hand in the file itself");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused(name + ":1: it is not a file");
        }
        return new SourceText(name, decoded(bytes()));
    }

    private byte[] bytes() throws IOException, Refused {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refused(name + ":1: it is larger than 1 MiB");
            }
            return bytes;
        }
    }

    /** Some editors mark UTF-8 with three bytes the compiler takes for a character. */
    private String decoded(byte[] bytes) throws Refused {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            throw new Refused(name + ":" + (1 + lines(bytes, in.position()))
                    + ": the text is not UTF-8; save the file in that encoding");
        }
        String text = out.flip().toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static int lines(byte[] bytes, int end) {
        int lines = 0;
        for (int i = 0; i < end; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Why it is not compiled, as the compiler would put it. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String sentence) {
            super(sentence);
        }
    }
}
