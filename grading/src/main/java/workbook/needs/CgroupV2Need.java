// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;

/** See {@link RequiresCgroupV2}. */
final class CgroupV2Need extends Need<RequiresCgroupV2> {

    CgroupV2Need() {
        super(RequiresCgroupV2.class);
    }

    @Override
    Optional<String> missing(RequiresCgroupV2 declared) {
        return missing();
    }

    static Optional<String> missing() {
        return unless(Controllers.here().unified(),
                "A pure cgroup v2 host is needed: /sys/fs/cgroup of type cgroup2.");
    }
}
