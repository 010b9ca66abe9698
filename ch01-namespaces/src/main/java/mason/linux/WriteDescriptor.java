// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes to a file that was opened before: one that is out of reach by its path in the
 * root directory that the caller has by then. {@code write(2)}.
 */
public record WriteDescriptor(Fd file, String contents) implements KernelCall {

    @Override
    public List<CCall> calls() {
        int length = contents.getBytes(StandardCharsets.UTF_8).length;
        return List.of(CCall.of("write", Argument.descriptor(file),
                Argument.string(contents), Argument.number(length)));
    }
}
