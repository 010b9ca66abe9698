// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Unshare;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A disk without room for another byte, or for another file. */
@Requires("root")
@LeakCheck
class FullDiskTest {

    @TempDir
    private Path directory;
    private StoredImages stored;

    private void onDisk(String size, Callable<Void> deed) throws Exception {
        stored = new StoredImages(directory);
        FutureTask<Void> task = new FutureTask<>(() -> {
            new Unshare(Set.of(Namespace.MOUNT)).apply();
            Mount.makePrivate("/").apply();
            Mount.of("tmpfs", directory.toString()).with(size).apply();
            return deed.call();
        });
        new Thread(task, "mounter").start();
        task.get();
    }

    private void load(String name, int layers) throws IOException {
        List<byte[]> all = IntStream.range(0, layers)
                .mapToObj(i -> Archives.layer("file", (name + i).repeat(20_000)))
                .toList();
        Archives.load(Archives.tar(Archives.docker("[\"" + name + ":1\"]",
                Archives.config(all), all)), stored.store());
    }

    /** Writes files until there is no room left. */
    private void fill(int size) {
        assertThatThrownBy(() -> {
            for (int i = 0;; i++) {
                Files.write(directory.resolve("filler" + i), new byte[size]);
            }
        }).isInstanceOf(IOException.class);
    }

    private void expectThatRemovingHelps() throws IOException {
        load("c", 1);
        assertThat(stored.store().all(AssertionError::new)).extracting(Image::name)
                .containsExactly("b:1", "c:1");
    }

    @Nested
    class Without_room_for_a_byte {

        @Test
        void an_image_can_be_removed() throws Exception {
            onDisk("size=2m", () -> {
                load("a", 5);
                load("b", 1);
                fill(4096);
                stored.images().remove("a:1", false, ImageUse.none());
                expectThatRemovingHelps();
                return null;
            });
        }

        @Test
        void a_name_that_cannot_be_written_down_changes_nothing() throws Exception {
            onDisk("size=2m", () -> {
                load("a", 5);
                fill(4096);
                assertThatThrownBy(() -> stored.images().tag("a:1", "b:1"))
                        .isInstanceOf(IOException.class);
                assertThat(stored.images().find("a:1").names()).hasSize(1);
                assertThat(directory.resolve("images").toFile().list())
                        .noneMatch(n -> n.startsWith(".incoming"));
                return null;
            });
        }
    }

    @Nested
    class Without_room_for_a_file {

        @Test
        void an_image_can_be_removed() throws Exception {
            onDisk("nr_inodes=100", () -> {
                load("a", 5);
                load("b", 1);
                fill(0);
                stored.images().remove("a:1", false, ImageUse.none());
                expectThatRemovingHelps();
                return null;
            });
        }
    }
}
