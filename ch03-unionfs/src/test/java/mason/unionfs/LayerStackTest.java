// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** A file of an image is found without a mount, and never outside the image. */
@Requires("root")
@LeakCheck
class LayerStackTest {

    @TempDir
    private Path directory;
    private final List<Path> layers = new ArrayList<>();

    private void add(Archive archive) throws IOException {
        Path layer = directory.resolve("layer" + layers.size());
        LayerArchive.unpack(archive.stream(), layer, new LayerStack(layers),
                UnpackLimit.unlimited());
        layers.add(layer);
    }

    private String text(String path) throws IOException {
        Path found = new LayerStack(layers).file(path).orElse(null);
        return found == null ? "nothing" : Files.readString(found);
    }

    @Test
    void the_highest_layer_counts() throws IOException {
        add(new Archive().file("etc/passwd", "old"));
        add(new Archive().file("etc/passwd", "new"));
        assertThat(text("/etc/passwd")).isEqualTo("new");
    }

    @Test
    void a_file_taken_away_is_not_there() throws IOException {
        add(new Archive().file("etc/passwd", "old").file("opt/f", "old"));
        add(new Archive().file("etc/.wh.passwd", "").file("opt/.wh..wh..opq", ""));
        assertThat(text("/etc/passwd")).isEqualTo("nothing");
        assertThat(text("/opt/f")).isEqualTo("nothing");
    }

    @Test
    void links_are_followed_from_layer_to_layer() throws IOException {
        add(new Archive().file("usr/etc/users", "text"));
        add(new Archive().link("etc", "/usr/./etc").link("usr/etc/passwd", "./users"));
        assertThat(text("/etc/passwd")).isEqualTo("text");
    }

    @Test
    void no_link_leads_out() throws IOException {
        Files.writeString(directory.resolve("secret"), "secret");
        add(new Archive().link("etc/passwd", directory.resolve("secret").toString())
                .link("etc/group", "../../../../../.." + directory.resolve("secret")));
        assertThat(text("/etc/passwd")).isEqualTo("nothing");
        assertThat(text("/etc/group")).isEqualTo("nothing");
    }

    @Test
    void links_in_a_circle_lead_nowhere() throws IOException {
        add(new Archive().link("a", "b").link("b", "a"));
        assertThat(text("/a")).isEqualTo("nothing");
    }

    @Test
    void a_directory_or_a_device_is_no_file() throws IOException {
        add(new Archive().directory("d").device("null", (byte) '3', 1, 3));
        assertThat(text("/d")).isEqualTo("nothing");
        assertThat(text("/null")).isEqualTo("nothing");
        assertThat(text("/d/x/../y")).isEqualTo("nothing");
    }
}
