// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code int symlink(const char *target, const char *linkpath)}, symlink(2). */
public record MakeLink(String target, String path) implements KernelCall {

    @Override
    public long invoke() {
        return LibC.CALLS.symlink(target, path);
    }

    @Override
    public List<String> words() {
        return List.of("symlink", target, path);
    }
}
