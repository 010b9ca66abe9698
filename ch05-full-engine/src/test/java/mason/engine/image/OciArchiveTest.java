// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
class OciArchiveTest {

    private static final byte[] LAYER = Archives.layer("note", "kept");
    private static final String HERE = Platform.ofThisMachine().architecture();
    private static final String NAMED = ",\"annotations\":"
            + "{\"org.opencontainers.image.ref.name\":\"team/note:1\"}";

    @TempDir
    private Path directory;
    private ImageStore store;

    @BeforeEach
    void open() {
        store = new ImageStore(directory);
    }

    private Image load(Map<String, byte[]> files) throws IOException {
        return Archives.load(Archives.tar(files), store).get(0);
    }

    private static Map<String, byte[]> oci(String more, byte[] layer) {
        return Archives.oci(more, Archives.config(List.of(LAYER)), List.of(layer));
    }

    @Nested
    class A_layout {

        @Test
        void brings_its_image_by_name() throws IOException {
            Image image = load(oci(NAMED, LAYER));
            assertThat(image.name()).isEqualTo("team/note:1");
            assertThat(image.layers().get(0).resolve("note")).hasContent("kept");
        }

        @Test
        void with_a_tag_alone_brings_an_image_without_a_name() throws IOException {
            assertThat(load(oci(NAMED.replace("team/note:1", "latest"), LAYER)).names())
                    .isEmpty();
        }

        @Test
        void keeps_its_manifest_byte_by_byte() throws IOException {
            Map<String, byte[]> files = oci(NAMED, Archives.gzip(LAYER));
            load(files);
            files.forEach((name, bytes) -> {
                if (name.startsWith("blobs")) {
                    assertThat(directory.resolve("images").resolve(name))
                            .hasBinaryContent(bytes);
                }
            });
        }

        @Test
        void may_be_compressed_as_a_whole() throws IOException {
            assertThat(Archives.load(
                    Archives.gzip(Archives.tar(oci(NAMED, Archives.gzip(LAYER)))), store))
                    .hasSize(1);
        }
    }

    @Nested
    class A_blob {

        @Test
        void that_is_not_what_its_digest_says_is_refused() {
            Map<String, byte[]> files = oci(NAMED, LAYER);
            for (String name : List.copyOf(files.keySet())) {
                if (name.startsWith("blobs")) {
                    Map<String, byte[]> broken = new LinkedHashMap<>(files);
                    byte[] bytes = broken.get(name).clone();
                    bytes[bytes.length / 2] ^= 1;
                    broken.put(name, bytes);
                    refused(broken, "is not what it should be");
                }
            }
        }

        @Test
        void that_is_missing_is_named() {
            Map<String, byte[]> files = oci(NAMED, LAYER);
            files.remove("blobs/sha256/" + mason.engine.content.Digest.of(LAYER).hex());
            refused(files, "it has no file [blobs/sha256/");
        }
    }

    private void refused(Map<String, byte[]> files, String sentence) {
        assertThatThrownBy(() -> load(files)).isInstanceOf(ImageException.class)
                .hasMessageContaining("the pipe cannot be loaded: ")
                .hasMessageContaining(sentence);
        assertThat(Files.exists(directory.resolve("images"))).isFalse();
    }

    @Nested
    class An_index_of_platforms {

        private Map<String, byte[]> platforms(String... architectures) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            StringBuilder list = new StringBuilder();
            for (String architecture : architectures) {
                byte[] layer = Archives.layer("for", architecture);
                byte[] config = Archives.config(architecture, List.of(layer));
                byte[] manifest = Archives.text("{\"config\":"
                        + Archives.blob(files, config, "") + ",\"layers\":["
                        + Archives.blob(files, layer, "") + "]}");
                list.append(list.isEmpty() ? "" : ",").append(Archives.blob(files,
                        manifest, ",\"platform\":{\"os\":\"linux\",\"architecture\":\""
                                + architecture + "\"}"));
            }
            byte[] index = Archives.text("{\"manifests\":[" + list + "]}");
            files.put("index.json", Archives.text("{\"manifests\":["
                    + Archives.blob(files, index, NAMED) + "]}"));
            return files;
        }

        @Test
        void brings_the_image_for_this_machine() throws IOException {
            Image image = load(platforms("s390x", HERE, "riscv64"));
            assertThat(image.layers().get(0).resolve("for")).hasContent(HERE);
        }

        @Test
        void without_this_machine_is_refused() {
            refused(platforms("s390x", "riscv64"), "it is for [linux/s390x,"
                    + " linux/riscv64], and this machine is linux/" + HERE);
        }
    }

    @Nested
    class An_image_for_another_machine {

        @Test
        void is_stored_but_not_run() throws IOException {
            Image image = load(Archives.oci(NAMED,
                    Archives.config("s390x", List.of(LAYER)), List.of(LAYER)));
            assertThatThrownBy(image::runnable).hasMessage("image team/note:1 is for"
                    + " linux/s390x, and this machine is linux/" + HERE);
        }
    }
}
