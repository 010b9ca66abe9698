// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * Starts a program and stays: the other way to begin a command, for a process 1 that
 * has more to do. A name without a slash is looked for along the PATH of the new
 * environment. {@code posix_spawnp(3)}.
 */
public record Spawn(List<String> argv, List<String> environment) implements KernelCall {

    static Spawn of(List<String> w) {
        Execute same = Execute.of(w);
        return new Spawn(same.argv(), same.environment());
    }

    /** The child; its standard streams are ours. */
    public Child start() {
        Errno reason = Errno.ENOENT;
        for (String path : new Execute(argv, environment).candidates()) {
            try {
                return Child.program(path, argv, environment)
                        .with(List.of(Fd.STDIN, Fd.STDOUT, Fd.STDERR));
            } catch (KernelException e) {
                reason = Execute.isMissing(e.errno()) ? reason : e.errno();
            }
        }
        throw failure(reason);
    }

    @Override
    public long invoke() {
        return start().pid().number();
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("posix_spawn", "" + argv.size()));
        words.addAll(argv);
        words.addAll(environment);
        return List.copyOf(words);
    }

    @Override
    public String text() {
        return "posix_spawn(" + argv.get(0) + ", " + argv + ", " + environment.size()
                + " variables)";
    }
}
