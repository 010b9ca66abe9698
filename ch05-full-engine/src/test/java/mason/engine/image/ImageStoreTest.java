// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import mason.engine.json.Json;
import mason.launch.Plan;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.Step;
import mason.linux.Unshare;
import mason.unionfs.Overlay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
class ImageStoreTest {

    @TempDir
    private Path directory;
    private ImageStore store;

    @BeforeEach
    void open() {
        store = new ImageStore(directory);
    }

    private Image load(String name, List<byte[]> layers) throws IOException {
        return Archives.load(Archives.tar(Archives.docker("[\"" + name + "\"]",
                Archives.config(layers), layers)), store).get(0);
    }

    /** What {@code look} finds where the image is mounted, as the engine mounts it. */
    private <T> T mounted(Image image, Callable<T> look) throws Exception {
        for (String name : List.of("upper", "work", "merged")) {
            Files.createDirectories(directory.resolve(name));
        }
        Overlay overlay = store.links().shortened(new Overlay(image.layers(),
                directory.resolve("upper"), directory.resolve("work"),
                directory.resolve("merged")));
        Plan plan = store.links().plan().and(overlay.plan());
        return onThreadWithMounts(() -> {
            plan.inNamespaces().forEach(Step::apply);
            return look.call();
        });
    }

    private static <T> T onThreadWithMounts(Callable<T> deed) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            new Unshare(Set.of(Namespace.MOUNT)).apply();
            Mount.makePrivate("/").apply();
            return deed.call();
        });
        new Thread(task, "mounter").start();
        return task.get();
    }

    @Nested
    class The_layers_of_an_image {

        @Test
        void may_be_the_same_one_twice() throws Exception {
            byte[] layer = Archives.layer("note", "twice");
            Image image = load("twice:1", List.of(layer, layer));
            assertThat(image.layers()).doesNotHaveDuplicates();
            assertThat(mounted(image, () -> Files.readString(
                    directory.resolve("merged/note")))).isEqualTo("twice");
        }

        @Test
        void may_be_a_hundred_and_thirty() throws Exception {
            List<byte[]> layers = new ArrayList<>();
            for (int i = 0; i < 130; i++) {
                layers.add(Archives.layer("file" + i, "" + i));
            }
            assertThat(mounted(load("many:1", layers),
                    () -> directory.resolve("merged").toFile().list().length))
                    .isEqualTo(130);
        }

        @Test
        void are_shared_with_an_image_that_begins_with_the_same() throws IOException {
            byte[] base = Archives.layer("base", "");
            Image first = load("a:1", List.of(base, Archives.layer("a", "")));
            Image second = load("b:1", List.of(base, Archives.layer("b", "")));
            assertThat(first.layers().get(0)).isEqualTo(second.layers().get(0));
            assertThat(directory.resolve("images/layers").toFile().list()).hasSize(3);
        }

        @Test
        void are_kept_packed_with_the_media_type_of_their_packer() throws IOException {
            byte[] layer = Archives.layer("note", "");
            Archives.load(Archives.tar(Archives.docker("[\"packed:1\"]",
                    Archives.config(Collections.nCopies(3, layer)),
                    List.of(layer, Archives.gzip(layer), zstd(layer)))), store);
            Json index = Json.read(directory.resolve("images/index.json"));
            String hex = index.at("manifests").elements().get(0).at("digest").text()
                    .substring("sha256:".length());
            assertThat(Json.read(directory.resolve("images/blobs/sha256/" + hex))
                    .at("layers").elements().stream().map(l -> l.at("mediaType").text()))
                    .containsExactly("application/vnd.oci.image.layer.v1.tar",
                            "application/vnd.oci.image.layer.v1.tar+gzip",
                            "application/vnd.oci.image.layer.v1.tar+zstd");
        }

        private static byte[] zstd(byte[] plain) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new ZstdOutputStream(packed)) {
                out.write(plain);
            }
            return packed.toByteArray();
        }
    }

    @Nested
    class A_name {

        @Test
        void that_moves_leaves_the_older_image_without_one() throws IOException {
            Image old = load("a:1", List.of(Archives.layer("old", "")));
            Image young = load("a:1", List.of(Archives.layer("young", "")));
            assertThat(store.find(ImageReference.parse("a:1"))).contains(young);
            assertThat(store.all(AssertionError::new)).hasSize(2);
            assertThat(store.findById(old.id().shortened()).map(Image::names))
                    .isEqualTo(Optional.of(List.of()));
        }
    }

    @Nested
    class A_damaged_image {

        @Test
        void does_not_hide_the_others() throws IOException {
            Image sound = load("a:1", List.of(Archives.layer("a", "")));
            Image broken = load("b:1", List.of(Archives.layer("b", "")));
            Files.writeString(directory.resolve("images/blobs/sha256/"
                    + broken.id().hex()), "{");
            List<String> complaints = new ArrayList<>();
            assertThat(store.all(complaints::add)).containsExactly(sound);
            assertThat(complaints).containsExactly("image b:1 is broken: the blob "
                    + broken.id() + " is damaged");
        }
    }

    @Nested
    class On_a_full_disk {

        @Test
        void nothing_is_left_and_there_is_room_again() throws Exception {
            byte[] layer = Archives.layer("large", "x".repeat(5 << 20));
            byte[] archive = Archives.tar(Archives.docker("[\"a:1\"]",
                    Archives.config(List.of(layer)), List.of(layer)));
            onThreadWithMounts(() -> {
                Mount.of("tmpfs", directory.toString()).with("size=8m").apply();
                assertThatThrownBy(() -> Archives.load(archive, store))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("No space left on device");
                assertThat(directory.resolve("tmp").toFile().list())
                        .containsExactly("lock");
                return load("b:1", List.of(Archives.layer("small", "")));
            });
        }
    }
}
