// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.FutureTask;
import mason.linux.MakeNode;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Unshare;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@LeakCheck
class DirectoryTreeTest {

    @TempDir
    private Path directory;
    private Path top;
    private Path canary;

    @BeforeEach
    void plant() throws IOException {
        top = Files.createDirectory(directory.resolve("top"));
        canary = Files.writeString(Files.createDirectory(directory.resolve("outside"))
                .resolve("canary"), "alive");
    }

    private void only_the_canary_is_left() throws IOException {
        assertThat(canary).hasContent("alive");
        assertThat(Listing.names(directory)).containsExactly("outside");
    }

    @Nested
    class A_deleted_tree {

        @Test
        void is_gone_with_all_below() throws IOException {
            Files.createDirectories(top.resolve("a/b/c"));
            Files.createDirectories(top.resolve("0/1"));
            Files.writeString(top.resolve("a/b/file"), "");
            DirectoryTree.delete(top);
            only_the_canary_is_left();
        }

        @Test
        void takes_links_along_but_not_what_they_point_to() throws IOException {
            Files.createSymbolicLink(top.resolve("file"), canary);
            Files.createSymbolicLink(top.resolve("directory"), canary.getParent());
            Files.createLink(top.resolve("hard"), canary);
            DirectoryTree.delete(top);
            only_the_canary_is_left();
        }

        @Test
        void may_be_a_link_itself() throws IOException {
            Files.delete(top);
            Files.createSymbolicLink(top, canary.getParent());
            DirectoryTree.delete(top);
            only_the_canary_is_left();
        }

        @Test
        void may_not_be_there() throws IOException {
            Files.delete(top);
            DirectoryTree.delete(top);
            only_the_canary_is_left();
        }

        @Test
        void may_be_deeper_than_a_path_can_tell() throws IOException {
            Path deep = top;
            for (int i = 0; i < 20; i++) {
                Path half = directory.resolve("half");
                Path leaf = Files.createDirectories(half.resolve("d/".repeat(1000)));
                Files.move(deep, leaf.resolve("deeper"));
                deep = Files.move(half, directory.resolve("top"));
            }
            DirectoryTree.delete(top);
            only_the_canary_is_left();
        }
    }

    @Nested
    @Requires("root")
    class With_something_mounted_below {

        @Test
        void nothing_of_that_is_deleted() throws Exception {
            Path place = Files.createDirectories(top.resolve("a/mounted"));
            onThreadWithMounts(() -> {
                Mount.bind(canary.getParent().toString(), place.toString()).apply();
                assertThatThrownBy(() -> DirectoryTree.delete(top))
                        .isInstanceOf(IOException.class).hasMessageContaining("busy");
                return assertThat(canary).hasContent("alive");
            });
            assertThat(canary).hasContent("alive");
        }

        @Test
        void a_mount_at_the_top_is_left_in_place() throws Exception {
            onThreadWithMounts(() -> {
                Mount.bind(canary.getParent().toString(), top.toString()).apply();
                assertThatThrownBy(() -> DirectoryTree.delete(top))
                        .isInstanceOf(IOException.class).hasMessageContaining("busy");
                return assertThat(top.resolve("canary")).hasContent("alive");
            });
            assertThat(Listing.names(directory)).containsExactly("outside",
                    "top");
        }

        private static void onThreadWithMounts(java.util.concurrent.Callable<?> deed)
                throws Exception {
            FutureTask<?> task = new FutureTask<>(() -> {
                new Unshare(Set.of(Namespace.MOUNT)).apply();
                Mount.makePrivate("/").apply();
                return deed.call();
            });
            new Thread(task, "visitor").start();
            task.get();
        }
    }

    @Nested
    @Requires("root")
    class On_a_full_disk {

        @Test
        void it_is_deleted_all_the_same() throws Exception {
            With_something_mounted_below.onThreadWithMounts(() -> {
                Mount.of("tmpfs", top.toString()).with("nr_inodes=8").apply();
                Path tree = Files.createDirectories(top.resolve("tree/a/b"));
                assertThatThrownBy(() -> fill(tree)).hasMessageContaining("No space");
                DirectoryTree.delete(top.resolve("tree"));
                return assertThat(top).isEmptyDirectory();
            });
        }

        private static void fill(Path into) throws IOException {
            for (int i = 0; i < 100; i++) {
                Files.createFile(into.resolve("file" + i));
            }
        }
    }

    @Nested
    @Requires("root")
    class With_devices {

        @Test
        void they_are_names_like_any_other() throws IOException {
            new MakeNode(top + "/whiteout", 0, 0, 0).apply();
            DirectoryTree.delete(top);
            only_the_canary_is_left();
        }
    }
}
