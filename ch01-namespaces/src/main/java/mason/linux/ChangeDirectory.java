// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code int chdir(const char *path)}, chdir(2). */
public record ChangeDirectory(String path) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("chdir", Argument.string(path)));
    }
}
