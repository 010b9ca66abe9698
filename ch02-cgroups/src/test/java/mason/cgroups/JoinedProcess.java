// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.Pid;

/** A shell that joins cgroups by its own hand and becomes a command. */
record JoinedProcess(Process process) implements AutoCloseable {

    private static final String JOIN = """
            for cgroup; do echo 0 >"$cgroup/cgroup.procs" || exit 9; done
            echo in
            exec 2>/dev/null
            """;

    /** One that waits until it is killed. */
    static JoinedProcess in(Path... cgroups) throws IOException {
        return running("exec cat", cgroups);
    }

    /** @param script is run by sh, with the cgroups for arguments */
    static JoinedProcess running(String script, Path... cgroups) throws IOException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", JOIN + script, "sh"));
        List.of(cgroups).forEach(c -> words.add(c.toString()));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("a shell can't join " + List.of(cgroups));
        }
        return new JoinedProcess(process);
    }

    Pid pid() {
        return new Pid((int) process.pid());
    }

    /** 128 and the signal, if it was killed. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
