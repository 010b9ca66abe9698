// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Becomes another program. A name without a slash is looked for along the PATH of the
 * <em>new</em> environment, which is what {@code execvp(3)} would not do.
 *
 * <p>{@code int execve(const char *path, char *const argv[], char *const envp[])},
 * execve(2). Called from any thread of a process, it ends the other threads.
 */
public record Execve(List<String> argv, List<String> environment) implements KernelCall {

    private static final String DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin"
            + ":/usr/sbin:/usr/bin:/sbin:/bin";
    private static final Set<Errno> MISSING = Set.of(Errno.ENOENT, Errno.ENOTDIR);

    public Execve {
        argv = List.copyOf(argv);
        environment = List.copyOf(environment);
    }

    /** One for each place where the program may be; the first that succeeds ends it. */
    @Override
    public List<CCall> calls() {
        List<CCall> calls = new ArrayList<>();
        List<String> places = places();
        for (String place : places) {
            CCall call = CCall.of("execve", Argument.string(place),
                    Argument.Texts.of(argv),
                    new Argument.Environment(Argument.Texts.of(environment)));
            boolean last = calls.size() == places.size() - 1;
            calls.add(last
                    ? call
                    : call.tolerating(Errno.ENOENT, Errno.ENOTDIR, Errno.EACCES));
        }
        return calls;
    }

    private List<String> places() {
        String program = argv.get(0);
        if (program.contains("/")) {
            return List.of(program);
        }
        List<String> places = new ArrayList<>();
        for (String directory : path().split(":", -1)) {
            places.add((directory.isEmpty() ? "." : directory) + "/" + program);
        }
        return places;
    }

    private String path() {
        return environment.stream().filter(v -> v.startsWith("PATH="))
                .map(v -> v.substring("PATH=".length())).findFirst().orElse(DEFAULT_PATH);
    }

    /** A program that was found and can't be run says more than one that is missing. */
    @Override
    public Errno reason(List<Errno> refusals) {
        return refusals.stream().filter(e -> !MISSING.contains(e)).findFirst()
                .orElse(Errno.ENOENT);
    }

    /** Whether {@code errno} says that there is no such program. */
    public static boolean isMissing(Errno errno) {
        return MISSING.contains(errno);
    }

    @Override
    public String text() {
        return "execve(" + Quoted.text(argv.get(0)) + ", "
                + Argument.Texts.of(argv).text() + ", "
                + new Argument.Environment(Argument.Texts.of(environment)).text() + ")";
    }

    @Override
    public String hint(Errno errno) {
        if (!isMissing(errno)) {
            return "";
        }
        return argv.get(0).contains("/")
                ? ""
                : "it is in no directory of PATH, which is " + path();
    }
}
