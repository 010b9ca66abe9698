// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * An instruction of the extended Berkeley packet filter: {@code struct bpf_insn},
 * Documentation/bpf/standardization/instruction-set.rst. The machine has ten registers of
 * 64 bits; 1 has the address of what the program is asked about, and what is in 0 at the
 * end is the answer.
 *
 * @param code operation, size and source together, 8 bits
 * @param target number of a register
 * @param source number of a register
 * @param offset of memory, or how many instructions are skipped
 * @param value a constant, 32 bits
 */
public record EbpfInstruction(int code, int target, int source, int offset, int value) {

    static final int SIZE = 8;
    private static final int HALF = 4;

    /** {@code BPF_LDX | BPF_MEM | BPF_W}: 32 bits of memory into a register. */
    public static final int LOAD = 0x61;
    /** {@code BPF_ALU | BPF_AND | BPF_K}: on the lower 32 bits. */
    public static final int AND = 0x54;
    /** {@code BPF_ALU | BPF_RSH | BPF_K}: on the lower 32 bits. */
    public static final int SHIFT_RIGHT = 0x74;
    /** {@code BPF_ALU64 | BPF_MOV | BPF_X}: from register to register. */
    public static final int COPY = 0xBF;
    /** {@code BPF_ALU64 | BPF_MOV | BPF_K}: a constant into a register. */
    public static final int SET = 0xB7;
    /** {@code BPF_JMP | BPF_JNE | BPF_K}: if a register is no such constant. */
    public static final int SKIP_UNLESS = 0x55;
    /** {@code BPF_JMP | BPF_JNE | BPF_X}: if two registers differ. */
    public static final int SKIP_UNLESS_SAME = 0x5D;
    /** {@code BPF_JMP | BPF_EXIT}. */
    public static final int EXIT = 0x95;

    /** The four bits of a register come first that the processor's order puts first. */
    void putTo(ByteBuffer program) {
        boolean isLittle = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        int registers = isLittle ? source << HALF | target : target << HALF | source;
        program.put((byte) code).put((byte) registers).putShort((short) offset)
                .putInt(value);
    }
}
