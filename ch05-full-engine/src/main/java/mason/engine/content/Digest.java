// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of some bytes, by which they are named: OCI image specification,
 * descriptor.md, "Digests".
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final String PREFIX = "sha256:";

    public Digest {
        if (!SHA256.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a sha256 digest: [" + hex + "]");
        }
    }

    /** Reads {@code sha256:…}. */
    public static Digest parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("not a sha256 digest: [" + text + "]");
        }
        return new Digest(text.substring(PREFIX.length()));
    }

    public static Digest of(byte[] bytes) {
        return finished(digester().digest(bytes));
    }

    /** Reads {@code bytes} to their end. */
    public static Digest of(InputStream bytes) throws IOException {
        MessageDigest digester = digester();
        byte[] chunk = new byte[1 << 16];
        for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
            digester.update(chunk, 0, n);
        }
        return finished(digester.digest());
    }

    static Digest finished(byte[] sum) {
        return new Digest(HexFormat.of().formatHex(sum));
    }

    static MessageDigest digester() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The first twelve digits, as people read them. */
    public String shortened() {
        return hex.substring(0, 12);
    }

    @Override
    public String toString() {
        return PREFIX + hex;
    }
}
