// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.util.List;

/** The two opaque structures {@code posix_spawn(3)} takes, in glibc's sizes and more. */
final class SpawnSettings {

    private static final int ROOM = 512;
    private static final int SIGNAL_SET = 128;
    private static final short SETSIGDEF_AND_SETSIGMASK = 0x04 | 0x08;

    private SpawnSettings() {
    }

    /** No signal blocked or ignored, whatever this JVM inherited from its own parent. */
    static Pointer clean() {
        Pointer none = LibC.allocate(SIGNAL_SET);
        Pointer every = LibC.allocate(SIGNAL_SET);
        LibC.CALLS.sigemptyset(none);
        LibC.CALLS.sigfillset(every);
        Pointer attributes = LibC.allocate(ROOM);
        LibC.CALLS.posix_spawnattr_init(attributes);
        LibC.CALLS.posix_spawnattr_setflags(attributes, SETSIGDEF_AND_SETSIGMASK);
        LibC.CALLS.posix_spawnattr_setsigmask(attributes, none);
        LibC.CALLS.posix_spawnattr_setsigdefault(attributes, every);
        return attributes;
    }

    /**
     * The n-th of {@code sources} becomes descriptor n, and there are no others: some
     * JDKs open jars without close-on-exec. glibc 2.34.
     */
    static Pointer descriptors(List<Fd> sources) {
        Pointer actions = LibC.allocate(ROOM);
        LibC.CALLS.posix_spawn_file_actions_init(actions);
        for (int i = 0; i < sources.size(); i++) {
            LibC.CALLS.posix_spawn_file_actions_adddup2(actions, sources.get(i).number(),
                    i);
        }
        LibC.CALLS.posix_spawn_file_actions_addclosefrom_np(actions, sources.size());
        return actions;
    }
}
