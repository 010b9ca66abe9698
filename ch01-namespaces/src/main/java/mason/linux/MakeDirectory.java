// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * A directory that exists afterwards, whether it did before or not.
 *
 * <p>{@code int mkdir(const char *path, mode_t mode)}, mkdir(2).
 *
 * @param mode permission bits, subject to the umask
 */
public record MakeDirectory(String path, int mode) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("mkdir", Argument.string(path), Argument.mode(mode))
                .tolerating(Errno.EEXIST));
    }
}
