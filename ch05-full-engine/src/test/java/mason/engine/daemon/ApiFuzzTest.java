// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** The requests of {@code src/test/fuzz}, and those that the fuzzer found. */
@Requires({"root", "program busybox"})
@LeakCheck
class ApiFuzzTest {

    private static final Path REQUESTS = Path.of("src/test/fuzz");

    @TempDir
    private static Path directory;
    private static ApiFuzz target;

    @BeforeAll
    static void begin() {
        target = new ApiFuzz(directory);
    }

    @AfterAll
    static void end() throws Exception {
        target.removeContainers();
    }

    static Stream<Path> requests() throws IOException {
        return Files.list(REQUESTS).sorted();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void have_an_answer_of_the_api(Path request) {
        assertThatCode(() -> target.check(Files.readAllBytes(request)))
                .doesNotThrowAnyException();
    }

    @Test
    void with_an_archive_whose_json_is_cut_are_refused() throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes("POST /images/load\n".getBytes(StandardCharsets.UTF_8));
        byte[] json = "[{\"Config\":\"c\"".getBytes(StandardCharsets.UTF_8);
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(request)) {
            TarArchiveEntry entry = new TarArchiveEntry("manifest.json");
            entry.setSize(json.length);
            tar.putArchiveEntry(entry);
            tar.write(json);
            tar.closeArchiveEntry();
        }
        assertThatCode(() -> target.check(request.toByteArray()))
                .doesNotThrowAnyException();
    }
}
