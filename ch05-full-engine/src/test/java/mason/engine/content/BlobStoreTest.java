// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobStoreTest {

    /** {@code printf hello | sha256sum} */
    private static final Digest HELLO = new Digest(
            "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    private static final byte[] BYTES = "hello".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path layout;
    private BlobStore blobs;

    @BeforeEach
    void open() {
        blobs = new BlobStore(layout);
    }

    @Test
    void bytes_are_found_by_their_digest() throws IOException {
        assertThat(blobs.put(BYTES)).isEqualTo(HELLO);
        assertThat(blobs.read(HELLO)).isEqualTo(BYTES);
    }

    @Test
    void the_same_bytes_are_stored_once() throws IOException {
        blobs.put(BYTES);
        blobs.put(BYTES);
        assertThat(files()).containsExactly(HELLO.hex());
    }

    @Test
    void a_writer_that_fails_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> blobs.put(out -> {
            out.write(1);
            throw new IOException("no more");
        })).hasMessage("no more");
        assertThat(files()).isEmpty();
    }

    private Stream<String> files() throws IOException {
        return Files.list(layout.resolve("blobs/sha256"))
                .map(file -> file.getFileName().toString());
    }
}
