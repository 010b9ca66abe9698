// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Archives that are cut short or garbled. */
@Requires("root")
class BrokenArchiveTest extends BrokenArchive {

    private static final byte[] ZSTD = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

    @Nested
    class Cut_short {

        @Test
        void in_the_middle_of_a_file() throws IOException {
            refused(Arrays.copyOf(some(), 3000), "the archive is broken: ",
                    "runcated");
        }

        @Test
        void in_the_middle_of_a_header() throws IOException {
            refused(Arrays.copyOf(some(), 700), "the archive is broken: ");
        }

        @Test
        void in_gzip() throws IOException {
            byte[] packed = Archive.gzip(some());
            refused(Arrays.copyOf(packed, packed.length / 2),
                    "the archive is broken: ");
        }

        @Test
        void before_the_checksum_of_gzip() throws IOException {
            byte[] packed = Archive.gzip(some());
            refused(Arrays.copyOf(packed, packed.length - 4),
                    "the archive is broken: ");
        }
    }

    @Nested
    class Garbled {

        @Test
        void beyond_recognition() throws IOException {
            refused(random(10_240), "the archive is broken: ");
        }

        @Test
        void and_shorter_than_a_block() throws IOException {
            refused("not a tar".getBytes(), "the archive is broken:"
                    + " it ends in the middle of a block");
        }

        @Test
        void behind_a_header_of_gzip() throws IOException {
            byte[] garbage = random(4096);
            garbage[0] = 0x1F;
            garbage[1] = (byte) 0x8B;
            refused(garbage, "the archive is broken: ");
        }

        @Test
        void by_one_bit_in_gzip() throws IOException {
            byte[] packed = Archive.gzip(some());
            packed[packed.length / 2] ^= 0x10;
            refused(packed, "the archive is broken: ");
        }

        @Test
        void in_a_header() throws IOException {
            byte[] archive = some();
            archive[0] = 'X';
            refused(archive, "the archive is broken: a header has the wrong"
                    + " checksum");
        }

        @Test
        void behind_a_header_of_zstd() throws IOException {
            byte[] garbage = random(4096);
            System.arraycopy(ZSTD, 0, garbage, 0, ZSTD.length);
            refused(garbage, "the archive is broken: zstd: ");
        }

        @Test
        void anyhow_ends_in_a_layer_or_in_a_sentence() throws IOException {
            byte[] sound = some();
            Random random = new Random(Nonce.seed());
            for (int i = 0; i < 500; i++) {
                byte[] garbled = sound.clone();
                for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                    garbled[random.nextInt(2048)] = (byte) random.nextInt();
                }
                Path layer = directory.resolve("layer" + i);
                try {
                    LayerArchive.unpack(new ByteArrayInputStream(garbled), layer);
                } catch (LayerFormatException expected) {
                    assertThat(layer).doesNotExist();
                }
                DirectoryTree.delete(layer);
            }
            assertThat(Listing.names(directory)).isEmpty();
        }
    }

    @Nested
    class Where_something_is_already {

        @Test
        void it_is_left_alone() throws IOException {
            Path layer = Files.createDirectory(directory.resolve("layer"));
            Files.writeString(layer.resolve("old"), "old");
            assertThatThrownBy(
                    () -> LayerArchive.unpack(new ByteArrayInputStream(some()), layer))
                    .isInstanceOf(FileSystemException.class);
            assertThat(Listing.texts(directory)).containsOnlyKeys("layer/old");
        }
    }
}
