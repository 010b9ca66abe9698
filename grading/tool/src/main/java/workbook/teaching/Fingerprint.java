// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import workbook.course.FolderListing;

/** The SHA-256 of parts, each with its length: no two lists of parts look alike. */
final class Fingerprint {

    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Fingerprint add(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        digest.update(part);
        return this;
    }

    Fingerprint add(String part) {
        return add(part.getBytes(StandardCharsets.UTF_8));
    }

    /** The file, or every file below the folder; nothing if there is none. */
    Fingerprint addTree(Path tree) throws IOException {
        for (Path file : FolderListing.files(tree)) {
            add(tree.relativize(file).toString()).add(Files.readAllBytes(file));
        }
        return Files.isRegularFile(tree) ? add(Files.readAllBytes(tree)) : this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
