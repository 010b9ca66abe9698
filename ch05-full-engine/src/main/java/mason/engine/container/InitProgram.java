// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program of the host that can be process 1 of any container: it passes signals on to
 * the command and waits for orphans. It needs no library: an image may have none.
 */
record InitProgram(Path path) {

    private static final List<String> NAMES =
            List.of("docker-init", "tini-static", "tini");
    private static final int ELF = 0x7f454c46;
    private static final int WHERE_PROGRAM_HEADERS_BEGIN = 32;
    private static final int SIZE_OF_A_HEADER = 54;
    private static final int COUNT_OF_HEADERS = 56;
    private static final int FILE_HEADER = 64;
    private static final int INTERPRETER = 3;

    /**
     * @param places directories, as in {@code PATH}
     * @throws IllegalStateException when there is none, saying what to install
     */
    static InitProgram find(String places) throws IOException {
        for (Path path : candidates(places)) {
            if (isStatic(path)) {
                return new InitProgram(path.toRealPath());
            }
        }
        throw new IllegalStateException("--init needs docker-init or tini-static, and"
                + " neither is on the engine's PATH: apt-get install tini");
    }

    private static List<Path> candidates(String places) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(places.split(":"))
                        .filter(place -> place.startsWith("/"))
                        .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable).toList();
    }

    /** Whether no dynamic linker has to be there: elf(5), {@code PT_INTERP}. */
    static boolean isStatic(Path program) throws IOException {
        try (FileChannel file = FileChannel.open(program)) {
            Optional<ByteBuffer> header = read(file, 0, FILE_HEADER);
            if (header.isEmpty() || Integer.reverseBytes(header.get().getInt(0)) != ELF) {
                return false;
            }
            long begin = header.get().getLong(WHERE_PROGRAM_HEADERS_BEGIN);
            int size = header.get().getShort(SIZE_OF_A_HEADER);
            int count = header.get().getShort(COUNT_OF_HEADERS);
            for (int i = 0; i < count; i++) {
                Optional<ByteBuffer> type =
                        read(file, begin + (long) i * size, Integer.BYTES);
                if (type.isEmpty() || type.get().getInt(0) == INTERPRETER) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Nothing where the file ends before. */
    private static Optional<ByteBuffer> read(FileChannel file, long from, int count)
            throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        return file.read(bytes, from) == count ? Optional.of(bytes) : Optional.empty();
    }
}
