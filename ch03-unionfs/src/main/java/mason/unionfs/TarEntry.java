// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import mason.linux.FileName;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * An entry of a tar archive, with names as {@link FileName} has them.
 *
 * @param header its texts are bytes, as if they were ISO 8859-1
 * @param extended the records of its extended header
 */
public record TarEntry(TarArchiveEntry header, Map<String, byte[]> extended) {

    static final Charset BYTES = StandardCharsets.ISO_8859_1;
    private static final String SPARSE_NAME = "GNU.sparse.name";

    public String name() {
        return extended.containsKey(SPARSE_NAME)
                ? FileName.decode(extended.get(SPARSE_NAME))
                : text("path", header.getName());
    }

    /** What a symbolic or hard link points to. */
    public String target() {
        return text("linkpath", header.getLinkName());
    }

    public boolean isSymbolicLink() {
        return kind() == TarConstants.LF_SYMLINK;
    }

    public boolean isHardLink() {
        return kind() == TarConstants.LF_LINK;
    }

    /** Archives older than POSIX mark a directory by the last letter of its name. */
    public boolean isDirectory() {
        return kind() == TarConstants.LF_DIR
                || kind() == TarConstants.LF_OLDNORM && name().endsWith("/");
    }

    public boolean isRegularFile() {
        return switch (kind()) {
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG,
                    TarConstants.LF_GNUTYPE_SPARSE ->
                !isDirectory();
            default -> false;
        };
    }

    long user() {
        return id("uid", header.getLongUserId());
    }

    long group() {
        return id("gid", header.getLongGroupId());
    }

    /** The tar reader keeps 32 bits of an id in a plain header, and gives them a sign. */
    private long id(String record, long inHeader) {
        return extended.containsKey(record) ? inHeader : Integer.toUnsignedLong(
                (int) inHeader);
    }

    byte kind() {
        return header.getLinkFlag();
    }

    private String text(String record, String inHeader) {
        byte[] value = extended.get(record);
        return FileName.decode(value == null ? inHeader.getBytes(BYTES) : value);
    }
}
