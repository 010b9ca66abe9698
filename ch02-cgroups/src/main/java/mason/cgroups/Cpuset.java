// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processors the processes may run on, and the memory nodes they may have memory
 * of: {@code cpuset.cpus} and {@code cpuset.mems}, cgroup-v2.rst (Linux 5.0) and
 * cgroup-v1/cpusets.rst (Linux 2.6.24).
 *
 * @param processors numbers and ranges, such as {@code 0-2,5}; absent for those of
 *            the parent
 * @param memoryNodes likewise
 */
public record Cpuset(Optional<String> processors,
        Optional<String> memoryNodes) implements Limit {

    private static final String LIST = "\\d+(-\\d+)?(,\\d+(-\\d+)?)*";

    public Cpuset {
        processors.ifPresent(p -> check(p, "processors"));
        memoryNodes.ifPresent(m -> check(m, "memory nodes"));
    }

    private static void check(String list, String what) {
        if (!list.matches(LIST)) {
            throw new IllegalArgumentException(
                    "not a list of " + what + ": [" + list + "]; write 0-2 or 0,2");
        }
    }

    @Override
    public Controller controller() {
        return Controller.CPUSET;
    }

    @Override
    public List<Setting> v1() {
        return v2();
    }

    @Override
    public List<Setting> v2() {
        List<Setting> settings = new ArrayList<>();
        processors.ifPresent(p -> settings.add(Setting.of("cpuset.cpus", p)));
        memoryNodes.ifPresent(m -> settings.add(Setting.of("cpuset.mems", m)));
        return settings;
    }
}
