// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Archives that are cut short, garbled or far too large: a sentence, and no trace. */
@Requires("root")
@LeakCheck
abstract class BrokenArchive {

    @TempDir
    Path directory;

    void refused(byte[] archive, String... parts) throws IOException {
        refused(new ByteArrayInputStream(archive), UnpackLimit.unlimited(), parts);
    }

    void refused(InputStream archive, UnpackLimit allowance, String... parts)
            throws IOException {
        Path layer = directory.resolve("layer");
        assertThatThrownBy(() -> LayerArchive.unpack(archive, layer,
                LayerStack.empty(), allowance))
                .isInstanceOf(LayerFormatException.class).message().contains(parts);
        assertThat(Listing.names(directory)).isEmpty();
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(Nonce.seed()).nextBytes(bytes);
        return bytes;
    }

    /** Text that a compressor can't make small. */
    private static String text(int length) {
        return new String(random(length), StandardCharsets.ISO_8859_1);
    }

    static byte[] some() throws IOException {
        return new Archive().directory("d").file("d/f", text(5000)).bytes();
    }
}
