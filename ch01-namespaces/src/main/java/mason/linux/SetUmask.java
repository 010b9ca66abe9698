// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * The permission bits that new files of this thread don't get:
 * {@code mode_t umask(mode_t mask)}, umask(2).
 *
 * @param mask permission bits
 */
public record SetUmask(int mask) implements KernelCall {

    /** New files get exactly the bits that are asked for. */
    public static final SetUmask NONE = new SetUmask(0);
    /** Nobody but the owner may write; the default of the OCI runtime specification. */
    public static final SetUmask USUAL = new SetUmask(0022);

    static SetUmask of(List<String> words) {
        return new SetUmask(Integer.parseInt(words.get(1), 8));
    }

    @Override
    public long invoke() {
        return LibC.CALLS.umask(mask);
    }

    @Override
    public List<String> words() {
        return List.of("umask", "0" + Integer.toOctalString(mask));
    }
}
