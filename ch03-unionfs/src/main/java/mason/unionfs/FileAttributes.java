// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mason.linux.DirectoryEntry;
import mason.linux.OpenFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/**
 * What a tar entry says of a file besides its content: OCI image specification,
 * layer.md, "File Attributes".
 *
 * @param mode permissions, set-user-ID and the like
 * @param extended attributes by name; of the kernel's own only file capabilities, as the
 *        others, {@code trusted.overlay} above all, would let an image steer the overlay
 */
record FileAttributes(int mode, int user, int group, FileTime modified,
        Map<String, byte[]> extended) {

    private static final String XATTR = "SCHILY.xattr.";
    private static final long LAST_ID = 0xFFFF_FFFEL;

    static FileAttributes of(TarEntry entry) {
        TarArchiveEntry header = entry.header();
        return new FileAttributes(header.getMode() & 07777, id(entry.user()),
                id(entry.group()), header.getLastModifiedTime(),
                extended(entry.extended()));
    }

    /** Those of a directory that is there, except its extended ones. */
    static FileAttributes of(Path directory) throws IOException {
        Map<String, Object> known = Files.readAttributes(directory,
                "unix:mode,uid,gid,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
        return new FileAttributes((int) known.get("mode") & 07777,
                (int) known.get("uid"), (int) known.get("gid"),
                (FileTime) known.get("lastModifiedTime"), Map.of());
    }

    FileAttributes ownedBy(Optional<CopyRules.Owner> other) {
        return other.map(o -> new FileAttributes(mode, o.user(), o.group(), modified,
                extended)).orElse(this);
    }

    /** As they are on the disk. */
    FileAttributes on(OwnerMap owners) {
        return new FileAttributes(mode, owners.outside(user), owners.outside(group),
                modified, extended);
    }

    /** The owner first: a new owner costs the set-user-ID bits and capabilities. */
    void applyTo(DirectoryEntry file) {
        file.setOwner(user, group);
        file.setMode(mode);
        extended.forEach(file::setAttribute);
        file.setModified(modified);
    }

    void applyTo(OpenFile file) {
        file.setOwner(user, group);
        file.setMode(mode);
        extended.forEach(file::setAttribute);
        file.setModified(modified);
    }

    /** A link has neither a mode nor extended attributes that are ever looked at. */
    void applyToLink(DirectoryEntry link) {
        link.setOwner(user, group);
        link.setModified(modified);
    }

    private static Map<String, byte[]> extended(Map<String, byte[]> records) {
        Map<String, byte[]> extended = new TreeMap<>();
        records.forEach((record, value) -> {
            String name = record.replace(XATTR, "");
            if (record.startsWith(XATTR) && kept(name)) {
                extended.put(name, value);
            }
        });
        return extended;
    }

    /** Whether an extended attribute is one of a file's, and not of its file system. */
    static boolean kept(String name) {
        return name.equals("security.capability")
                || name.startsWith("user.") && !name.startsWith("user.overlay.");
    }

    /** As 32 bits, all of which being one means "leave it": chown(2). */
    private static int id(long number) {
        if (number < 0 || number > LAST_ID) {
            throw new LayerFormatException("has an owner [" + number + "]"
                    + " that is not between 0 and " + LAST_ID);
        }
        return (int) number;
    }
}
