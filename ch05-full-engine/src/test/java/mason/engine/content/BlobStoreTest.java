// SPDX-License-Identifier: Apache-2.0
package mason.engine.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    private void take() throws IOException {
        blobs.take(Files.write(layout.resolve("incoming"), BYTES), HELLO);
    }

    @Test
    void bytes_are_found_by_their_digest() throws IOException {
        take();
        assertThat(blobs.read(HELLO)).isEqualTo(BYTES);
    }

    @Test
    void the_same_bytes_are_stored_once() throws IOException {
        take();
        take();
        assertThat(files()).containsExactly(HELLO.hex());
    }

    @Test
    void bytes_that_are_not_what_their_name_says_are_not_given_out() throws IOException {
        take();
        Files.writeString(blobs.path(HELLO), "hell");
        assertThatThrownBy(() -> blobs.read(HELLO))
                .hasMessage("the blob " + HELLO + " is damaged");
    }

    @Test
    void a_blob_too_large_for_a_document_does_not_take_the_memory() throws IOException {
        take();
        try (var file = FileChannel.open(blobs.path(HELLO), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1), 1L << 40);
        }
        assertThatThrownBy(() -> blobs.read(HELLO))
                .hasMessageContaining("too much for a document");
    }

    private Stream<String> files() throws IOException {
        return Files.list(layout.resolve("blobs/sha256"))
                .map(file -> file.getFileName().toString());
    }
}
