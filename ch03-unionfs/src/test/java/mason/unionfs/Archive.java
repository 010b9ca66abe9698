// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar that no decent tool would write, entry by entry. */
final class Archive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

    Archive() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    /** As GNU tar writes what is too large for octal digits. */
    Archive withBinaryNumbers() {
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
        return this;
    }

    Archive file(String name, String text) {
        return file(name, text, entry -> {
        });
    }

    Archive file(String name, String text, Consumer<TarArchiveEntry> more) {
        return entry(name, TarConstants.LF_NORMAL, text, more);
    }

    Archive directory(String name) {
        return entry(name + "/", TarConstants.LF_DIR, "", entry -> entry.setMode(0755));
    }

    Archive link(String name, String target) {
        return entry(name, TarConstants.LF_SYMLINK, "",
                entry -> entry.setLinkName(target));
    }

    Archive hardLink(String name, String target) {
        return entry(name, TarConstants.LF_LINK, "", entry -> entry.setLinkName(target));
    }

    Archive device(String name, byte kind, int major, int minor) {
        return entry(name, kind, "", entry -> {
            entry.setDevMajor(major);
            entry.setDevMinor(minor);
        });
    }

    Archive entry(String name, byte kind, String text, Consumer<TarArchiveEntry> more) {
        try {
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
            entry.setSize(content.length);
            entry.setMode(0644);
            entry.setModTime(1_000_000_000_000L);
            more.accept(entry);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry with a header that commons-compress can't write, byte by byte. */
    Archive withRecord(String key, byte[] value, String name, String text) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        int length = key.length() + value.length + 3;
        while ((length + "").length() + key.length() + value.length + 3 != length) {
            length = (length + "").length() + key.length() + value.length + 3;
        }
        record.writeBytes((length + " " + key + "=").getBytes(StandardCharsets.UTF_8));
        record.writeBytes(value);
        record.write('\n');
        entry("pax", TarConstants.LF_PAX_EXTENDED_HEADER_LC, record.toByteArray());
        return file(name, text);
    }

    private void entry(String name, byte kind, byte[] content) {
        try {
            TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() throws IOException {
        tar.close();
        return bytes.toByteArray();
    }

    InputStream stream() throws IOException {
        return new ByteArrayInputStream(bytes());
    }

    static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
