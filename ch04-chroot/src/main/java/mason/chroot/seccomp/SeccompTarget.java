// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.Set;
import mason.linux.Capability;
import mason.linux.KernelVersion;

/**
 * What a profile is applied to.
 *
 * @param capabilities the container's bounding set
 */
public record SeccompTarget(Architecture architecture, Set<Capability> capabilities,
        KernelVersion kernel) {

    public SeccompTarget {
        capabilities = Set.copyOf(capabilities);
    }

    /** A container on this machine. */
    public static SeccompTarget here(Set<Capability> capabilities) {
        return new SeccompTarget(Architecture.current(), capabilities,
                KernelVersion.running());
    }
}
