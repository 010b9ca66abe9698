// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Attaches a file system, or changes how one is attached.
 *
 * <p>{@code int mount(const char *source, const char *target, const char *type,
 * unsigned long flags, const void *data)}, mount(2), mount_namespaces(7).
 *
 * @param data options of the file system, comma separated; under 4096 bytes
 */
public record Mount(String source, String target, String type, Set<MountFlag> flags,
        String data) implements KernelCall {

    private static final int PAGE = 4096;

    /** The kernel would cut longer options off at the end of a page, in silence. */
    public Mount {
        int length = data.getBytes(StandardCharsets.UTF_8).length;
        if (length >= PAGE) {
            throw new IllegalArgumentException("the options for " + target + " are "
                    + length + " bytes long, mount(2) takes 4095: use shorter paths");
        }
    }

    /** A new file system of {@code type} at {@code target}. */
    public static Mount of(String type, String target, MountFlag... flags) {
        return new Mount(type, target, type, Set.of(flags), "");
    }

    /** {@code source} and all that is mounted below it, seen at {@code target} too. */
    public static Mount bind(String source, String target) {
        return changing(source, target, MountFlag.BIND, MountFlag.RECURSIVE);
    }

    /** From here on no mount event passes between {@code target} and its peers. */
    public static Mount makePrivate(String target) {
        return changing("none", target, MountFlag.PRIVATE, MountFlag.RECURSIVE);
    }

    private static Mount changing(String source, String target, MountFlag... flags) {
        return new Mount(source, target, "none", Set.of(flags), "");
    }

    public Mount with(String options) {
        return new Mount(source, target, type, flags, options);
    }

    @Override
    public List<CCall> calls() {
        return List.of(CCall.of("mount", Argument.string(source),
                Argument.string(target), Argument.string(type), Argument.flags(flags),
                Argument.string(data)));
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EINVAL) && type.equals("overlay")
                ? "workdir and upperdir must be on one file system, which must not be an"
                        + " overlay itself; dmesg says more"
                : "";
    }
}
