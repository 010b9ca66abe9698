// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Of two entries with one name the later wins. */
@Requires("root")
@LeakCheck
class ReplacedEntryTest {

    @TempDir
    private Path directory;
    private Path layer;

    @BeforeEach
    void name_the_layer() {
        layer = directory.resolve("layer");
    }

    private void unpack(byte[] archive) throws IOException {
        LayerArchive.unpack(new ByteArrayInputStream(archive), layer);
    }

    @Nested
    class An_entry_of_a_name_that_was_there {

        @Test
        void may_be_a_file_instead_of_a_directory() throws IOException {
            unpack(new Archive().directory("d").directory("d/e").file("d/e/f", "")
                    .file("d", "text").bytes());
            assertThat(layer.resolve("d")).hasContent("text");
            assertThat(Listing.names(layer)).containsExactly("d");
        }

        @Test
        void may_be_a_directory_instead_of_a_file() throws IOException {
            unpack(new Archive().file("d", "text").directory("d").file("d/f", "new")
                    .bytes());
            assertThat(Listing.texts(layer)).containsOnlyKeys("d/f");
        }

        @Test
        void may_be_a_link_to_a_directory_whose_time_stays() throws IOException {
            unpack(new Archive().directory("d").entry("t/", TarConstants.LF_DIR, "",
                    entry -> entry.setModTime(5_000)).link("d", "t").bytes());
            assertThat(Files.getLastModifiedTime(layer.resolve("t")).toMillis())
                    .isEqualTo(5_000);
        }
    }
}
