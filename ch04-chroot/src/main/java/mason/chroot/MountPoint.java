// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import mason.linux.Step;

/**
 * A plain directory to mount on, made when it is missing. An image may have put a
 * symbolic link there, which {@code mount(2)} would follow to the host: that is refused.
 */
record MountPoint(String path) implements Step {

    @Override
    public void apply() {
        Path directory = Path.of(path);
        try {
            if (Files.notExists(directory, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(text() + " failed: " + e.getMessage(), e);
        }
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalStateException("the image's /" + directory.getFileName()
                    + " is not a directory, so nothing can be mounted there");
        }
    }

    @Override
    public String text() {
        return "mkdir(" + path + ", 0755)";
    }
}
