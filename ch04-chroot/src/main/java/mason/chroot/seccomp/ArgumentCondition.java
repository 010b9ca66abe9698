// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import java.util.Arrays;
import java.util.List;
import mason.linux.BpfInstruction;

/**
 * What an argument of a system call has to be: an unsigned number of 64 bits.
 *
 * @param index of the argument, from 0 to 5
 * @param value to compare with; of MASKED_EQUAL the mask
 * @param masked of MASKED_EQUAL what is left under the mask
 */
record ArgumentCondition(int index, Comparison comparison, long value, long masked) {

    private static final int MOST = 6;

    /** By the OCI's names. */
    enum Comparison {

        EQUAL("SCMP_CMP_EQ"),
        NOT_EQUAL("SCMP_CMP_NE"),
        LESS("SCMP_CMP_LT"),
        LESS_OR_EQUAL("SCMP_CMP_LE"),
        GREATER("SCMP_CMP_GT"),
        GREATER_OR_EQUAL("SCMP_CMP_GE"),
        MASKED_EQUAL("SCMP_CMP_MASKED_EQ");

        private final String ociName;

        Comparison(String ociName) {
            this.ociName = ociName;
        }

        static Comparison parse(String name) {
            return Arrays.stream(values()).filter(c -> c.ociName.equals(name))
                    .findFirst().orElseThrow(() -> new IllegalArgumentException(
                            "not a comparison of seccomp: [" + name + "]"));
        }
    }

    ArgumentCondition {
        if (index < 0 || index >= MOST) {
            throw new IllegalArgumentException(
                    "a system call has no argument [" + index + "]");
        }
    }

    /**
     * Instructions that go on behind themselves if the condition holds, and skip {@code
     * next} more if it doesn't. A register has 32 bits, so the upper half is first.
     */
    List<BpfInstruction> code(int next) {
        BpfInstruction upper = Bpf.loadArgumentUpper(index);
        BpfInstruction lower = Bpf.loadArgumentLower(index);
        int h = (int) (value >>> Integer.SIZE);
        int l = (int) value;
        return switch (comparison) {
            case EQUAL -> List.of(upper, Bpf.ifEqual(h, 0, next + 2),
                    lower, Bpf.ifEqual(l, 0, next));
            case NOT_EQUAL -> List.of(upper, Bpf.ifEqual(h, 0, 2),
                    lower, Bpf.ifEqual(l, next, 0));
            case GREATER -> above(upper, h, lower, Bpf.ifGreater(l, 0, next), next);
            case GREATER_OR_EQUAL ->
                above(upper, h, lower, Bpf.ifAtLeast(l, 0, next), next);
            case LESS -> below(upper, h, lower, Bpf.ifAtLeast(l, next, 0), next);
            case LESS_OR_EQUAL -> below(upper, h, lower, Bpf.ifGreater(l, next, 0), next);
            case MASKED_EQUAL -> List.of(upper, Bpf.and(h),
                    Bpf.ifEqual((int) (masked >>> Integer.SIZE), 0, next + 3),
                    lower, Bpf.and(l), Bpf.ifEqual((int) masked, 0, next));
        };
    }

    private static List<BpfInstruction> above(BpfInstruction upper, int h,
            BpfInstruction lower, BpfInstruction last, int next) {
        return List.of(upper, Bpf.ifGreater(h, 3, 0), Bpf.ifEqual(h, 0, next + 2), lower,
                last);
    }

    private static List<BpfInstruction> below(BpfInstruction upper, int h,
            BpfInstruction lower, BpfInstruction last, int next) {
        return List.of(upper, Bpf.ifGreater(h, next + 3, 0), Bpf.ifEqual(h, 0, 2), lower,
                last);
    }
}
