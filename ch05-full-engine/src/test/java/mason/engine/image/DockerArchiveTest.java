// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mason.engine.content.Digest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

@Requires("root")
class DockerArchiveTest {

    private static final byte[] LAYER = Archives.layer("note", "kept");

    @TempDir
    private Path directory;
    private ImageStore store;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void pack() {
        store = new ImageStore(directory);
        files.put("layer.tar", LAYER);
        config(Digest.of(LAYER).toString());
        manifest("layer.tar");
    }

    @Nested
    class A_sound_one {

        @Test
        void brings_its_image_and_unpacks_its_layer() throws IOException {
            Image image = load();
            assertThat(image.names().get(0)).hasToString("team/note:1");
            assertThat(image.layers()).hasSize(1);
            assertThat(image.layers().get(0).resolve("note")).hasContent("kept");
        }

        @Test
        void can_be_found_afterwards_by_another_engine() throws IOException {
            Image image = load();
            assertThat(new ImageStore(directory)
                    .find(image.names().get(0))).contains(image);
        }

        @Test
        void may_come_twice() throws IOException {
            assertThat(load()).isEqualTo(load());
            assertThat(store.all(AssertionError::new)).hasSize(1);
        }

        @Test
        void may_have_no_name_and_is_found_by_its_id() throws IOException {
            files.putAll(Archives.docker("null", files.get("config.json"),
                    List.of(LAYER)));
            Image image = load();
            assertThat(image.names()).isEmpty();
            assertThat(store.findById(image.id().shortened())).contains(image);
            assertThat(store.findById(image.id().toString())).contains(image);
            assertThat(store.findById("sha256:" + "f".repeat(64))).isEmpty();
        }

        @Test
        void may_have_several_names() throws IOException {
            files.putAll(Archives.docker("[\"a:1\",\"b:2\"]", files.get("config.json"),
                    List.of(LAYER)));
            Image image = load();
            assertThat(image.names()).hasSize(2);
            assertThat(store.all(AssertionError::new)).containsExactly(image);
        }

        @Test
        void may_have_a_link_in_place_of_a_layer_that_came_before() throws IOException {
            byte[] linked = linked();
            assertThat(Archives.load(linked, store).get(0).layers()).hasSize(1);
        }

        private byte[] linked() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
                TarArchiveEntry link = new TarArchiveEntry("0/layer.tar",
                        TarConstants.LF_SYMLINK);
                link.setLinkName("../layer.tar");
                tar.putArchiveEntry(link);
                tar.closeArchiveEntry();
                manifest("0/layer.tar");
                tar.flush();
                bytes.writeBytes(Archives.tar(files));
            }
            return bytes.toByteArray();
        }
    }

    @Nested
    class A_hostile_one {

        @Test
        void cannot_pass_a_file_of_the_host_off_as_a_layer() throws IOException {
            Files.write(directory.resolve("secret"), LAYER);
            manifest("../../secret");
            refused("it has no file [../../secret]");
            manifest(directory.resolve("secret").toString());
            refused("it has no file [" + directory + "/secret]");
        }

        @Test
        void cannot_bring_a_configuration_under_the_name_of_another() {
            String name = "0".repeat(64) + ".json";
            files.put(name, files.get("config.json"));
            files.put("manifest.json", Archives.text("[{\"Config\":\"" + name
                    + "\",\"Layers\":[\"layer.tar\"]}]"));
            refused("its file [" + name + "] is not what its name says");
        }

        @Test
        void cannot_bring_a_layer_under_the_name_of_another() {
            config("sha256:" + "0".repeat(64));
            refused("a layer of the image is not what the image says");
        }

        @Test
        void with_more_layers_than_its_image_names_is_refused() {
            files.put("manifest.json",
                    Archives.text("[{\"Config\":\"config.json\",\"RepoTags\":"
                            + "[\"team/note:1\"],"
                            + "\"Layers\":[\"layer.tar\",\"layer.tar\"]}]"));
            refused("an image names 1 layers and brings 2");
        }

        @Test
        void with_a_manifest_that_is_no_json_is_refused() {
            files.put("manifest.json", Archives.text("{["));
            assertThatThrownBy(DockerArchiveTest.this::load)
                    .hasMessageContaining("not a JSON document");
        }

        @Test
        void without_a_manifest_is_refused() {
            files.remove("manifest.json");
            refused("it is neither what docker save writes nor an OCI image layout");
        }

        private void refused(String sentence) {
            assertThatThrownBy(DockerArchiveTest.this::load)
                    .isInstanceOf(ImageException.class).hasMessageContaining(sentence);
            assertThat(directory.resolve("images")).doesNotExist();
            assertThat(directory.resolve("tmp").toFile().list()).containsExactly("lock");
        }
    }

    private Image load() throws IOException {
        return Archives.load(Archives.tar(files), store).get(0);
    }

    private void config(String layer) {
        files.put("config.json", Archives.text("{\"config\":{\"Cmd\":[\"sh\"]},"
                + "\"rootfs\":{\"diff_ids\":[\"" + layer + "\"]}}"));
    }

    private void manifest(String layer) {
        files.put("manifest.json",
                Archives.text("[{\"Config\":\"config.json\",\"RepoTags\":"
                        + "[\"team/note:1\"],\"Layers\":[\"" + layer + "\"]}]"));
    }
}
