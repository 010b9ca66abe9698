// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.linux.WriteFile;

/**
 * Which devices the processes of a cgroup may use, whatever the permissions of the nodes:
 * Documentation/admin-guide/cgroup-v1/devices.rst, Linux 2.6.26. Version 2 has no file
 * for it but asks a program: {@link DeviceProgram}.
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

        private static final Pattern FORM =
                Pattern.compile("[acb] (\\d+|\\*):(\\d+|\\*) ([rwm]{1,3})");

        public Rule {
            boolean wellFormed = "abc".indexOf(kind) >= 0 && major.matches("\\*|\\d+")
                    && minor.matches("\\*|\\d+") && access.matches("[rwm]{1,3}");
            if (!wellFormed) {
                throw new IllegalArgumentException("not a rule for devices: [" + kind
                        + " " + major + ":" + minor + " " + access + "]");
            }
        }

        /** Docker's {@code --device-cgroup-rule}: {@code c 10:229 rw}. */
        public static Rule parse(String text) {
            Matcher rule = FORM.matcher(text);
            if (!rule.matches()) {
                throw new IllegalArgumentException(
                        "invalid device cgroup rule format: '" + text + "'");
            }
            return new Rule(text.charAt(0), rule.group(1), rule.group(2), rule.group(3));
        }

        /** Absent for any. */
        Optional<Integer> majorNumber() {
            return number(major);
        }

        /** Absent for any. */
        Optional<Integer> minorNumber() {
            return number(minor);
        }

        /** Of all devices nothing but the access counts: devices.rst. */
        private Optional<Integer> number(String text) {
            return Optional.of(text).filter(t -> kind != 'a' && !t.equals("*"))
                    .map(Integer::valueOf);
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
     * Makes the rules true in a cgroup. One that may use every device is left as its
     * parent is.
     */
    public void enforce(Cgroup cgroup) {
        if (!allowed.contains(EVERY.allowed.get(0))) {
            cgroup.find(Controller.DEVICES).ifPresent(this::enforce);
        }
    }

    private void enforce(CgroupDirectory directory) {
        directory.hierarchy().<Runnable>pick(
                () -> writes(directory.path()).forEach(WriteFile::apply),
                () -> DeviceProgram.of(this).attach(directory.path())).run();
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
