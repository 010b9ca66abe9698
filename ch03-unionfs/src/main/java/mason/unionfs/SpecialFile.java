// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import mason.linux.DirectoryEntry;
import mason.linux.NodeKind;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** An entry of an archive that is neither a directory nor a file with content. */
record SpecialFile(TarEntry entry) {

    /** @throws LayerFormatException if it is of a kind that there is not */
    void make(DirectoryEntry at) {
        switch (entry.kind()) {
            case TarConstants.LF_FIFO -> at.makeNode(NodeKind.FIFO, 0, 0);
            case TarConstants.LF_CHR -> makeDevice(NodeKind.CHARACTER_DEVICE, at);
            case TarConstants.LF_BLK -> makeDevice(NodeKind.BLOCK_DEVICE, at);
            default -> throw new LayerFormatException("is of the unknown kind ["
                    + (char) entry.kind() + "]");
        }
    }

    private void makeDevice(NodeKind kind, DirectoryEntry at) {
        at.makeNode(kind, entry.header().getDevMajor(), entry.header().getDevMinor());
    }

    void makeLink(DirectoryEntry at) {
        String target = entry.target();
        if (target.isEmpty() || target.indexOf('\0') >= 0) {
            throw new LayerFormatException("is a symbolic link to no name");
        }
        at.makeLink(target);
    }
}
