// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Becomes another user: real, effective and saved ids. The C library would change all
 * threads; these calls change this one, which is about to become the command: {@code
 * setgroups}, {@code setresgid}, {@code setresuid}, credentials(7). A process that was
 * root and isn't any more loses its permitted, effective and ambient capabilities.
 *
 * @param user up to 4294967294, as {@code group} and each of {@code groups}
 * @param groups the supplementary ones
 */
public record BecomeUser(long user, long group,
        List<Long> groups) implements KernelCall {

    private static final long LARGEST = 0xFFFF_FFFEL;

    public BecomeUser {
        groups = List.copyOf(groups);
        checked(user);
        checked(group);
        groups.forEach(BecomeUser::checked);
    }

    private static void checked(long id) {
        if (id < 0 || id > LARGEST) {
            throw new IllegalArgumentException("not a user or group id: [" + id + "]");
        }
    }

    @Override
    public List<CCall> calls() {
        Argument u = Argument.number(user);
        Argument g = Argument.number(group);
        return List.of(
                CCall.of(SystemCall.SETGROUPS, Argument.number(groups.size()), list()),
                CCall.of(SystemCall.SETRESGID, g, g, g),
                CCall.of(SystemCall.SETRESUID, u, u, u));
    }

    private Argument list() {
        if (groups.isEmpty()) {
            return Argument.symbol("NULL", 0);
        }
        ByteBuffer ids = ByteBuffer.allocate(groups.size() * Integer.BYTES)
                .order(ByteOrder.nativeOrder());
        groups.forEach(id -> ids.putInt(id.intValue()));
        return new Argument.Struct(ids.array(), groups.toString());
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EINVAL)
                ? "user " + user + " or one of the groups is not mapped in this user"
                        + " namespace"
                : errno.equals(Errno.EPERM)
                        ? "CAP_SETUID and CAP_SETGID are needed, and in a user namespace"
                                + " a map of groups"
                        : "";
    }
}
