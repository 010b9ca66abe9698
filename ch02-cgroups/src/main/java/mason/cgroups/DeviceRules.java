// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.WriteFile;

/**
 * Which devices the processes of a cgroup may use, whatever the permissions of the nodes:
 * Documentation/admin-guide/cgroup-v1/devices.rst, Linux 2.6.26. Version 2 has no file
 * for it but asks a BPF program, which is not written yet.
 *
 * @param allowed all others are refused
 */
public record DeviceRules(List<Rule> allowed) {

    /** All are allowed: {@code docker run --privileged}. */
    public static final DeviceRules EVERY = new DeviceRules(
            List.of(new Rule('a', "*", "*", "rwm")));
    /**
     * Docker's: nodes of any device can be made; zero, null, the random ones, terminals
     * and the console are used. runc's libcontainer/specconv, AllowedDevices.
     */
    public static final DeviceRules DOCKER_DEFAULT = new DeviceRules(List.of(
            new Rule('c', "*", "*", "m"), new Rule('b', "*", "*", "m"),
            character(1, 3), character(1, 5), character(1, 7), character(1, 8),
            character(1, 9), character(5, 0), character(5, 1), character(5, 2),
            new Rule('c', "136", "*", "rwm")));

    /**
     * Devices, and what is allowed with them.
     *
     * @param kind c for character, b for block, a for all
     * @param major a number, or {@code *} for any
     * @param minor the same
     * @param access of r, w and m: read, write, make a node
     */
    public record Rule(char kind, String major, String minor, String access) {

        public Rule {
            boolean wellFormed = "abc".indexOf(kind) >= 0 && major.matches("\\*|\\d+")
                    && minor.matches("\\*|\\d+") && access.matches("[rwm]{1,3}");
            if (!wellFormed) {
                throw new IllegalArgumentException("not a rule for devices: [" + kind
                        + " " + major + ":" + minor + " " + access + "]");
            }
        }

        String line() {
            return kind + " " + major + ":" + minor + " " + access;
        }
    }

    public DeviceRules {
        allowed = List.copyOf(allowed);
    }

    private static Rule character(int major, int minor) {
        return new Rule('c', "" + major, "" + minor, "rwm");
    }

    public DeviceRules with(Rule more) {
        List<Rule> all = new ArrayList<>(allowed);
        all.add(more);
        return new DeviceRules(all);
    }

    /**
     * What makes the rules true in a cgroup of version 1: nothing, then each by itself.
     *
     * @param directory of the cgroup in the hierarchy of {@code devices}
     */
    public List<WriteFile> writes(Path directory) {
        List<WriteFile> writes = new ArrayList<>();
        writes.add(new WriteFile(directory.resolve("devices.deny").toString(), "a"));
        allowed.forEach(rule -> writes.add(new WriteFile(
                directory.resolve("devices.allow").toString(), rule.line())));
        return writes;
    }
}
