// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;

/**
 * An instruction of the classic Berkeley packet filter: {@code struct sock_filter},
 * Documentation/networking/filter.rst. The machine has an accumulator of 32 bits and
 * jumps forward only.
 *
 * @param code operation, size and mode together, 16 bits
 * @param jumpIfTrue how many instructions are skipped, 8 bits
 * @param jumpIfFalse the same where the condition isn't met
 * @param operand a constant or an offset, 32 bits
 */
public record BpfInstruction(int code, int jumpIfTrue, int jumpIfFalse, int operand) {

    static final int SIZE = 8;
    private static final int FURTHEST = 255;

    public BpfInstruction {
        if (jumpIfTrue < 0 || jumpIfTrue > FURTHEST || jumpIfFalse < 0
                || jumpIfFalse > FURTHEST) {
            throw new IllegalArgumentException(
                    "too far to jump: [" + jumpIfTrue + ", " + jumpIfFalse + "]");
        }
    }

    void putTo(ByteBuffer program) {
        program.putShort((short) code).put((byte) jumpIfTrue).put((byte) jumpIfFalse)
                .putInt(operand);
    }

    /** A record's own comparison is compiled at its first use, 50 ms in a cold JVM. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BpfInstruction that && code == that.code
                && jumpIfTrue == that.jumpIfTrue && jumpIfFalse == that.jumpIfFalse
                && operand == that.operand;
    }

    @Override
    public int hashCode() {
        return 31 * operand + code;
    }
}
