// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** Requests like those that the fuzzer begins with, and those that it found. */
@Requires("root")
class ApiFuzzTest {

    @TempDir
    private static Path directory;
    private static ApiFuzz target;

    @BeforeAll
    static void begin() {
        target = new ApiFuzz(directory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "GET", "GET /", "GET /events?since=1&until=2",
            "GET /containers/json?all=1&filters=%7B%22label%22%3A%5B%22a%3Db%22%5D%7D",
            "GET /containers/aa/loGET /containersException/aa/logs?stdout=1",
            "GET /images/json?filters={\"reference\":[\"a*:?[b]\"],\"until\":[\"1h\"]}",
            "DELETE /images/sha256:0123?force=1", "GET /images/get?names=a,b&names=c@d",
            "POST /volumes/create\n{\"Name\":\"v1\",\"Labels\":{\"a\":null}}",
            "POST /containers/create\n{\"Image\":\"none\",\"Env\":[null]}",
            "POST /images/load\nnonsense"})
    void have_an_answer_of_the_api(String request) {
        assertThatCode(() -> target.check(request.getBytes(StandardCharsets.UTF_8)))
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
