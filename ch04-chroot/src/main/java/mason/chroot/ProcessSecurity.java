// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import mason.chroot.seccomp.SeccompProfile;
import mason.chroot.seccomp.SeccompTarget;
import mason.launch.Command;
import mason.launch.Plan;
import mason.linux.BecomeUser;
import mason.linux.ForbidNewPrivileges;
import mason.linux.ForbidTracing;
import mason.linux.KernelCall;
import mason.linux.LimitCapabilities;
import mason.linux.SetCapabilities;
import mason.linux.WriteFile;

/**
 * Who the command is, and what it may ask of the kernel.
 *
 * @param capabilities of root; another user has none of them, but a set-user-ID program
 *            may bring them back for it
 * @param seccomp which system calls it may make; any where it is empty
 * @param noNewPrivileges whether a set-user-ID program is to change nothing
 * @param outOfMemoryScore how soon it is killed when the machine is out of memory, from
 *            -1000 (never) to 1000: proc(5), oom_score_adj
 */
public record ProcessSecurity(BecomeUser user, Capabilities capabilities,
        Optional<SeccompProfile> seccomp, boolean noNewPrivileges, ResourceLimits limits,
        OptionalInt outOfMemoryScore) {

    public static final BecomeUser ROOT = new BecomeUser(0, 0, List.of());
    private static final int MOST = 1000;

    public ProcessSecurity {
        if (outOfMemoryScore.isPresent()
                && Math.abs(outOfMemoryScore.getAsInt()) > MOST) {
            throw new IllegalArgumentException("not a score from -1000 to 1000: ["
                    + outOfMemoryScore.getAsInt() + "]");
        }
    }

    /** Root with Docker's capabilities and Docker's filter. */
    public static ProcessSecurity dockerDefault() {
        return dockerDefault(
                Capabilities.of(List.of(), List.of(), Capabilities.ofThisThread()));
    }

    /** The same with other capabilities. */
    public static ProcessSecurity dockerDefault(Capabilities capabilities) {
        return new ProcessSecurity(ROOT, capabilities,
                Optional.of(SeccompProfile.dockerDefault()), false,
                ResourceLimits.usual(), OptionalInt.empty());
    }

    /** All that the engine may do: {@code docker run --privileged}. */
    public static ProcessSecurity privileged() {
        return new ProcessSecurity(ROOT, Capabilities.ofThisThread(), Optional.empty(),
                false, ResourceLimits.usual(), OptionalInt.empty());
    }

    public ProcessSecurity with(BecomeUser other) {
        return new ProcessSecurity(other, capabilities, seccomp, noNewPrivileges, limits,
                outOfMemoryScore);
    }

    public ProcessSecurity with(Capabilities other) {
        return new ProcessSecurity(user, other, seccomp, noNewPrivileges, limits,
                outOfMemoryScore);
    }

    public ProcessSecurity with(Optional<SeccompProfile> other) {
        return new ProcessSecurity(user, capabilities, other, noNewPrivileges, limits,
                outOfMemoryScore);
    }

    public ProcessSecurity with(ResourceLimits other) {
        return new ProcessSecurity(user, capabilities, seccomp, noNewPrivileges, other,
                outOfMemoryScore);
    }

    public ProcessSecurity withoutNewPrivileges() {
        return new ProcessSecurity(user, capabilities, seccomp, true, limits,
                outOfMemoryScore);
    }

    public ProcessSecurity withOutOfMemoryScore(int score) {
        return new ProcessSecurity(user, capabilities, seccomp, noNewPrivileges, limits,
                OptionalInt.of(score));
    }

    /** The command, with these calls right before its program. */
    public Plan plan(Command command) {
        return command.withLast(calls()).plan();
    }

    /**
     * In runc's order, libcontainer/standard_init_linux.go. A filter needs CAP_SYS_ADMIN,
     * so it is there before the capabilities go; with no_new_privs it needs nothing, and
     * is the last, so that it need not let these calls pass.
     */
    public List<KernelCall> calls() {
        List<KernelCall> calls = new ArrayList<>(limits.calls());
        outOfMemoryScore.ifPresent(score -> calls
                .add(new WriteFile("/proc/self/oom_score_adj", "" + score)));
        calls.add(new ForbidTracing());
        if (noNewPrivileges) {
            calls.add(new ForbidNewPrivileges());
            calls.addAll(identity());
            calls.addAll(filter());
        } else {
            calls.addAll(filter());
            calls.addAll(identity());
        }
        return calls;
    }

    /**
     * To take from the bounding set needs CAP_SETPCAP, and to become another user
     * CAP_SETUID.
     */
    private List<KernelCall> identity() {
        return List.of(new LimitCapabilities(capabilities.all()), user,
                new SetCapabilities(
                        (user.user() == 0 ? capabilities : Capabilities.NONE).all()));
    }

    private List<KernelCall> filter() {
        return seccomp.<List<KernelCall>>map(profile -> List
                .of(profile.on(SeccompTarget.here(capabilities.all()))))
                .orElse(List.of());
    }
}
