// SPDX-License-Identifier: Apache-2.0
package mason.chroot.seccomp;

import mason.linux.BpfInstruction;

/**
 * The instructions a seccomp filter is made of. The input is a {@code struct
 * seccomp_data}: number and architecture, 32 bits each, the instruction pointer, and six
 * arguments of 64 bits, little-endian on the architectures we serve.
 */
final class Bpf {

    /** {@code BPF_LD | BPF_W | BPF_ABS}. */
    static final int LOAD = 0x20;
    /** {@code BPF_JMP | BPF_JA}. */
    static final int JUMP = 0x05;
    /** {@code BPF_JMP | BPF_JEQ | BPF_K}. */
    static final int JUMP_EQUAL = 0x15;
    /** {@code BPF_JMP | BPF_JGT | BPF_K}. */
    static final int JUMP_GREATER = 0x25;
    /** {@code BPF_JMP | BPF_JGE | BPF_K}. */
    static final int JUMP_AT_LEAST = 0x35;
    /** {@code BPF_ALU | BPF_AND | BPF_K}. */
    static final int AND = 0x54;
    /** {@code BPF_RET | BPF_K}. */
    static final int RETURN = 0x06;
    private static final int ARCHITECTURE = 4;
    private static final int ARGUMENTS = 16;

    private Bpf() {
    }

    static BpfInstruction loadNumber() {
        return load(0);
    }

    static BpfInstruction loadArchitecture() {
        return load(ARCHITECTURE);
    }

    static BpfInstruction loadArgumentLower(int index) {
        return load(ARGUMENTS + index * Long.BYTES);
    }

    static BpfInstruction loadArgumentUpper(int index) {
        return load(ARGUMENTS + index * Long.BYTES + Integer.BYTES);
    }

    private static BpfInstruction load(int offset) {
        return new BpfInstruction(LOAD, 0, 0, offset);
    }

    static BpfInstruction and(int mask) {
        return new BpfInstruction(AND, 0, 0, mask);
    }

    static BpfInstruction ifEqual(int constant, int then, int otherwise) {
        return new BpfInstruction(JUMP_EQUAL, then, otherwise, constant);
    }

    static BpfInstruction ifGreater(int constant, int then, int otherwise) {
        return new BpfInstruction(JUMP_GREATER, then, otherwise, constant);
    }

    static BpfInstruction ifAtLeast(int constant, int then, int otherwise) {
        return new BpfInstruction(JUMP_AT_LEAST, then, otherwise, constant);
    }

    /** As far as need be: its distance has 32 bits. */
    static BpfInstruction jump(int distance) {
        return new BpfInstruction(JUMP, 0, 0, distance);
    }

    static BpfInstruction result(SeccompAction action) {
        return new BpfInstruction(RETURN, 0, 0, action.value());
    }
}
