// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mason.engine.content.Digest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

@Requires("root")
class DockerArchiveTest {

    private static final byte[] LAYER = tar(Map.of("note", text("kept")));

    @TempDir
    private Path directory;
    private ImageStore store;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void pack() {
        store = new ImageStore(directory.resolve("images"));
        files.put("layer.tar", LAYER);
        config(Digest.of(LAYER).toString());
        manifest("layer.tar");
    }

    @Nested
    class A_sound_one {

        @Test
        void brings_its_image_and_unpacks_its_layer() throws IOException {
            Image image = load();
            assertThat(image.reference()).hasToString("team/note:1");
            assertThat(image.layers()).hasSize(1);
            assertThat(image.layers().get(0).resolve("note")).hasContent("kept");
        }

        @Test
        void can_be_found_afterwards_by_another_engine() throws IOException {
            Image image = load();
            assertThat(new ImageStore(directory.resolve("images"))
                    .find(image.reference())).contains(image);
        }

        @Test
        void may_come_twice() throws IOException {
            assertThat(load()).isEqualTo(load());
            assertThat(store.all()).hasSize(1);
        }

        @Test
        void is_not_disturbed_by_what_a_killed_engine_left_half_done()
                throws IOException {
            Path half = directory.resolve("images/layers/.unpacking-left");
            Files.createDirectories(half);
            load();
            assertThat(half).doesNotExist();
        }
    }

    @Nested
    class A_hostile_one {

        @Test
        void cannot_pass_a_file_of_the_host_off_as_a_layer() throws IOException {
            Files.write(directory.resolve("secret"), LAYER);
            manifest("../../secret");
            refused("it has no file [../../secret]");
        }

        @Test
        void cannot_reach_the_host_by_a_link_either() {
            manifest("/etc/passwd");
            refused("it has no file [/etc/passwd]");
        }

        @Test
        void cannot_bring_a_layer_under_the_name_of_another() {
            config("sha256:" + "0".repeat(64));
            refused("a layer of the image is not what the image says");
        }

        @Test
        void with_more_layers_than_its_image_names_is_refused() {
            files.put("manifest.json", text("[{\"Config\":\"config.json\",\"RepoTags\":"
                    + "[\"team/note:1\"],\"Layers\":[\"layer.tar\",\"layer.tar\"]}]"));
            refused("it names 1 layers and brings 2");
        }

        @Test
        void with_a_manifest_that_is_no_json_is_refused() {
            files.put("manifest.json", text("{["));
            assertThatThrownBy(DockerArchiveTest.this::load)
                    .hasMessageContaining("not a JSON document");
        }

        @Test
        void without_a_manifest_is_refused() {
            files.remove("manifest.json");
            refused("is not an image archive of docker save");
        }

        private void refused(String sentence) {
            assertThatThrownBy(DockerArchiveTest.this::load)
                    .isInstanceOf(ImageException.class).hasMessageContaining(sentence);
            assertThat(directory.resolve("images/index.json")).doesNotExist();
        }
    }

    private Image load() throws IOException {
        Path archive = Files.write(directory.resolve("archive.tar"), tar(files));
        return new DockerArchive(archive).loadInto(store).get(0);
    }

    private void config(String layer) {
        files.put("config.json", text("{\"config\":{\"Cmd\":[\"sh\"]},"
                + "\"rootfs\":{\"diff_ids\":[\"" + layer + "\"]}}"));
    }

    private void manifest(String layer) {
        files.put("manifest.json", text("[{\"Config\":\"config.json\",\"RepoTags\":"
                + "[\"team/note:1\"],\"Layers\":[\"" + layer + "\"]}]"));
    }

    private static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
