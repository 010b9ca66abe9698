// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.InputStream;
import mason.linux.RootedDirectory;

/**
 * An archive that is unpacked into a directory which is there already, below a root that
 * nothing leads out of, although the links in it may be hostile and change meanwhile. It
 * is a copy and no layer: a name that starts with {@code .wh.} is just a name.
 */
public final class CopiedArchive {

    private CopiedArchive() {
    }

    /**
     * Unpacks a tar, plain or compressed.
     *
     * @param archive read to its end, and left open
     * @param directory in {@code root}, without {@code ..}
     * @throws LayerFormatException naming the entry that is broken or hostile
     */
    public static void unpack(InputStream archive, RootedDirectory root,
            String directory, CopyRules rules) throws IOException {
        LayerArchive.write(new ArchiveReader(archive),
                LayerWriter.copying(root, directory, rules));
    }
}
