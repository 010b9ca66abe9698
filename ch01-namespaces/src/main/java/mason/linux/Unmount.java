// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * Takes a mount off the tree at once and lets it go when the last user has left.
 *
 * <p>{@code int umount2(const char *target, int flags)} with {@code MNT_DETACH},
 * umount(2), Linux 2.4.11.
 */
public record Unmount(String target) implements KernelCall {

    private static final int MNT_DETACH = 2;

    static Unmount of(List<String> words) {
        return new Unmount(words.get(1));
    }

    @Override
    public long invoke() {
        return LibC.CALLS.umount2(target, MNT_DETACH);
    }

    @Override
    public List<String> words() {
        return List.of("umount2", target, "MNT_DETACH");
    }
}
