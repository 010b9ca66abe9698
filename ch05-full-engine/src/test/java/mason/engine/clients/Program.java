// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import workbook.testkit.Pace;

/** A program of this machine, with a directory and variables of its own. */
record Program(Path directory, Map<String, String> variables, Duration patience) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);

    Program(Path directory, Map<String, String> variables) {
        this(directory, variables, USUAL_PATIENCE);
    }

    /** How it ended, with what it wrote in both streams. */
    record Ended(int code, String output) {
    }

    /** The output goes to a file: what a script leaves running may hold a pipe open. */
    Ended run(String... words) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", "");
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectInput(new File("/dev/null")).redirectOutput(output.toFile())
                .directory(directory.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(Pace.stretched(patience).toMillis(),
                TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(output));
    }
}
