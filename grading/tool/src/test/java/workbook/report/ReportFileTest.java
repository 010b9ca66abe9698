// SPDX-License-Identifier: Apache-2.0
package workbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.WorkbookException;

final class ReportFileTest {

    @TempDir
    private Path directory;

    @Test
    void a_format_nobody_knows_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> ReportFile.of("xml=x"))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("[xml]")
                .hasMessageContaining(
                        "json, csv, junit, gradescope, github, classroom50");
    }

    @Test
    void a_file_may_have_an_equals_sign_in_its_name() {
        assertThat(ReportFile.of("csv=a=b"))
                .isEqualTo(new ReportFile(Format.CSV, Path.of("a=b")));
    }

    @Test
    void nothing_else_is_left_beside_the_report() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("reports"));
        ReportFile report = new ReportFile(Format.JSON, folder.resolve("grades.json"));
        report.write(new Boards(directory).untouched(), Map.of());
        report.write(new Boards(directory).judged(), Map.of());
        assertThat(folder).isDirectoryContaining("glob:**/grades.json");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void a_reader_never_sees_half_a_report() throws Exception {
        Path file = directory.resolve("grades.csv");
        ReportFile report = new ReportFile(Format.CSV, file);
        Scoreboard board = new Boards(directory).nasty();
        report.write(board, Map.of());
        String whole = Files.readString(file);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; i < 50; i++) {
                report.write(board, Map.of());
            }
            done.set(true);
        });
        writer.start();
        while (!done.get() && writer.isAlive()) {
            assertThat(Files.readString(file)).isEqualTo(whole);
        }
        writer.join();
    }

    @Test
    void a_link_stays_a_link() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        new ReportFile(Format.JSON, link).write(new Boards(directory).judged(), Map.of());
        assertThat(link).isSymbolicLink();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void a_device_is_not_replaced() throws IOException {
        FileTime before = Files.getLastModifiedTime(Path.of("/dev"));
        assertThatThrownBy(() -> new ReportFile(Format.JSON, Path.of("/dev/null"))
                .write(new Boards(directory).judged(), Map.of()))
                .isInstanceOf(WorkbookException.class)
                .hasMessageContaining("not a plain file");
        assertThat(Files.getLastModifiedTime(Path.of("/dev"))).isEqualTo(before);
    }

    @Test
    void a_missing_folder_is_named() {
        assertThatThrownBy(() -> ReportFile.of("json=" + directory + "/none/x")
                .write(new Boards(directory).judged(), Map.of()))
                .hasMessageContaining("the folder is missing");
    }
}
