// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import mason.linux.FileName;
import mason.linux.RootedDirectory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What is in an archive lands in the layer byte by byte, however odd it is. */
@Requires("root")
@LeakCheck
class LayerBytesTest {

    private static final byte[] LATIN = {'g', (byte) 0xE4, 'r', 't', 'e', 'n'};

    @TempDir
    private Path directory;
    private Path layer;

    @BeforeEach
    void name_the_layer() {
        layer = directory.resolve("layer");
    }

    private void unpack(byte[] archive) throws IOException {
        LayerArchive.unpack(new ByteArrayInputStream(archive), layer);
    }

    private Path latin() {
        return FileName.in(layer, FileName.decode(LATIN));
    }

    @Nested
    class A_name_that_is_not_utf_8 {

        @Test
        void is_kept_in_an_extended_header() throws IOException {
            unpack(new Archive().withRecord("path", LATIN, "x", "text").bytes());
            assertThat(latin()).hasContent("text");
            DirectoryTree.delete(layer);
        }

        @Test
        void is_kept_in_a_plain_header() throws Exception {
            Path tree = Files.createDirectory(directory.resolve("tree"));
            Files.writeString(FileName.in(tree, FileName.decode(LATIN)), "text");
            Process tar = new ProcessBuilder("tar", "-C", tree.toString(), "-c", ".")
                    .redirectOutput(directory.resolve("a.tar").toFile()).start();
            assertThat(tar.waitFor()).isZero();
            unpack(Files.readAllBytes(directory.resolve("a.tar")));
            assertThat(latin()).hasContent("text");
            DirectoryTree.delete(tree);
            DirectoryTree.delete(layer);
        }

        @Test
        void may_be_the_target_of_a_link() throws IOException {
            byte[] archive = new Archive().link("l", "TARGET").bytes();
            System.arraycopy(LATIN, 0, archive, 157, LATIN.length);
            mend(archive);
            unpack(archive);
            assertThat(Files.readSymbolicLink(layer.resolve("l")))
                    .isEqualTo(latin().getFileName());
        }

        /** Writes the checksum of the first header anew. */
        private static void mend(byte[] archive) {
            Arrays.fill(archive, 148, 156, (byte) ' ');
            int sum = 0;
            for (int i = 0; i < 512; i++) {
                sum += archive[i] & 0xFF;
            }
            byte[] octal = String.format("%06o\0", sum).getBytes(StandardCharsets.UTF_8);
            System.arraycopy(octal, 0, archive, 148, octal.length);
        }
    }

    @Nested
    class An_attribute {

        @Test
        void keeps_every_byte_of_a_capability() throws IOException {
            byte[] capability = new byte[20];
            Arrays.fill(capability, 4, 12, (byte) 0xFF);
            capability[0] = 1;
            capability[3] = 2;
            unpack(new Archive().withRecord("SCHILY.xattr.security.capability",
                    capability, "ping", "").bytes());
            try (RootedDirectory root = RootedDirectory.open(layer)) {
                assertThat(root.entry("ping").attribute("security.capability", 64))
                        .hasValueSatisfying(
                                v -> assertThat(v).isEqualTo(capability));
            }
        }
    }

    @Nested
    class A_number {

        @Test
        void of_an_owner_may_be_beyond_31_bits_in_an_extended_header()
                throws IOException {
            unpack(new Archive().file("f", "", LayerBytesTest::ownedByFour).bytes());
            expectOwner();
        }

        @Test
        void of_an_owner_may_be_beyond_31_bits_in_binary() throws IOException {
            unpack(new Archive().withBinaryNumbers().file("f", "",
                    LayerBytesTest::ownedByFour).bytes());
            expectOwner();
        }

        private void expectOwner() throws IOException {
            assertThat(Listing.attributes(layer.resolve("f"), "uid,gid"))
                    .containsEntry("uid", (int) 4_000_000_000L)
                    .containsEntry("gid", (int) 4_294_967_294L);
        }

        @Test
        void of_a_size_beyond_31_bits_is_believed() {
            byte[] size = "9663676416".getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> unpack(new Archive().withRecord("size", size, "f",
                    "text").bytes())).hasMessageContaining("the archive is broken: ");
        }
    }

    private static void ownedByFour(TarArchiveEntry entry) {
        entry.setUserId(4_000_000_000L);
        entry.setGroupId(4_294_967_294L);
    }

    @Nested
    class Behind_the_mark_of_the_end {

        @Test
        void may_be_anything() throws IOException {
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            archive.writeBytes(new Archive().file("f", "text").bytes());
            archive.writeBytes(new byte[4 << 20]);
            archive.writeBytes("not a tar".getBytes(StandardCharsets.UTF_8));
            unpack(archive.toByteArray());
            assertThat(Listing.texts(layer)).containsOnlyKeys("f");
        }
    }

    @Nested
    class Packed_by_zstd {

        private final byte[] plain = bytes();

        private static byte[] bytes() {
            try {
                return new Archive().file("f", "text").bytes();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private byte[] packed() throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new ZstdOutputStream(packed)) {
                out.write(plain);
            }
            return packed.toByteArray();
        }

        @Test
        void it_comes_out_the_same() throws IOException {
            unpack(packed());
            assertThat(Listing.texts(layer)).containsEntry("f", "text");
        }

        @Test
        void it_is_refused_when_it_is_cut_short() throws IOException {
            byte[] half = Arrays.copyOf(packed(), packed().length - 8);
            assertThatThrownBy(() -> unpack(half))
                    .isInstanceOf(LayerFormatException.class)
                    .hasMessageContaining("the archive is broken: ");
        }
    }

}
