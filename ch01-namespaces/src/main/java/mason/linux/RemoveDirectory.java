// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** {@code int rmdir(const char *path)}, rmdir(2). A missing directory is no error. */
public record RemoveDirectory(String path) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("rmdir", Argument.string(path)).tolerating(Errno.ENOENT));
    }
}
