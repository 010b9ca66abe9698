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

    static MakeDirectory of(List<String> w) {
        return new MakeDirectory(w.get(1), Integer.parseInt(w.get(2), 8));
    }

    @Override
    public long invoke() {
        int made = LibC.CALLS.mkdir(path, mode);
        return made < 0 && LibC.errno().equals(Errno.EEXIST) ? 0 : made;
    }

    @Override
    public List<String> words() {
        return List.of("mkdir", path, "0" + Integer.toOctalString(mode));
    }
}
