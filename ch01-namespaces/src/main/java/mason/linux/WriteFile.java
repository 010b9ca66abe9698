// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes {@code contents} to an existing file in one {@code write(2)}, as the control
 * files of the kernel want it.
 */
public record WriteFile(String path, String contents) implements KernelCall {

    @Override
    public long invoke() {
        byte[] bytes = contents.getBytes(StandardCharsets.UTF_8);
        try (Fd file = Fd.open(path, Fd.WRITE_ONLY)) {
            long written = LibC.CALLS.write(file.number(), bytes, bytes.length);
            if (written < 0) {
                throw failure(LibC.errno());
            }
            return written;
        }
    }

    @Override
    public List<String> words() {
        return List.of("write", path, contents);
    }
}
