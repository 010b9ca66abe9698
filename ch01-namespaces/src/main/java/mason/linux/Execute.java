// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import jnr.ffi.Pointer;
import java.util.ArrayList;
import java.util.List;

/**
 * Becomes another program. A name without a slash is looked for along the PATH of the
 * <em>new</em> environment, which is what {@code execvp(3)} would not do.
 *
 * <p>{@code int execve(const char *path, char *const argv[], char *const envp[])},
 * execve(2). Called from any thread of a process, it ends the other threads.
 */
public record Execute(List<String> argv, List<String> environment) implements KernelCall {

    private static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin"
            + ":/usr/sbin:/usr/bin:/sbin:/bin";

    static Execute of(List<String> w) {
        int count = Integer.parseInt(w.get(1));
        return new Execute(w.subList(2, 2 + count), w.subList(2 + count, w.size()));
    }

    @Override
    public long invoke() {
        Pointer arguments = LibC.strings(argv);
        Pointer variables = LibC.strings(environment);
        Errno reason = Errno.ENOENT;
        for (String candidate : candidates()) {
            LibC.CALLS.execve(candidate, arguments, variables);
            Errno errno = LibC.errno();
            if (!isMissing(errno)) {
                reason = errno;
            }
        }
        throw failure(reason);
    }

    static boolean isMissing(Errno errno) {
        return errno.equals(Errno.ENOENT) || errno.equals(Errno.ENOTDIR);
    }

    /** The paths at which the program may be, in the order of PATH. */
    List<String> candidates() {
        String program = argv.get(0);
        if (program.contains("/")) {
            return List.of(program);
        }
        List<String> found = new ArrayList<>();
        for (String directory : path().split(":")) {
            found.add((directory.isEmpty() ? "." : directory) + "/" + program);
        }
        return found;
    }

    private String path() {
        return environment.stream().filter(v -> v.startsWith("PATH="))
                .map(v -> v.substring("PATH=".length())).findFirst().orElse(DEFAULT_PATH);
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("execve", "" + argv.size()));
        words.addAll(argv);
        words.addAll(environment);
        return List.copyOf(words);
    }

    @Override
    public String text() {
        return "execve(" + argv.get(0) + ", " + argv + ", " + environment.size()
                + " variables)";
    }
}
