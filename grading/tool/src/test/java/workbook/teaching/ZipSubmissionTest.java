// SPDX-License-Identifier: Apache-2.0
package workbook.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What students hand in as an archive. */
final class ZipSubmissionTest extends ToyClass {

    private void zip(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String report(String folder) throws IOException {
        return Files.readString(out.resolve(folder).resolve("report.txt"));
    }

    @Test
    void stands_for_a_folder() throws Exception {
        zip(directory.resolve("class/zoe.zip"), Map.of("work/" + SOURCE, "class {"));
        grade(false);
        assertThat(report("zoe.zip")).contains("doesn't compile",
                "toy/Answer.java:1:");
    }

    @Test
    void in_a_folder_is_opened_too() throws Exception {
        zip(directory.resolve("class/zoe_12_file/my work.zip"),
                Map.of(SOURCE, "class {"));
        grade(false);
        assertThat(report("zoe_12_file")).contains("toy/Answer.java:1:");
    }

    @Test
    void is_not_chosen_among_several() throws Exception {
        zip(directory.resolve("class/zoe/a.zip"), Map.of(SOURCE, "class {"));
        zip(directory.resolve("class/zoe/b.zip"), Map.of(SOURCE, "class {"));
        grade(false);
        assertThat(report("zoe")).contains("several archives", "a.zip, b.zip");
    }

    @Test
    void that_leads_out_of_itself_is_refused() throws Exception {
        zip(directory.resolve("class/mallory.zip"),
                Map.of("../../" + SOURCE, "class {"));
        grade(false);
        assertThat(report("mallory.zip")).contains("leads out of it");
        assertThat(directory.resolve(SOURCE)).doesNotExist();
    }

    @Test
    void that_is_a_bomb_is_refused() throws Exception {
        zip(directory.resolve("class/bomb.zip"), Map.of(SOURCE, "/".repeat(64 << 20),
                "a/".repeat(2000) + "b", ""));
        zip(directory.resolve("class/large.zip"),
                Map.of(SOURCE, "/".repeat(64 << 20)));
        grade(false);
        assertThat(report("bomb.zip")).contains("folders more than 40 deep");
        assertThat(report("large.zip")).contains("larger than 1 MiB");
    }

    @Test
    void that_is_none_is_no_crash() throws Exception {
        Files.writeString(directory.resolve("class/odd.zip"), "no zip");
        grade(false);
        assertThat(report("odd.zip")).contains("can't be read as a zip");
    }
}
