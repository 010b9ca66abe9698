// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code int chdir(const char *path)}, chdir(2): where relative paths start. */
public record ChangeDirectory(String path) implements KernelCall {

    @Override
    public long invoke() {
        return LibC.CALLS.chdir(path);
    }

    @Override
    public List<String> words() {
        return List.of("chdir", path);
    }
}
