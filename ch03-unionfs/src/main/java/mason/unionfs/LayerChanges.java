// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mason.linux.DirectoryEntry;
import mason.linux.RootedDirectory;

/**
 * What the writable layer of an overlay changes, told from that layer alone: a file in it
 * is new or changed, a whiteout is a file that is gone, and an opaque directory hides all
 * that was there: overlayfs.rst, "whiteouts and opaque directories". A process may go on
 * writing meanwhile.
 */
public final class LayerChanges {

    private static final byte YES = 'y';

    private final LayerStack below;
    private final OwnerMap owners;
    private final Map<String, LayerChange.Kind> changes = new TreeMap<>();

    private LayerChanges(LayerStack below, OwnerMap owners) {
        this.below = below;
        this.owners = owners;
    }

    /** By path, so that a directory comes before what is in it. */
    public static List<LayerChange> of(Path upper, LayerStack below) throws IOException {
        return of(upper, below, OwnerMap.NONE);
    }

    /** @param owners of the container whose writable layer it is */
    public static List<LayerChange> of(Path upper, LayerStack below, OwnerMap owners)
            throws IOException {
        LayerChanges found = new LayerChanges(below, owners);
        try (RootedDirectory top = RootedDirectory.open(upper)) {
            new TreeWalk(found::visit).below(top, "/");
        }
        return found.changes.entrySet().stream()
                .map(c -> new LayerChange(c.getValue(), c.getKey())).toList();
    }

    private void visit(String path, DirectoryEntry at, FileStatus status)
            throws IOException {
        List<Path> lower = below.find(names(path));
        if (status.isWhiteout()) {
            if (!lower.isEmpty()) {
                add(path, LayerChange.Kind.DELETED);
            }
        } else if (lower.isEmpty()) {
            add(path, LayerChange.Kind.ADDED);
        } else if (!isSameDirectory(status.in(owners), FileStatus.of(lower.get(0)))) {
            add(path, LayerChange.Kind.MODIFIED);
        } else {
            changes.remove(path, LayerChange.Kind.DELETED);
        }
        if (status.kind() == FileStatus.Kind.DIRECTORY && isOpaque(at)) {
            hidden(path, lower);
        }
    }

    /** One that is there as the parent of what has changed: its time is the old one. */
    private static boolean isSameDirectory(FileStatus now, FileStatus before) {
        return now.kind() == FileStatus.Kind.DIRECTORY && now.mode() == before.mode()
                && now.user() == before.user() && now.group() == before.group()
                && now.modified().equals(before.modified());
    }

    private static boolean isOpaque(DirectoryEntry at) {
        return at.attribute(LayerTree.OPAQUE, 1).filter(v -> v[0] == YES).isPresent();
    }

    /** What the layer has itself of these names is told when the walk comes to it. */
    private void hidden(String path, List<Path> lower) throws IOException {
        for (String name : new LayerStack(reversed(lower)).names()) {
            add(path + "/" + name, LayerChange.Kind.DELETED);
        }
    }

    private static List<Path> reversed(List<Path> topFirst) {
        List<Path> lowestFirst = new ArrayList<>();
        topFirst.stream().filter(LayerChanges::isDirectory)
                .forEach(p -> lowestFirst.add(0, p));
        return lowestFirst;
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** A directory in which a name has changed is changed itself. */
    private void add(String path, LayerChange.Kind kind) {
        changes.put(path, kind);
        String parent = path.substring(0, path.lastIndexOf('/'));
        while (!parent.isEmpty()) {
            changes.putIfAbsent(parent, LayerChange.Kind.MODIFIED);
            parent = parent.substring(0, parent.lastIndexOf('/'));
        }
    }

    private static List<String> names(String path) {
        return List.of(path.substring(1).split("/"));
    }
}
