// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.CgroupDeviceProgram;
import mason.linux.EbpfInstruction;
import mason.linux.Fd;

/**
 * The rules for devices as version 2 wants them: a program that answers 1 to what is
 * allowed and 0 to all else. It is asked about a {@code struct bpf_cgroup_dev_ctx}, the
 * kernel's include/uapi/linux/bpf.h: the kind of device in the lower half of a word and
 * the access in the upper half, then the numbers of the device.
 */
record DeviceProgram(List<EbpfInstruction> instructions) {

    private static final int ANSWER = 0;
    private static final int QUESTION = 1;
    private static final int KIND = 2;
    private static final int ACCESS = 3;
    private static final int MAJOR = 4;
    private static final int MINOR = 5;
    /** The question's register, once all of it has been read. */
    private static final int PART = QUESTION;
    private static final int LOWER_HALF = 0xFFFF;
    private static final int HALF = 16;
    /** {@code BPF_DEVCG_DEV_*}: a block device is 1 and a character device 2. */
    private static final String KINDS = " bc";
    /** {@code BPF_DEVCG_ACC_*}: bit 0 is to make a node, 1 to read, 2 to write. */
    private static final String ACCESSES = "mrw";
    private static final int EVERY_ACCESS = 7;
    private static final int ALLOW_SIZE = 2;

    DeviceProgram {
        instructions = List.copyOf(instructions);
    }

    static DeviceProgram of(DeviceRules rules) {
        List<EbpfInstruction> all = new ArrayList<>(List.of(load(KIND, 0),
                compute(EbpfInstruction.AND, KIND, LOWER_HALF), load(ACCESS, 0),
                compute(EbpfInstruction.SHIFT_RIGHT, ACCESS, HALF),
                load(MAJOR, Integer.BYTES), load(MINOR, 2 * Integer.BYTES)));
        rules.allowed().forEach(rule -> all.addAll(allowing(rule)));
        all.addAll(answer(0));
        return new DeviceProgram(all);
    }

    /** The answer, unless one of the conditions leads beyond it to the next rule. */
    private static List<EbpfInstruction> allowing(DeviceRules.Rule rule) {
        List<EbpfInstruction> tests = new ArrayList<>();
        if (rule.kind() != 'a') {
            tests.add(unless(KIND, KINDS.indexOf(rule.kind())));
        }
        int access = access(rule.access());
        if (access != EVERY_ACCESS) {
            tests.add(new EbpfInstruction(EbpfInstruction.COPY, PART, ACCESS, 0, 0));
            tests.add(compute(EbpfInstruction.AND, PART, access));
            tests.add(new EbpfInstruction(EbpfInstruction.SKIP_UNLESS_SAME, PART, ACCESS,
                    0, 0));
        }
        rule.majorNumber().ifPresent(number -> tests.add(unless(MAJOR, number)));
        rule.minorNumber().ifPresent(number -> tests.add(unless(MINOR, number)));
        List<EbpfInstruction> all = new ArrayList<>();
        tests.forEach(
                t -> all.add(beyond(t, tests.size() - all.size() - 1 + ALLOW_SIZE)));
        all.addAll(answer(1));
        return all;
    }

    private static int access(String letters) {
        return letters.chars().map(letter -> 1 << ACCESSES.indexOf(letter)).reduce(0,
                (some, more) -> some | more);
    }

    private static EbpfInstruction beyond(EbpfInstruction test, int skipped) {
        boolean isJump = test.code() == EbpfInstruction.SKIP_UNLESS
                || test.code() == EbpfInstruction.SKIP_UNLESS_SAME;
        return isJump ? new EbpfInstruction(test.code(), test.target(), test.source(),
                skipped, test.value()) : test;
    }

    private static EbpfInstruction load(int register, int offset) {
        return new EbpfInstruction(EbpfInstruction.LOAD, register, QUESTION, offset, 0);
    }

    private static EbpfInstruction compute(int code, int register, int value) {
        return new EbpfInstruction(code, register, 0, 0, value);
    }

    private static EbpfInstruction unless(int register, int value) {
        return new EbpfInstruction(EbpfInstruction.SKIP_UNLESS, register, 0, 0, value);
    }

    private static List<EbpfInstruction> answer(int number) {
        return List.of(compute(EbpfInstruction.SET, ANSWER, number),
                new EbpfInstruction(EbpfInstruction.EXIT, 0, 0, 0, 0));
    }

    /** From now on it is asked about each use of a device by a process in the cgroup. */
    void attach(Path cgroup) {
        try (CgroupDeviceProgram program = CgroupDeviceProgram.load(instructions);
                Fd directory = Fd.open(cgroup.toString())) {
            program.attach(directory);
        }
    }
}
