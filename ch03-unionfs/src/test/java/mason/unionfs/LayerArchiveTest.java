// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import mason.linux.MakeNode;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
class LayerArchiveTest {

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

    @Nested
    @Requires({"program tar", "program mkfifo"})
    class What_tar_packed {

        private Path tree;

        @BeforeEach
        void grow_a_tree() throws Exception {
            tree = Files.createDirectory(directory.resolve("tree"));
            Path bin = Files.createDirectories(tree.resolve("usr/bin"));
            Files.writeString(bin.resolve("su"), "text of su");
            Files.createLink(bin.resolve("sudo"), bin.resolve("su"));
            Files.createSymbolicLink(tree.resolve("bin"), Path.of("usr/bin"));
            Files.createSymbolicLink(tree.resolve("gone"), Path.of("/not/there"));
            Files.createLink(tree.resolve("gone-too"), tree.resolve("gone"));
            Files.writeString(tree.resolve("n".repeat(200)), "long");
            Files.writeString(tree.resolve("g\u00e4rten \u5730"), "ground");
            Files.createDirectory(tree.resolve("empty"), PosixFilePermissions
                    .asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            run("mkfifo", tree + "/fifo");
            new MakeNode(tree + "/null", 0666, 1, 3).apply();
            new MakeNode(tree + "/far", 0600, 259, 300).apply();
            own(bin.resolve("su"), 1234, 06755, 1_000_000_000L);
            own(tree.resolve("empty"), 70_000, 01777, 1_111_111_111L);
            Files.setLastModifiedTime(bin, FileTime.fromMillis(1_234_567_890_123L));
            Files.setLastModifiedTime(tree, FileTime.fromMillis(999_999_999_999L));
        }

        private void own(Path file, int owner, int mode, long second)
                throws IOException {
            Files.setAttribute(file, "unix:uid", owner);
            Files.setAttribute(file, "unix:gid", owner + 1);
            Files.setAttribute(file, "unix:mode", mode);
            Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
        }

        @Test
        void comes_out_as_tar_would_unpack_it() throws Exception {
            same_as_tar("--format=gnu");
        }

        @Test
        void comes_out_the_same_with_extended_headers() throws Exception {
            same_as_tar("--format=posix");
        }

        @Test
        void comes_out_the_same_from_gzip() throws Exception {
            same_as_tar("--format=posix", "--gzip");
        }

        private void same_as_tar(String... options) throws Exception {
            Path archive = directory.resolve("archive");
            Path expected = Files.createDirectory(directory.resolve("expected"));
            run("tar", "-C", tree.toString(), String.join(" ", options), "-cf",
                    archive.toString(), ".");
            run("tar", "-C", expected.toString(), "--same-owner -p --numeric-owner",
                    "-xf", archive.toString());
            try (InputStream in = Files.newInputStream(archive)) {
                LayerArchive.unpack(in, layer);
            }
            assertThat(Listing.everything(layer))
                    .isEqualTo(Listing.everything(expected))
                    .hasSizeGreaterThan(12);
        }

        private static void run(String... words) throws Exception {
            Process process = new ProcessBuilder("sh", "-c", String.join(" ", words))
                    .inheritIO().start();
            assertThat(process.waitFor()).isZero();
        }
    }

    @Nested
    class An_archive {

        @Test
        void may_leave_directories_out() throws IOException {
            unpack(new Archive().file("a/b/c/file", "text").bytes());
            assertThat(layer.resolve("a/b/c/file")).hasContent("text");
            assertThat(Listing.attributes(layer.resolve("a/b"), "mode"))
                    .containsEntry("mode", 040755);
        }

        @Test
        void may_list_a_name_twice_and_the_last_wins() throws IOException {
            unpack(new Archive().file("a", "first").file("a", "second").link("b", "x")
                    .file("b", "file").file("c", "file").directory("c").bytes());
            assertThat(layer.resolve("a")).hasContent("second");
            assertThat(layer.resolve("b")).hasContent("file");
            assertThat(layer.resolve("c")).isDirectory();
        }

        @Test
        void may_list_a_directory_twice_and_it_keeps_its_files() throws IOException {
            unpack(new Archive().directory("d").file("d/f", "text").directory("d")
                    .bytes());
            assertThat(layer.resolve("d/f")).hasContent("text");
        }

        @Test
        void may_have_no_entry() throws IOException {
            unpack(new Archive().bytes());
            assertThat(layer).isEmptyDirectory();
            assertThat(Listing.attributes(layer, "mode")).containsEntry("mode",
                    040755);
        }

        @Test
        void may_be_gzip_in_several_pieces() throws IOException {
            byte[] plain = new Archive().file("f", "text").bytes();
            ByteArrayOutputStream pieces = new ByteArrayOutputStream();
            for (int from = 0; from < plain.length; from += 512) {
                pieces.write(Archive
                        .gzip(java.util.Arrays.copyOfRange(plain, from, from + 512)));
            }
            unpack(pieces.toByteArray());
            assertThat(layer.resolve("f")).hasContent("text");
        }

        @Test
        void may_come_in_drops() throws IOException {
            byte[] packed = Archive.gzip(new Archive().file("f", "text").bytes());
            LayerArchive.unpack(new ByteArrayInputStream(packed) {

                @Override
                public int read(byte[] bytes, int from, int length) {
                    return super.read(bytes, from, Math.min(length, 1));
                }
            }, layer);
            assertThat(layer.resolve("f")).hasContent("text");
        }

        @Test
        void brings_block_devices_and_the_root_s_own_mode() throws IOException {
            unpack(new Archive().entry("./", TarConstants.LF_DIR, "",
                    entry -> entry.setMode(0711))
                    .device("disk", TarConstants.LF_BLK, 8, 1).bytes());
            assertThat(Listing.attributes(layer, "mode")).containsEntry("mode",
                    040711);
            assertThat(Listing.attributes(layer.resolve("disk"), "mode,rdev"))
                    .containsEntry("mode", 060644).containsEntry("rdev", 0x801L);
        }

        @Test
        void brings_file_capabilities() throws Exception {
            unpack(new Archive().file("ping", "",
                    entry -> entry.addPaxHeader("SCHILY.xattr.security.capability",
                            "\1\0\0\2\0\40\0\0" + "\0".repeat(12)))
                    .bytes());
            Process tool = new ProcessBuilder("/sbin/getcap",
                    layer.resolve("ping").toString()).start();
            assertThat(new String(tool.getInputStream().readAllBytes()))
                    .contains("cap_net_raw");
        }
    }
}
