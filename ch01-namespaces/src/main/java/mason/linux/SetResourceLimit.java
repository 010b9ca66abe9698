// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * How much of a resource this process may use, and whatever it starts.
 *
 * <p>{@code int prlimit64(pid_t pid, int resource, const struct rlimit64 *new_limit,
 * struct rlimit64 *old_limit)}, prlimit(2), Linux 2.6.36. To raise a hard limit needs
 * CAP_SYS_RESOURCE.
 *
 * @param soft what is enforced; {@link #UNLIMITED} is no limit
 * @param hard up to where the process may raise the soft one itself
 */
public record SetResourceLimit(ResourceKind kind, long soft,
        long hard) implements KernelCall {

    /** RLIM64_INFINITY. */
    public static final long UNLIMITED = -1;
    private static final Argument THIS_PROCESS = Argument.number(0);
    private static final Argument NULL = Argument.symbol("NULL", 0);
    private static final int SIZE = 16;

    public SetResourceLimit {
        if (Long.compareUnsigned(soft, hard) > 0) {
            throw new IllegalArgumentException("the soft limit of " + kind + ", " + text(
                    soft) + ", is above its hard limit, " + text(hard));
        }
    }

    /** That of this process now. */
    public static SetResourceLimit current(ResourceKind kind) {
        byte[] old = new byte[SIZE];
        CCall.of(SystemCall.PRLIMIT64, THIS_PROCESS, kind.argument(), NULL,
                new Argument.Struct(old, "{}")).make();
        ByteBuffer values = ByteBuffer.wrap(old).order(ByteOrder.nativeOrder());
        return new SetResourceLimit(kind, values.getLong(), values.getLong());
    }

    /** The same hard limit, and {@code lower} as the soft one if that is below it. */
    public SetResourceLimit withSoft(long lower) {
        return new SetResourceLimit(kind,
                Long.compareUnsigned(lower, hard) < 0 ? lower : hard, hard);
    }

    @Override
    public List<CCall> calls() {
        ByteBuffer limits = ByteBuffer.allocate(SIZE).order(ByteOrder.nativeOrder());
        limits.putLong(soft).putLong(hard);
        return List.of(CCall.of(SystemCall.PRLIMIT64, THIS_PROCESS, kind.argument(),
                new Argument.Struct(limits.array(),
                        "{" + text(soft) + ", " + text(hard) + "}"),
                NULL));
    }

    private static String text(long limit) {
        return limit == UNLIMITED ? "RLIM64_INFINITY" : Long.toUnsignedString(limit);
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EPERM)
                ? "the engine's own hard limit is lower, and CAP_SYS_RESOURCE is missing"
                : "";
    }
}
