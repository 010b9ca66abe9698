// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The extended header of a tar entry, byte by byte: records of a length, a blank, a key,
 * an equals sign, a value and a line feed. POSIX, pax, "pax Extended Header".
 */
final class PaxRecords {

    private static final int BLOCK = ArchiveStream.BLOCK;
    private static final int SIZE_AT = 124;
    private static final int SIZE_END = 135;
    private static final int KIND_AT = 156;

    private final Map<String, byte[]> records = new LinkedHashMap<>();

    private PaxRecords() {
    }

    /** @param headers the blocks in front of an entry's content */
    static Map<String, byte[]> of(byte[] headers) {
        PaxRecords all = new PaxRecords();
        int at = 0;
        while (at + BLOCK <= headers.length) {
            int size = "xXgLK".indexOf(headers[at + KIND_AT]) < 0 ? 0 : size(headers, at);
            int content = at + BLOCK;
            if ("xX".indexOf(headers[at + KIND_AT]) >= 0) {
                all.read(Arrays.copyOfRange(headers, content, content + size));
            }
            at = content + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return all.records;
    }

    private static int size(byte[] headers, int at) {
        String octal = new String(headers, at + SIZE_AT, SIZE_END - SIZE_AT,
                StandardCharsets.ISO_8859_1).trim();
        return Integer.parseInt(octal, 8);
    }

    private void read(byte[] content) {
        int at = 0;
        while (at < content.length && content[at] != 0) {
            int blank = indexOf(content, ' ', at);
            int end = at + Integer.parseInt(text(content, at, blank));
            int equals = indexOf(content, '=', blank);
            records.put(text(content, blank + 1, equals),
                    Arrays.copyOfRange(content, equals + 1, end - 1));
            at = end;
        }
    }

    private static int indexOf(byte[] content, char wanted, int from) {
        int at = from;
        while (content[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String text(byte[] content, int from, int to) {
        return new String(content, from, to - from, StandardCharsets.UTF_8);
    }
}
