// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mason.linux.Capability;
import mason.linux.KernelVersion;

/**
 * What a rule of a profile asks about the container and its machine.
 *
 * @param architectures by Docker's names; empty for any
 * @param capabilities in the bounding set
 * @param minimum the least kernel
 */
record Circumstances(List<String> architectures, Set<Capability> capabilities,
        Optional<KernelVersion> minimum) {

    static final Circumstances NONE = new Circumstances(List.of(), Set.of(),
            Optional.empty());

    boolean allHold(SeccompTarget target) {
        return (architectures.isEmpty() || isOn(target))
                && target.capabilities().containsAll(capabilities)
                && minimum.stream().allMatch(target.kernel()::isAtLeast);
    }

    boolean anyHolds(SeccompTarget target) {
        return isOn(target)
                || capabilities.stream().anyMatch(target.capabilities()::contains)
                || minimum.stream().anyMatch(target.kernel()::isAtLeast);
    }

    private boolean isOn(SeccompTarget target) {
        return architectures.contains(target.architecture().dockerName());
    }
}
