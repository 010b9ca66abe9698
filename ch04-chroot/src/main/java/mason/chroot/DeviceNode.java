// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.MakeNode;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.Step;

/**
 * A device: made anew or, where root may not make devices, a bind mount of the host's.
 * In a user namespace no device can be made, user_namespaces(7).
 */
record DeviceNode(MakeNode node) implements Step {

    @Override
    public void apply() {
        try {
            node.apply();
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.EPERM)) {
                throw e;
            }
            ofTheHost().apply();
        }
    }

    private Mount ofTheHost() {
        Path place = Path.of(node.path());
        try {
            Files.createFile(place);
        } catch (IOException e) {
            throw new UncheckedIOException("creat(" + place + ") failed: " + e, e);
        }
        return new Mount("/dev/" + place.getFileName(), node.path(), "none",
                Set.of(MountFlag.BIND), "");
    }

    @Override
    public String text() {
        return node.text();
    }
}
