// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import workbook.testkit.Requires;

/** Archives that are far too large: for the disk, or for the memory. */
@Requires("root")
class LargeArchiveTest extends BrokenArchive {

    @Test
    void for_the_bytes_allowed() throws IOException {
        byte[] bomb = Archive.gzip(
                new Archive().file("zeros", "\0".repeat(8 << 20)).bytes());
        refused(new ByteArrayInputStream(bomb), UnpackLimit.bytes(1 << 20),
                "layer entry [zeros] takes more room than the 1048576 bytes allowed");
    }

    @Test
    void by_its_number_of_empty_files() throws IOException {
        Archive many = new Archive();
        for (int i = 0; i < 3000; i++) {
            many.file("f" + i, "");
        }
        refused(many.stream(), UnpackLimit.bytes(1 << 20), "layer entry [f2048]"
                + " takes more room than the 1048576 bytes allowed");
    }

    @Test
    void in_a_name_that_never_ends() throws IOException {
        byte[] name = new Archive().entry("././@LongLink",
                TarConstants.LF_GNUTYPE_LONGNAME, "x".repeat(4 << 20), entry -> {
                }).bytes();
        refused(name, "the archive is broken: a header of more than 1048576"
                + " bytes");
    }

    @Test
    void for_several_layers_together() throws IOException {
        UnpackLimit allowance = UnpackLimit.bytes(12_000);
        LayerArchive.unpack(new ByteArrayInputStream(some()),
                directory.resolve("first"), LayerStack.empty(), allowance);
        assertThat(allowance.taken()).isBetween(5000L, 12_000L);
        DirectoryTree.delete(directory.resolve("first"));
        refused(new ByteArrayInputStream(some()), allowance, "12000 bytes allowed");
    }
}
