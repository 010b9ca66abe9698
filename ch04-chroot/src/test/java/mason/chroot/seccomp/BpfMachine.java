// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import mason.linux.BpfInstruction;

/** Runs a seccomp filter as the kernel would: Documentation/networking/filter.rst. */
record BpfMachine(List<BpfInstruction> program) {

    private static final int DATA = 64;

    /** What comes of a system call. */
    SeccompAction ask(int architecture, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(DATA).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(number).putInt(architecture).putLong(0);
        for (long argument : arguments) {
            data.putLong(argument);
        }
        return new SeccompAction(run(data));
    }

    /** What comes of the call of that name. */
    static SeccompAction outcome(SeccompProfile profile, SeccompTarget target,
            String call, long... arguments) {
        int number = SystemCallNumbers.of(target.architecture()).find(call).orElseThrow();
        return new BpfMachine(profile.on(target).program())
                .ask(target.architecture().auditNumber(), number, arguments);
    }

    private int run(ByteBuffer data) {
        int accumulator = 0;
        int at = 0;
        while (program.get(at).code() != Bpf.RETURN) {
            BpfInstruction i = program.get(at);
            at++;
            switch (i.code()) {
                case Bpf.LOAD -> accumulator = data.getInt(i.operand());
                case Bpf.AND -> accumulator &= i.operand();
                case Bpf.JUMP -> at += i.operand();
                default -> at += holds(i, accumulator) ? i.jumpIfTrue() : i.jumpIfFalse();
            }
        }
        return program.get(at).operand();
    }

    private static boolean holds(BpfInstruction i, int accumulator) {
        int order = Integer.compareUnsigned(accumulator, i.operand());
        return switch (i.code()) {
            case Bpf.JUMP_EQUAL -> order == 0;
            case Bpf.JUMP_GREATER -> order > 0;
            case Bpf.JUMP_AT_LEAST -> order >= 0;
            default -> throw new IllegalArgumentException("no such instruction: " + i);
        };
    }
}
