// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import mason.linux.NodeKind;
import mason.linux.RootedDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** What is written is what GNU tar and our own unpacker read. */
@Requires({"root", "program tar"})
class TreeArchiveTest {

    private static final CopyRules PLAIN = new CopyRules(false, Optional.empty(),
            OwnerMap.NONE);

    @TempDir
    private Path directory;
    private Path tree;

    @BeforeEach
    void make() throws Exception {
        tree = Files.createDirectory(directory.resolve("tree"));
        Files.createDirectories(tree.resolve("d/e"));
        Files.writeString(tree.resolve("d/file"), "text");
        Files.createLink(tree.resolve("hard"), tree.resolve("d/file"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("../../etc//passwd"));
        Files.writeString(tree.resolve("ö".repeat(90)), "a long name");
        Files.createSymbolicLink(tree.resolve("far"), Path.of("ß".repeat(90)));
        try (RootedDirectory root = RootedDirectory.open(tree)) {
            root.entry("pipe").makeNode(NodeKind.FIFO, 0, 0);
            root.entry("d").setMode(03751);
            root.entry("d").setOwner(70_000, 3_000_000);
            root.entry("bytes-\uDC80").makeFile().close();
            root.entry("link").setOwner(5, 6);
        }
    }

    private byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RootedDirectory root = RootedDirectory.open(tree)) {
            TreeArchive.writeContent(root, OwnerMap.NONE, out);
        }
        return out.toByteArray();
    }

    private Path byTar(byte[] archive) throws Exception {
        Path to = Files.createDirectory(directory.resolve("by-tar"));
        Process tar = new ProcessBuilder("tar", "-xp", "--xattrs",
                "--xattrs-include=*", "-C", to.toString()).redirectErrorStream(true)
                .start();
        tar.getOutputStream().write(archive);
        tar.getOutputStream().close();
        assertThat(new String(tar.getInputStream().readAllBytes())).isEmpty();
        assertThat(tar.waitFor()).isZero();
        return to;
    }

    private Path byUs(byte[] archive) throws Exception {
        Path to = Files.createDirectory(directory.resolve("by-us"));
        try (RootedDirectory root = RootedDirectory.open(to);
                InputStream in = new ByteArrayInputStream(archive)) {
            CopiedArchive.unpack(in, root, ".", PLAIN);
        }
        return to;
    }

    /** Times are whole seconds in an archive. */
    private static String listing(Path directory) throws IOException {
        var all = Listing.everything(directory);
        all.remove("");
        return all.toString().replaceAll("(:\\d\\d)\\.\\d+Z", "$1Z");
    }

    @Test
    void gives_the_same_tree_to_tar() throws Exception {
        assertThat(listing(byTar(archive()))).isEqualTo(listing(tree));
    }

    @Test
    void gives_the_same_tree_to_our_unpacker() throws Exception {
        assertThat(listing(byUs(archive()))).isEqualTo(listing(tree));
    }

    @Test
    void keeps_extended_attributes_byte_by_byte() throws Exception {
        byte[] value = {1, 0, 0, 2, (byte) 0x80, 0, (byte) 0xff, 0, 0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0};
        try (RootedDirectory root = RootedDirectory.open(tree.resolve("d"))) {
            root.entry("file").setAttribute("security.capability", value);
        }
        try (RootedDirectory root =
                RootedDirectory.open(byTar(archive()).resolve("d"))) {
            assertThat(root.entry("file").attribute("security.capability", 64))
                    .hasValueSatisfying(v -> assertThat(v).isEqualTo(value));
        }
    }

    @Test
    void does_not_write_the_holes_of_a_file() throws Exception {
        long size = 1L << 30;
        try (FileChannel file = FileChannel.open(tree.resolve("sparse"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap("begin".getBytes()), 0);
            file.write(ByteBuffer.wrap("end".getBytes()), size - 3);
        }
        byte[] archive = archive();
        assertThat(archive.length).isLessThan(1 << 20);
        Path sparse = byTar(archive).resolve("sparse");
        assertThat(sparse).hasSize(size);
        try (FileChannel file = FileChannel.open(sparse)) {
            ByteBuffer end = ByteBuffer.allocate(3);
            file.read(end, size - 3);
            assertThat(new String(end.array())).isEqualTo("end");
        }
    }

    /** A container that renames it while it is copied into would find it twice. */
    @Test
    void makes_no_directory_that_it_is_to_unpack_into() throws Exception {
        Path to = Files.createDirectory(directory.resolve("gone"));
        try (RootedDirectory root = RootedDirectory.open(to)) {
            assertThatThrownBy(() -> CopiedArchive.unpack(
                    new Archive().file("x", "").stream(), root, "was/here", PLAIN))
                    .isInstanceOf(LayerFormatException.class)
                    .hasMessageContaining("belongs into [was/here]");
        }
        assertThat(to).isEmptyDirectory();
    }

    @Test
    void unpacks_no_name_that_climbs_out() throws Exception {
        Path to = Files.createDirectory(directory.resolve("to"));
        try (RootedDirectory root = RootedDirectory.open(directory.resolve("to"))) {
            Files.createSymbolicLink(to.resolve("up"), Path.of("../.."));
            Files.createSymbolicLink(to.resolve("top"), Path.of("/"));
            CopiedArchive.unpack(new Archive().file("up/x", "").file("top/y", "")
                    .stream(), root, ".", PLAIN);
        }
        assertThat(Listing.names(to)).containsExactly("top", "up", "x", "y");
    }
}
