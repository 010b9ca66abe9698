// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.nio.file.Path;
import mason.linux.DetachedMount;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.KernelException;
import mason.linux.OpenFlag;
import mason.linux.Step;
import mason.namespaces.UserMapping;

/**
 * Mounts a layer over itself, as the users of a user namespace own it: what root of the
 * host owns is owned by root of that namespace. The layer on the disk stays as it is, so
 * all containers share it: overlayfs.rst, "Permission model", Linux 5.19.
 */
public record MapLayer(Path layer, UserMapping users) implements Step {

    @Override
    public void apply() {
        try (DetachedMount copy = DetachedMount.copy(layer.toString(), false);
                Fd place = Fd.open(layer.toString(), OpenFlag.PATH)) {
            copy.mapIds(users.fd());
            copy.attach(place);
        } catch (KernelException e) {
            throw e.errno().equals(Errno.EINVAL)
                    ? new KernelException(this, e.errno(), "the file system of the state"
                            + " directory has no ID-mapped mounts, or Linux is older"
                            + " than 5.19")
                    : e;
        }
    }

    @Override
    public String text() {
        return "mount(" + layer + " → itself, ID-mapped)";
    }
}
