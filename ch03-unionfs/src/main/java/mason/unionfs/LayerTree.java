// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mason.linux.DirectoryEntry;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NodeKind;
import mason.linux.RootedDirectory;

/**
 * The directories of a layer being unpacked, and what it hides of the layers below, in
 * the language of the overlay file system: overlayfs.rst, "whiteouts and opaque
 * directories". Paths are followed inside the root only.
 */
final class LayerTree {

    private final RootedDirectory root;
    private final Set<LayerPath> hidden = new HashSet<>();

    LayerTree(RootedDirectory root) {
        this.root = root;
    }

    /** The directory at {@code path}, made if need be; to be closed by the caller. */
    RootedDirectory directory(LayerPath path) {
        Optional<RootedDirectory> found = find(path);
        return found.isPresent() ? found.get() : made(path);
    }

    Optional<RootedDirectory> find(LayerPath path) {
        return root.find(path.toString());
    }

    private RootedDirectory made(LayerPath path) {
        try (RootedDirectory parent = directory(path.parent())) {
            makeDirectory(path, parent.entry(path.name()));
        } catch (KernelException e) {
            throw e.errno().equals(Errno.EEXIST) ? inTheWay(path) : e;
        }
        return find(path).orElseThrow(() -> inTheWay(path));
    }

    private static LayerFormatException inTheWay(LayerPath path) {
        return new LayerFormatException(
                "belongs into [" + path + "], which is not a directory");
    }

    /** A name that was hidden before is a directory now, but the lower one isn't. */
    void makeDirectory(LayerPath path, DirectoryEntry at) {
        boolean wasHidden = hidden.remove(path);
        if (wasHidden) {
            at.remove();
        }
        at.makeDirectory();
        at.setMode(0755);
        if (wasHidden) {
            makeOpaque(at);
        }
    }

    /** A whiteout is a character device 0:0. It hides the layers below, never its own. */
    void hide(LayerPath path) {
        try (RootedDirectory parent = directory(path.parent())) {
            DirectoryEntry at = parent.entry(path.name());
            if (at.isDirectory()) {
                makeOpaque(at);
            } else {
                makeWhiteout(path, at);
            }
        }
    }

    private void makeWhiteout(LayerPath path, DirectoryEntry at) {
        try {
            at.makeNode(NodeKind.CHARACTER_DEVICE, 0, 0);
            hidden.add(path);
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.EEXIST)) {
                throw e;
            }
        }
    }

    void hideAllBelow(LayerPath path) {
        try (RootedDirectory directory = directory(path)) {
            makeOpaque(directory.entry("."));
        }
    }

    private static void makeOpaque(DirectoryEntry directory) {
        directory.setAttribute("trusted.overlay.opaque", "y");
    }
}
