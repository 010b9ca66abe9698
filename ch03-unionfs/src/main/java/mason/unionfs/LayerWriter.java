// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import mason.linux.DirectoryEntry;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.OpenFile;
import mason.linux.RootedDirectory;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Makes the entries of an archive true below a root. Of two entries with one name the
 * later wins, whatever it is; only two directories are one.
 */
final class LayerWriter {

    private final LayerTree tree;
    private final UnpackLimit limit;
    private final LayerPath top;
    private final Optional<CopyRules> copying;
    private final byte[] buffer = new byte[1 << 16];

    LayerWriter(RootedDirectory root, LayerStack below, UnpackLimit limit) {
        this(root, below, limit, LayerPath.of("."), Optional.empty());
    }

    private LayerWriter(RootedDirectory root, LayerStack below, UnpackLimit limit,
            LayerPath top, Optional<CopyRules> copying) {
        this.tree = new LayerTree(root, below, top);
        this.limit = limit;
        this.top = top;
        this.copying = copying;
    }

    /** For entries that belong into a directory which is there, and are no layer. */
    static LayerWriter copying(RootedDirectory root, String directory, CopyRules rules) {
        return new LayerWriter(root, LayerStack.empty(), UnpackLimit.unlimited(),
                LayerPath.of(directory), Optional.of(rules));
    }

    void write(TarEntry entry, InputStream content) throws IOException {
        try {
            limit.takeName();
            LayerPath path = LayerPath.of(entry.name());
            Optional<Whiteout> whiteout =
                    copying.isPresent() ? Optional.empty() : Whiteout.of(path);
            if (whiteout.isPresent()) {
                hide(whiteout.get());
            } else if (copying.isEmpty() || !path.isRoot()) {
                make(entry, path.below(top), content);
            }
        } catch (LayerFormatException e) {
            throw e.about(entry.name());
        } catch (KernelException e) {
            throw inWords(e).about(entry.name());
        }
    }

    private void hide(Whiteout whiteout) throws IOException {
        if (whiteout instanceof Whiteout.Hidden gone) {
            tree.hide(gone.path());
        } else if (whiteout instanceof Whiteout.Opaque opaque) {
            tree.hideAllBelow(opaque.directory());
        }
    }

    private void make(TarEntry entry, LayerPath path, InputStream content)
            throws IOException {
        FileAttributes attributes =
                FileAttributes.of(entry).ownedBy(copying.flatMap(CopyRules::owner))
                        .on(copying.map(CopyRules::owners).orElse(OwnerMap.NONE));
        try (RootedDirectory parent = tree.directory(path.parent())) {
            DirectoryEntry at = parent.entry(path.name());
            copying.ifPresent(rules -> rules.check(LayerTree.isThere(at),
                    at.isDirectory(), entry));
            if (entry.isDirectory()) {
                makeDirectory(at);
                attributes.applyTo(at);
                tree.setTimeLast(path, attributes.modified());
            } else {
                replace(path, at, () -> makeFile(entry, at, content, attributes));
            }
        }
    }

    /** Makes a file. */
    private interface Making {

        void perform() throws IOException;
    }

    /** Most have no predecessor of their name: it is looked for if the kernel says so. */
    private void replace(LayerPath path, DirectoryEntry at, Making making)
            throws IOException {
        if (path.isRoot()) {
            throw new LayerFormatException("would take the place of the root");
        }
        try {
            making.perform();
        } catch (KernelException e) {
            if (!e.errno().equals(Errno.EEXIST)) {
                throw e;
            }
            remove(path, at);
            making.perform();
        }
    }

    private void makeDirectory(DirectoryEntry at) {
        if (!at.isDirectory()) {
            at.remove();
            at.makeDirectory();
        }
    }

    private void remove(LayerPath path, DirectoryEntry at) throws IOException {
        if (at.isDirectory()) {
            DirectoryTree.delete(at.path());
            tree.forget(path);
        } else {
            at.remove();
        }
    }

    private void makeFile(TarEntry entry, DirectoryEntry at, InputStream content,
            FileAttributes attributes) throws IOException {
        switch (entry.kind()) {
            case TarConstants.LF_LINK -> makeHardLink(entry, at);
            case TarConstants.LF_SYMLINK -> {
                new SpecialFile(entry).makeLink(at);
                attributes.applyToLink(at);
            }
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG,
                    TarConstants.LF_GNUTYPE_SPARSE ->
                copy(content, at, attributes);
            default -> {
                new SpecialFile(entry).make(at);
                attributes.applyTo(at);
            }
        }
    }

    /** Its target's path starts at the root of the layer, wherever the link is. */
    private void makeHardLink(TarEntry entry, DirectoryEntry at) {
        LayerPath target = LayerPath.of(entry.target()).below(top);
        try (RootedDirectory parent = tree.find(target.parent()).orElseThrow(
                () -> new LayerFormatException(noFile(target)))) {
            at.makeHardLink(parent.entry(target.name()));
        } catch (KernelException e) {
            throw e.errno().equals(Errno.EEXIST) ? e
                    : new LayerFormatException(noFile(target), e);
        }
    }

    private static String noFile(LayerPath target) {
        return "is a hard link to [" + target + "], which is not a file of this layer";
    }

    private void copy(InputStream content, DirectoryEntry at, FileAttributes attributes)
            throws IOException {
        try (OpenFile file = new OpenFile(at.makeFile())) {
            OutputStream out = file.fd().output();
            int count = content.read(buffer);
            while (count >= 0) {
                limit.take(count);
                out.write(buffer, 0, count);
                count = content.read(buffer);
            }
            attributes.applyTo(file);
        }
    }

    void finish() throws IOException {
        tree.finish();
    }

    /** What the kernel holds against this entry, if the entry is to blame. */
    private static LayerFormatException inWords(KernelException e) {
        if (e.errno().equals(Errno.ENAMETOOLONG)) {
            return new LayerFormatException("has a name longer than Linux allows", e);
        }
        throw e;
    }
}
