// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import mason.linux.FileName;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The header of an entry that is written, with an extended header before it for what does
 * not fit: POSIX, pax. Names keep all their bytes, as {@link FileName} has them.
 */
final class TarHeader {

    private static final int LONGEST = 100;
    private static final String XATTR = "SCHILY.xattr.";

    private final String name;
    private final TarArchiveEntry entry;
    private final Map<String, byte[]> records = new TreeMap<>();

    TarHeader(String name, byte kind, FileStatus status) {
        this.name = name;
        this.entry = new TarArchiveEntry(placed("path", name), kind, true);
        entry.setMode(status.permissions());
        entry.setUserId(Integer.toUnsignedLong(status.user()));
        entry.setGroupId(Integer.toUnsignedLong(status.group()));
        entry.setModTime(status.modified().to(TimeUnit.SECONDS)
                * 1000);
        entry.setUserName("");
        entry.setGroupName("");
    }

    /** As bytes; a name that is too long, or not ASCII, goes before the header. */
    private String placed(String record, String text) {
        byte[] bytes = FileName.encode(text);
        boolean fits = bytes.length <= LONGEST
                && text.chars().allMatch(c -> c < Byte.MAX_VALUE);
        if (!fits) {
            records.put(record, bytes);
        }
        String latin = new String(bytes, TarEntry.BYTES);
        return latin.substring(0, Math.min(LONGEST, latin.length()));
    }

    TarHeader target(String target) {
        entry.setLinkName(placed("linkpath", target));
        return this;
    }

    TarHeader device(FileStatus status) {
        entry.setDevMajor(status.major());
        entry.setDevMinor(status.minor());
        return this;
    }

    TarHeader extended(Map<String, byte[]> attributes) {
        attributes.forEach((key, value) -> records.put(XATTR + key, value));
        return this;
    }

    /** A file with holes, GNU's format 1.0; its content begins with a map of its data. */
    TarHeader sparse(long realSize) {
        records.remove("path");
        records.put("GNU.sparse.major", ascii("1"));
        records.put("GNU.sparse.minor", ascii("0"));
        records.put("GNU.sparse.name", FileName.encode(name));
        records.put("GNU.sparse.realsize", ascii("" + realSize));
        entry.setName("GNUSparseFile.0/file");
        return this;
    }

    /** @param size of the content that follows, in bytes */
    void write(TarArchiveOutputStream tar, long size) throws IOException {
        if (!records.isEmpty()) {
            byte[] bytes = extendedHeader();
            TarArchiveEntry before = new TarArchiveEntry("PaxHeaders.0/file",
                    TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            before.setModTime(0);
            before.setSize(bytes.length);
            tar.putArchiveEntry(before);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }

    private byte[] extendedHeader() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        records.forEach((key, value) -> {
            all.writeBytes(ascii(length(key, value) + " " + key + "="));
            all.writeBytes(value);
            all.write('\n');
        });
        return all.toByteArray();
    }

    /** A record's length counts its own digits. */
    private static int length(String key, byte[] value) {
        int rest = ascii(key).length + value.length + " =\n".length();
        int length = rest + Integer.toString(rest).length();
        return rest + Integer.toString(length).length();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
