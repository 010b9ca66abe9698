// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.List;

/**
 * A call to the kernel that has not been made yet: it prints, compares, travels to
 * another process as {@link #words()}, and happens when it is {@linkplain #apply()
 * applied}.
 */
public sealed interface KernelCall extends Step permits Unshare, SetHostname, Mount,
        Unmount, PivotRoot, ChangeDirectory, MakeDirectory, MakeNode, MakeLink, WriteFile,
        NewSession, SetUmask, AdoptTerminal, UnblockSignals, SealDescriptors, Execute,
        Spawn, BecomeRoot,
        SetClocks {

    /**
     * Makes the call.
     *
     * @return a negative number when the kernel refused
     */
    long invoke();

    /** The name of the call and its arguments; {@link #of} reads them back. */
    List<String> words();

    /** What usually helps against {@code errno}, or nothing. */
    default String hint(Errno errno) {
        return "";
    }

    // tag::apply[]
    /**
     * Makes the call.
     *
     * @throws KernelException when the kernel refused
     */
    @Override
    default void apply() {
        if (invoke() < 0) {
            throw failure(LibC.errno());
        }
    }

    /** What was asked, why it was refused, and what usually helps. */
    default KernelException failure(Errno errno) {
        // tag::exercise-1.1[]
        return new KernelException(text(), errno, hint(errno));
        // end::exercise-1.1[]
    }
    // end::apply[]

    @Override
    default String text() {
        List<String> words = words();
        return words.get(0) + "(" + String.join(", ", words.subList(1, words.size()))
                + ")";
    }

    /** The call that {@code words} spell. */
    static KernelCall of(List<String> words) {
        List<String> w = words;
        return switch (w.get(0)) {
            case "unshare" -> Unshare.of(w.get(1));
            case "sethostname" -> new SetHostname(w.get(1));
            case "mount" -> Mount.of(w);
            case "umount2" -> Unmount.of(w);
            case "pivot_root" -> new PivotRoot(w.get(1), w.get(2));
            case "chdir" -> new ChangeDirectory(w.get(1));
            case "mkdir" -> MakeDirectory.of(w);
            case "mknod" -> MakeNode.of(w);
            case "symlink" -> new MakeLink(w.get(1), w.get(2));
            case "write" -> new WriteFile(w.get(1), w.get(2));
            case "umask" -> SetUmask.of(w);
            case "setsid" -> new NewSession();
            case "ioctl" -> new AdoptTerminal();
            case "sigprocmask" -> new UnblockSignals();
            case "close_range" -> new SealDescriptors();
            case "execve" -> Execute.of(w);
            case "posix_spawn" -> Spawn.of(w);
            case "setresuid" -> new BecomeRoot();
            case "settime" -> SetClocks.of(w);
            default -> throw new IllegalArgumentException("unknown call " + w);
        };
    }
}
