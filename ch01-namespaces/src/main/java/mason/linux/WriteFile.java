// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Writes {@code contents} to an existing file in one {@code write(2)}, as the control
 * files of the kernel want it.
 */
public record WriteFile(String path, String contents) implements KernelCall {

    @Override
    public List<CCall> calls() {
        int length = contents.getBytes(StandardCharsets.UTF_8).length;
        return List.of(
                CCall.of("open", Argument.string(path), Argument.flags(
                        Set.of(OpenFlag.WRITE_ONLY, OpenFlag.CLOSE_ON_EXEC))),
                CCall.of("write", Argument.first(), Argument.string(contents),
                        Argument.number(length)),
                CCall.of("close", Argument.first()).evenAfterFailure());
    }

    /** In short, as the shell's {@code echo contents >path} is short. */
    @Override
    public String text() {
        return "write(" + Quoted.text(path) + ", " + Quoted.text(contents) + ")";
    }

    @Override
    public String hint(Errno errno) {
        return errno.equals(Errno.EPERM) && path.matches("/proc/[^/]+/[ug]id_map")
                ? "a map of ids is written once, from outside of the user namespace"
                : "";
    }
}
