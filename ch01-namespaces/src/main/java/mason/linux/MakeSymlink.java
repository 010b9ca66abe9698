// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code int symlink(const char *target, const char *linkpath)}, symlink(2). */
public record MakeSymlink(String target, String path) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("symlink", Argument.string(target),
                Argument.string(path)));
    }
}
