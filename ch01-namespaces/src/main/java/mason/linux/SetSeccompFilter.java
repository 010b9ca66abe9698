// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * From now on the kernel asks a program which system calls this thread, and what it
 * starts, may make. No later call takes it back.
 *
 * <p>{@code int seccomp(SECCOMP_SET_MODE_FILTER, flags, struct sock_fprog *)},
 * seccomp(2), Linux 3.17. Needs CAP_SYS_ADMIN or {@link ForbidNewPrivileges}.
 *
 * @param program at most 4096 instructions, which run on a {@code struct seccomp_data}
 */
public record SetSeccompFilter(List<BpfInstruction> program) implements KernelCall {

    private static final int SECCOMP_SET_MODE_FILTER = 1;
    /** No slower mode of the processor against Spectre, as is usual since Linux 5.16. */
    private static final int SECCOMP_FILTER_FLAG_SPEC_ALLOW = 4;
    private static final int MOST = 4096;
    private static final int HEADER = 16;
    private static final int ADDRESS = 8;

    public SetSeccompFilter {
        program = List.copyOf(program);
        if (program.isEmpty() || program.size() > MOST) {
            throw new IllegalArgumentException("the kernel takes 1 to " + MOST
                    + " instructions, not " + program.size());
        }
    }

    @Override
    public boolean restrictsLaterCalls() {
        return true;
    }

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of(SystemCall.SECCOMP,
                Argument.symbol("SECCOMP_SET_MODE_FILTER", SECCOMP_SET_MODE_FILTER),
                Argument.symbol("SECCOMP_FILTER_FLAG_SPEC_ALLOW",
                        SECCOMP_FILTER_FLAG_SPEC_ALLOW),
                filter()));
    }

    /** {@code struct sock_fprog}: how many instructions, and where they are. */
    private Argument filter() {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.nativeOrder());
        header.putShort((short) program.size());
        ByteBuffer code = ByteBuffer.allocate(program.size() * BpfInstruction.SIZE)
                .order(ByteOrder.nativeOrder());
        for (BpfInstruction instruction : program) {
            instruction.putTo(code);
        }
        return new Argument.Pointing(header.array(), ADDRESS, code.array(),
                "{len=" + program.size() + "}");
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EACCES)
                ? "without no_new_privs, CAP_SYS_ADMIN is needed"
                : errno.equals(Errno.EINVAL)
                        ? "this kernel may be built without CONFIG_SECCOMP_FILTER"
                        : "";
    }
}
