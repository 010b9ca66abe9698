// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;
import java.util.Set;

/**
 * Enters the mount namespace of another process, by its number in the {@code /proc} that
 * this thread sees, which need not be that of its own PID namespace: {@code setns(2)}
 * with {@code /proc/PID/ns/mnt}. It changes <em>this thread</em> alone.
 */
public record JoinMounts(Pid process) implements KernelCall {

    @Override
    public List<CCall> calls() {
        String place = process.proc().resolve("ns").resolve(Namespace.MOUNT.file())
                .toString();
        return List.of(
                CCall.of("open", Argument.string(place),
                        Argument.flags(Set.of(OpenFlag.READ_ONLY,
                                OpenFlag.CLOSE_ON_EXEC))),
                JoinNamespaces.ownDirectories(),
                CCall.of("setns", Argument.first(),
                        Argument.flags(Set.of(Namespace.MOUNT))),
                CCall.of("close", Argument.first()).evenAfterFailure());
    }
}
