// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.engine.json.Json;
import mason.unionfs.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
class SaveImagesTest {

    @TempDir
    private Path directory;
    @TempDir
    private Path other;
    private StoredImages stored;
    private Image image;

    @BeforeEach
    void load() throws IOException {
        stored = new StoredImages(directory);
        image = stored.load("team/a:1", "base", "top");
        stored.images().tag("team/a:1", "team/a:2");
        stored.load("b:1", "base", "other");
    }

    private byte[] saved(String... images) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        stored.images().save(List.of(images), archive);
        return archive.toByteArray();
    }

    private List<Image> loadedElsewhere(byte[] archive) throws IOException {
        return new StoredImages(other).images().load("the archive",
                new ByteArrayInputStream(archive));
    }

    private static List<String> names(byte[] archive) {
        List<String> names = new ArrayList<>();
        ArchiveReader reader = new ArchiveReader(new ByteArrayInputStream(archive));
        for (var e = reader.next(); e.isPresent(); e = reader.next()) {
            names.add(e.get().name());
        }
        return names;
    }

    @Nested
    class An_archive {

        @Test
        void has_each_blob_once() throws IOException {
            assertThat(names(saved("team/a", "b:1"))).doesNotHaveDuplicates()
                    .hasSize(2 + 3 + 4 + 3)
                    .contains("manifest.json", "index.json", "oci-layout");
        }

        @Test
        void comes_back_as_the_same_images() throws IOException {
            List<Image> back = loadedElsewhere(saved("team/a", "b:1"));
            assertThat(back).extracting(Image::id).containsExactly(image.id(),
                    stored.images().find("b:1").id());
            assertThat(back.get(0).names()).hasToString("[team/a:1, team/a:2]");
            assertThat(back.get(0).layers().get(1).resolve("note")).hasContent("top");
        }

        @Test
        void is_the_same_every_time() throws IOException {
            assertThat(saved("team/a:1")).isEqualTo(saved("team/a:1"));
        }

        @Test
        void has_the_names_it_was_asked_for_and_no_others() throws IOException {
            assertThat(loadedElsewhere(saved("team/a:1")).get(0).names())
                    .hasToString("[team/a:1]");
            assertThat(loadedElsewhere(saved("" + image.id())).get(0).names()).isEmpty();
        }

        @Test
        void is_not_begun_when_an_image_is_missing() {
            assertThatThrownBy(() -> saved("team/a:1", "nothing"))
                    .isInstanceOf(NoSuchImageException.class);
        }

        @Test
        void is_whole_although_an_image_is_removed_while_it_is_read() throws Exception {
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            stored.images().save(List.of("team/a"), new OutputStream() {

                private boolean removed;

                @Override
                public void write(int b) throws IOException {
                    if (!removed) {
                        removed = true;
                        stored.images().remove("" + image.id(), true, ImageUse.none());
                    }
                    archive.write(b);
                }
            });
            assertThat(loadedElsewhere(archive.toByteArray()).get(0).id())
                    .isEqualTo(image.id());
        }
    }

    @Nested
    @Requires("program skopeo")
    class Skopeo {

        @ParameterizedTest
        @ValueSource(strings = {"docker-archive:saved.tar:team/a:1",
                "oci-archive:saved.tar:1"})
        void reads_it(String source) throws Exception {
            Files.write(other.resolve("saved.tar"), saved("team/a:1"));
            Process skopeo = new ProcessBuilder("skopeo", "inspect", "--config", source)
                    .directory(other.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            Json config = Json.parse(skopeo.getInputStream().readAllBytes());
            assertThat(skopeo.waitFor()).isZero();
            assertThat(config.at("rootfs").at("diff_ids").texts()).isEqualTo(
                    image.config().layers().stream().map(Object::toString).toList());
            assertThat(new ProcessBuilder("skopeo", "copy", "-q", source, "dir:copy")
                    .directory(other.toFile()).inheritIO().start().waitFor()).isZero();
        }
    }
}
