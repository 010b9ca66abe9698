// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Needs said by a word: {@code root}, {@code docker}, {@code cgroup-v1},
 * {@code cgroup-v2}, {@code kernel-5.12}, or the name of a program.
 */
public final class Machinery {

    private static final String KERNEL = "kernel-";

    private Machinery() {
    }

    /** One sentence on what this machine lacks, or nothing. */
    public static Optional<String> missing(String word) {
        if (word.startsWith(KERNEL)) {
            return KernelNeed.missing(word.substring(KERNEL.length()));
        }
        return switch (word) {
            case "root" -> RootNeed.look();
            case "docker" -> docker();
            case "cgroup-v1" -> Need.unless(!Controllers.here().unified(),
                    "A host with cgroup v1 is needed.");
            case "cgroup-v2" -> CgroupV2Need.missing();
            default -> ToolNeed.missing(word);
        };
    }

    private static Optional<String> docker() {
        return ToolNeed.missing("docker").or(() -> Need.unless(
                Files.exists(Path.of("/run/docker.sock")) && dockerAnswers(),
                "A running Docker daemon is needed."));
    }

    private static boolean dockerAnswers() {
        try {
            Process process = new ProcessBuilder("docker", "version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
