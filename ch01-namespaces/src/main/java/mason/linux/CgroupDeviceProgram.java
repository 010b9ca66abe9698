// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A program that the kernel asks before a process of a cgroup opens or makes a device.
 * {@code int bpf(BPF_PROG_LOAD, union bpf_attr *, unsigned int size)} with {@code
 * BPF_PROG_TYPE_CGROUP_DEVICE}, bpf(2), Linux 4.15. Once it is attached it can be closed:
 * it lives as long as the cgroup.
 */
public record CgroupDeviceProgram(Fd fd) implements AutoCloseable {

    private static final int BPF_PROG_LOAD = 5;
    private static final int BPF_PROG_ATTACH = 8;
    private static final int BPF_PROG_TYPE_CGROUP_DEVICE = 15;
    private static final int BPF_CGROUP_DEVICE = 6;
    /** Those of cgroups below are asked, too, and have to agree. */
    private static final int BPF_F_ALLOW_MULTI = 2;
    private static final String LICENSE = "Apache-2.0";
    private static final int LOAD_SIZE = 72;
    private static final int ATTACH_SIZE = 16;

    /**
     * @throws KernelException with EINVAL or EACCES for a program that the kernel can't
     *         prove to end without harm, or if it was built without CONFIG_CGROUP_BPF
     */
    public static CgroupDeviceProgram load(List<EbpfInstruction> program) {
        ByteBuffer code = buffer(program.size() * EbpfInstruction.SIZE);
        program.forEach(instruction -> instruction.putTo(code));
        try (Arena arena = new Arena()) {
            ByteBuffer attributes = buffer(LOAD_SIZE).putInt(BPF_PROG_TYPE_CGROUP_DEVICE)
                    .putInt(program.size()).putLong(arena.bytes(code.array()))
                    .putLong(arena.text(LICENSE));
            return new CgroupDeviceProgram(new Fd(call("BPF_PROG_LOAD", BPF_PROG_LOAD,
                    attributes, "{prog_type=BPF_PROG_TYPE_CGROUP_DEVICE, insn_cnt="
                            + program.size() + "}")
                    .make()));
        }
    }

    /** @param cgroup its directory in the hierarchy of version 2, open */
    public void attach(Fd cgroup) {
        ByteBuffer attributes = buffer(ATTACH_SIZE).putInt(cgroup.number())
                .putInt(fd.number()).putInt(BPF_CGROUP_DEVICE).putInt(BPF_F_ALLOW_MULTI);
        call("BPF_PROG_ATTACH", BPF_PROG_ATTACH, attributes, "{target_fd="
                + cgroup.number() + ", attach_type=BPF_CGROUP_DEVICE}").make();
    }

    private static CCall call(String name, int command, ByteBuffer attributes,
            String text) {
        return CCall.of(SystemCall.BPF, Argument.symbol(name, command),
                new Argument.Struct(attributes.array(), text),
                Argument.number(attributes.capacity()));
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        fd.close();
    }
}
