// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires("root")
@LeakCheck
class ListImagesTest {

    private static final String OLD = "\"created\":\"2020-01-01T00:00:00Z\",";
    private static final String NEW = "\"created\":\"2024-01-01T01:00:00.5+01:00\","
            + "\"config\":{\"Labels\":{\"tier\":\"web\"}},";

    @TempDir
    private Path directory;
    private StoredImages stored;
    private Images images;

    @BeforeEach
    void open() {
        stored = new StoredImages(directory);
        images = stored.images();
    }

    private List<String> listed(ImageFilter filter) throws IOException {
        return images.list(filter, AssertionError::new).stream()
                .flatMap(i -> i.image().isDangling() ? List.of("<none>").stream()
                        : i.image().names().stream().map(ImageReference::toString))
                .toList();
    }

    @Nested
    class A_list {

        @BeforeEach
        void load() throws IOException {
            stored.made("[\"a:1\",\"team/b:2\"]", OLD, "base");
            stored.made("[\"c:3\"]", NEW, "base", "top of c");
            stored.made("null", "", "alone");
        }

        @Test
        void has_the_newest_first() throws IOException {
            assertThat(listed(ImageFilter.all()))
                    .containsExactly("c:3", "a:1", "team/b:2", "<none>");
        }

        @Test
        void says_what_images_share() throws IOException {
            assertThat(images.list(ImageFilter.all(), AssertionError::new))
                    .extracting(ListedImage::size, ListedImage::shared,
                            ListedImage::unique)
                    .containsExactly(tuple(12L, 4L, 8L),
                            tuple(4L, 4L, 0L),
                            tuple(5L, 0L, 5L));
        }

        @Test
        void can_be_of_the_dangling_ones() throws IOException {
            assertThat(listed(ImageFilter.dangling(true))).containsExactly("<none>");
            assertThat(listed(ImageFilter.dangling(false))).doesNotContain("<none>");
        }

        @Test
        void can_be_of_those_made_before_or_after() throws IOException {
            Instant old = images.find("a:1").created();
            assertThat(listed(ImageFilter.since(old))).containsExactly("c:3");
            assertThat(listed(ImageFilter.before(old))).containsExactly("<none>");
        }

        @Test
        void can_be_of_a_label() throws IOException {
            assertThat(listed(ImageFilter.label("tier"))).containsExactly("c:3");
            assertThat(listed(ImageFilter.label("tier=web"))).containsExactly("c:3");
            assertThat(listed(ImageFilter.label("tier=db"))).isEmpty();
            assertThat(listed(ImageFilter.withoutLabel("tier"))).doesNotContain("c:3");
        }

        @Test
        void can_be_of_names_and_shows_those_only() throws IOException {
            assertThat(listed(ImageFilter.reference(List.of("*"))))
                    .containsExactly("c:3", "a:1");
            assertThat(listed(ImageFilter.reference(List.of("*/b", "[bc]:?"))))
                    .containsExactly("c:3", "team/b:2");
            assertThat(listed(ImageFilter.reference(List.of("b")))).isEmpty();
            assertThatThrownBy(() -> ImageFilter.reference(List.of("[a")))
                    .isInstanceOf(InvalidReferenceException.class);
        }
    }

    @Nested
    class A_prune {

        @Test
        void takes_what_has_no_name_and_tells_how_much_room_it_took()
                throws IOException {
            stored.load("a:1", "base", "old");
            Image young = stored.load("a:1", "base", "young");
            Pruned pruned = images.prune(false, ImageFilter.all(), ImageUse.none());
            assertThat(pruned.bytes()).isEqualTo(3);
            assertThat(pruned.parts()).hasSize(2);
            assertThat(images.list(ImageFilter.all(), AssertionError::new))
                    .extracting(ListedImage::image).containsExactly(young);
        }

        @Test
        void of_all_spares_what_containers_use_and_what_the_filter_does()
                throws IOException {
            Image used = stored.load("a:1", "a");
            stored.made("[\"b:1\"]", NEW, "b");
            stored.load("c:1", "c");
            images.prune(true, ImageFilter.withoutLabel("tier"),
                    () -> List.of(stored.use(used, false)));
            assertThat(listed(ImageFilter.all())).containsExactly("b:1", "a:1");
        }
    }

    @Nested
    class The_disk_usage {

        @Test
        void counts_a_shared_layer_once() throws IOException {
            Image used = stored.load("a:1", "base", "a");
            stored.load("b:1", "base", "bb");
            DiskUsage usage = images.usage(() -> List.of(stored.use(used, false)),
                    AssertionError::new);
            assertThat(usage.layersSize()).isEqualTo(7);
            assertThat(usage.active()).extracting(ListedImage::image)
                    .containsExactly(used);
            assertThat(usage.reclaimable()).isEqualTo(6);
        }
    }
}
