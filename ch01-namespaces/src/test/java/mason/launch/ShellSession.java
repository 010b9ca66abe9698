// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The standard streams of a shell that is asked questions. */
final class ShellSession {

    private static final String END = "end of answer";

    private final OutputStream in;
    private final BufferedReader out;

    ShellSession(OutputStream in, InputStream out) {
        this.in = in;
        this.out = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8));
    }

    /** What {@code script} prints, errors too; nothing where the shell has ended. */
    String ask(String script) {
        tell("{ " + script + "\n} 2>&1\necho " + END);
        return answer();
    }

    /** Executes a program that starts another shell. It would lose what comes at once. */
    void become(String program) {
        tell("exec " + program + " sh -c 'echo " + END + "; exec sh'");
        answer();
    }

    private String answer() {
        try {
            StringBuilder answer = new StringBuilder();
            String next = out.readLine();
            while (next != null && !next.endsWith(END)) {
                answer.append(next).append('\n');
                next = out.readLine();
            }
            return (next == null ? answer : answer.append(next.replace(END, "")))
                    .toString().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not wait for an answer. */
    void tell(String script) {
        try {
            in.write((script + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException closed) {
            return;
        }
    }

    /** A path as one word of the shell's, whatever characters it has. */
    static String word(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
