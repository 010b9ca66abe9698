// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_DIRECTORIES = 1 << 18;
    static final String OPAQUE = "trusted.overlay.opaque";
    private static final byte[] YES = "y".getBytes(StandardCharsets.US_ASCII);

    private final RootedDirectory root;
    private final LayerStack below;
    private final LayerPath top;
    private final Set<LayerPath> hidden = new LinkedHashSet<>();
    private final Set<LayerPath> opaque = new HashSet<>();
    private final Map<LayerPath, FileTime> times = new LinkedHashMap<>();

    /** @param top is there, and never made: a process may have taken it away */
    LayerTree(RootedDirectory root, LayerStack below, LayerPath top) {
        this.root = root;
        this.below = below;
        this.top = top;
    }

    /** The directory at {@code path}, made if need be; to be closed by the caller. */
    RootedDirectory directory(LayerPath path) throws IOException {
        Optional<RootedDirectory> found = find(path);
        return found.isPresent() ? found.get() : made(path);
    }

    Optional<RootedDirectory> find(LayerPath path) {
        return root.find(path.toString());
    }

    private RootedDirectory made(LayerPath path) throws IOException {
        if (path.equals(top) || top.isBelow(path)) {
            throw inTheWay(path);
        }
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

    /** An archive that says nothing of a directory doesn't change the one below. */
    private void makeDirectory(LayerPath path, DirectoryEntry at) throws IOException {
        at.makeDirectory();
        at.setMode(0755);
        List<Path> same = covered(path) ? List.of() : below.find(path.names());
        if (!same.isEmpty() && isDirectory(same.get(0))) {
            FileAttributes attributes = FileAttributes.of(same.get(0));
            attributes.applyTo(at);
            setTimeLast(path, attributes.modified());
        }
    }

    /** A directory changes whenever something is put into it. */
    void setTimeLast(LayerPath path, FileTime modified) {
        times.put(path, modified);
        if (times.size() > MOST_DIRECTORIES) {
            throw new LayerFormatException("is one directory too many: a layer may have "
                    + MOST_DIRECTORIES);
        }
    }

    /** The directory is gone, and all below it. */
    void forget(LayerPath path) {
        times.keySet().removeIf(d -> d.equals(path) || d.isBelow(path));
    }

    /** It hides the layers below, never its own. */
    void hide(LayerPath path) {
        hidden.add(path);
    }

    /**
     * The kernel does not look for the mark at the root of a layer: ovl_get_root,
     * fs/overlayfs/super.c. There each name is hidden on its own.
     */
    void hideAllBelow(LayerPath path) throws IOException {
        if (path.isRoot()) {
            below.names().forEach(name -> hide(new LayerPath(List.of(name))));
        } else {
            opaque.add(path);
        }
    }

    void finish() throws IOException {
        writeMarks();
        times.forEach((path, modified) -> find(path).ifPresent(directory -> {
            try (directory) {
                directory.entry(".").setModified(modified);
            }
        }));
    }

    /**
     * Writes down what is hidden, now that all is there. A mark where there is nothing to
     * hide would be seen: the kernel filters it out only where directories are merged.
     */
    private void writeMarks() throws IOException {
        for (LayerPath path : opaque) {
            if (hasBelow(path) && isDirectory(below.find(path.names()).get(0))) {
                try (RootedDirectory directory = directory(path)) {
                    makeOpaque(directory.entry("."));
                }
            }
        }
        for (LayerPath path : hidden) {
            if (hasBelow(path) && !isReplaced(path.parent())) {
                try (RootedDirectory parent = directory(path.parent())) {
                    makeHidden(parent.entry(path.name()));
                }
            }
        }
    }

    private boolean hasBelow(LayerPath path) throws IOException {
        return !covered(path) && !below.find(path.names()).isEmpty();
    }

    /** Whether all that lower layers have around it is hidden already. */
    private boolean covered(LayerPath path) {
        LayerPath parent = path.parent();
        return !path.isRoot()
                && (opaque.contains(parent) || hidden.contains(parent)
                        || covered(parent));
    }

    /** Whether a file of this layer hides the directory as a whole. */
    private boolean isReplaced(LayerPath directory) {
        if (directory.isRoot()) {
            return false;
        }
        Optional<RootedDirectory> parent = find(directory.parent());
        try {
            return parent.map(p -> isFile(p.entry(directory.name()))).orElse(false)
                    || isReplaced(directory.parent());
        } finally {
            parent.ifPresent(RootedDirectory::close);
        }
    }

    private static boolean isFile(DirectoryEntry at) {
        return !at.isDirectory() && isThere(at);
    }

    static boolean isThere(DirectoryEntry at) {
        return Files.exists(at.path(), LinkOption.NOFOLLOW_LINKS);
    }

    private static void makeHidden(DirectoryEntry at) {
        if (at.isDirectory()) {
            makeOpaque(at);
        } else if (!isFile(at)) {
            at.makeNode(NodeKind.CHARACTER_DEVICE, 0, 0);
        }
    }

    private static void makeOpaque(DirectoryEntry directory) {
        directory.setAttribute(OPAQUE, YES);
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
