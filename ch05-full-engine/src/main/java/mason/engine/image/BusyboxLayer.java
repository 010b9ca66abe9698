// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The one layer of the embedded image, as a tar that is the same every time. */
final class BusyboxLayer {

    private static final int STICKY_FOR_ALL = 01777;

    private final Path busybox;

    BusyboxLayer(Path busybox) {
        this.busybox = busybox;
    }

    void writeTo(OutputStream out) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (String name : List.of("bin/", "dev/", "etc/", "home/", "proc/", "root/",
                    "sbin/", "sys/", "usr/", "usr/bin/", "usr/sbin/", "var/")) {
                directory(tar, name, 0755);
            }
            directory(tar, "tmp/", STICKY_FOR_ALL);
            file(tar, "bin/busybox", Files.readAllBytes(busybox), 0755);
            for (String applet : applets()) {
                link(tar, applet);
            }
            text(tar, "etc/passwd", "root:x:0:0:root:/root:/bin/sh\n");
            text(tar, "etc/group", "root:x:0:\ntty:x:5:\n");
            text(tar, "etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
        }
    }

    /** {@code busybox --list-full}: the paths, without the leading slash. */
    private List<String> applets() throws IOException {
        Process list = new ProcessBuilder(busybox.toString(), "--list-full").start();
        String names = new String(list.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        return names.lines().filter(name -> !name.equals("bin/busybox"))
                .filter(name -> name.matches("(usr/)?s?bin/.+")).toList();
    }

    private static void directory(TarArchiveOutputStream tar, String name, int mode)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        finish(tar, entry);
    }

    private static void link(TarArchiveOutputStream tar, String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName("/bin/busybox");
        finish(tar, entry);
    }

    private static void text(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        file(tar, name, text.getBytes(StandardCharsets.UTF_8), 0644);
    }

    private static void file(TarArchiveOutputStream tar, String name, byte[] bytes,
            int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        entry.setMode(mode);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static void finish(TarArchiveOutputStream tar, TarArchiveEntry entry)
            throws IOException {
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
