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
    /** Only the owner may write; the default of the OCI runtime specification. */
    public static final SetUmask USUAL = new SetUmask(0022);

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("umask", Argument.mode(mask)));
    }
}
