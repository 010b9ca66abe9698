// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import java.util.Optional;
import mason.chroot.Capabilities;
import mason.chroot.ProcessSecurity;
import mason.chroot.ResourceLimits;
import mason.chroot.seccomp.SeccompProfile;
import mason.engine.config.Isolation;
import mason.engine.config.Ulimit;
import mason.engine.image.ImageUser;
import mason.linux.BecomeUser;

/** What a container's process may do, as it was asked for. */
record RequestedSecurity(Isolation asked, List<Ulimit> ulimits) {

    private static final List<String> WITHOUT_VALUE = List.of("no-new-privileges",
            "no-new-privileges:true", "no-new-privileges=true");

    /**
     * @throws IllegalArgumentException naming the option that is unknown
     */
    ProcessSecurity of(ImageUser user) {
        ProcessSecurity security = start()
                .with(new BecomeUser(user.uid(), user.gid(),
                        user.groups().stream().map(Integer::longValue).toList()))
                .with(limits());
        for (String option : asked.securityOpt()) {
            security = with(option, security);
        }
        return asked.oomScoreAdj() == 0 ? security
                : security.withOutOfMemoryScore(asked.oomScoreAdj());
    }

    private ProcessSecurity start() {
        return asked.privileged() ? ProcessSecurity.privileged()
                : ProcessSecurity.dockerDefault(Capabilities.of(asked.capAdd(),
                        asked.capDrop(), Capabilities.ofThisThread()));
    }

    private ResourceLimits limits() {
        ResourceLimits limits = ResourceLimits.usual();
        for (Ulimit limit : ulimits) {
            limits = limits.with(limit.name() + "=" + limit.soft() + ":" + limit.hard());
        }
        return limits;
    }

    /** The CLI sends the contents of a profile, not its name. */
    private static ProcessSecurity with(String option, ProcessSecurity security) {
        if (WITHOUT_VALUE.contains(option)) {
            return security.withoutNewPrivileges();
        }
        String[] parts = option.split("[=:]", 2);
        if (parts.length == 2 && parts[0].equals("seccomp")) {
            return security.with(parts[1].equals("unconfined") ? Optional.empty()
                    : Optional.of(SeccompProfile.parse(parts[1])));
        }
        if (option.startsWith("no-new-privileges") || List.of("apparmor", "label",
                "systempaths").contains(parts[0])) {
            return security;
        }
        throw new IllegalArgumentException("invalid --security-opt: \"" + option + "\"");
    }
}
