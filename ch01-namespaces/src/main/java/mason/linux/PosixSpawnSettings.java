// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/** The two opaque structures {@code posix_spawn(3)} takes, in glibc's sizes and more. */
final class PosixSpawnSettings implements AutoCloseable {

    private static final int SIZE = 512;
    private static final short SETSIGDEF_AND_SETSIGMASK = 0x04 | 0x08;

    private final Argument actions = new Argument.Struct(new byte[SIZE], "&actions");
    private final Argument attributes = new Argument.Struct(new byte[SIZE], "&attr");

    PosixSpawnSettings(List<Fd> descriptors) {
        initialise("posix_spawn_file_actions_init", actions);
        for (DescriptorMove move : DescriptorMove.into(descriptors)) {
            initialise("posix_spawn_file_actions_adddup2", actions,
                    Argument.number(move.from()), Argument.number(move.to()));
        }
        initialise("posix_spawn_file_actions_addclosefrom_np", actions,
                Argument.number(descriptors.size()));
        initialise("posix_spawnattr_init", attributes);
        initialise("posix_spawnattr_setflags", attributes,
                Argument.number(SETSIGDEF_AND_SETSIGMASK));
        initialise("posix_spawnattr_setsigmask", attributes, SignalSet.EMPTY.argument());
        initialise("posix_spawnattr_setsigdefault", attributes,
                SignalSet.FULL.argument());
    }

    /** These functions return 0, or an errno when memory is missing. */
    private static void initialise(String function, Argument... arguments) {
        CCall call = CCall.of(function, arguments);
        int error = call.invoke(0);
        if (error != 0) {
            throw new KernelException(call, new Errno(error), "");
        }
    }

    /** What to do with descriptors: some JDKs open jars without close-on-exec. */
    Argument actions() {
        return actions;
    }

    /** What to do with signals. */
    Argument attributes() {
        return attributes;
    }

    @Override
    public void close() {
        CCall.of("posix_spawn_file_actions_destroy", actions).invoke(0);
        CCall.of("posix_spawnattr_destroy", attributes).invoke(0);
    }
}
