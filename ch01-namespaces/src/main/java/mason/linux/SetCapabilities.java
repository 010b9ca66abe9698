// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;

/**
 * What this thread may do from now on. Nothing is inheritable or ambient afterwards: an
 * inheritable set would come back in programs that have file capabilities, which is
 * CVE-2022-24769.
 *
 * <p>{@code int capset(cap_user_header_t, const cap_user_data_t)}, capset(2), version 3,
 * Linux 2.6.26. Only what is permitted already can stay so.
 *
 * @param capabilities permitted and effective
 */
public record SetCapabilities(Set<Capability> capabilities) implements KernelCall {

    private static final int CAPABILITY_VERSION_3 = 0x20080522;
    private static final int HEADER = 8;
    private static final int SETS = 24;
    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_CLEAR_ALL = 4;

    public SetCapabilities {
        capabilities = Set.copyOf(capabilities);
    }

    @Override
    public List<CCall> calls() {
        long bits = Flag.bits(capabilities);
        return List.of(clearAmbient(),
                capset(bits, bits, 0, Flag.print(capabilities)));
    }

    private static CCall clearAmbient() {
        return CCall.of("prctl", Argument.symbol("PR_CAP_AMBIENT", PR_CAP_AMBIENT),
                Argument.symbol("PR_CAP_AMBIENT_CLEAR_ALL", PR_CAP_AMBIENT_CLEAR_ALL),
                Argument.number(0), Argument.number(0), Argument.number(0));
    }

    /** Of each set first the lower 32 bits, then, in a second structure, the upper. */
    static CCall capset(long effective, long permitted, long inheritable, String text) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.nativeOrder());
        header.putInt(CAPABILITY_VERSION_3).putInt(0);
        ByteBuffer sets = ByteBuffer.allocate(SETS).order(ByteOrder.nativeOrder());
        for (int shift = 0; shift <= Integer.SIZE; shift += Integer.SIZE) {
            sets.putInt((int) (effective >>> shift)).putInt((int) (permitted >>> shift))
                    .putInt((int) (inheritable >>> shift));
        }
        return CCall.of("capset",
                new Argument.Struct(header.array(), "{version 3, pid 0}"),
                new Argument.Struct(sets.array(), "{" + text + "}"));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EPERM)
                ? "the engine itself doesn't have all of these capabilities"
                : "";
    }
}
