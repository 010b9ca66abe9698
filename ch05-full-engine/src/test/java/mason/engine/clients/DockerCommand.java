// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import workbook.testkit.Pace;

/** The docker command, as the scripts of the rows type it. */
record DockerCommand(String host, Path directory) {

    private static final String PRELUDE = "set -euo pipefail; . ";
    private static final int PATIENCE_SECONDS = 10;
    private static final Pattern REFUSAL =
            Pattern.compile("Error response from daemon: .*\\byet\\b"
                    + "|requires API version|experimental features enabled");
    private static final Pattern UNKNOWN =
            Pattern.compile("unknown flag|is not a docker command|unknown command");

    /** @param name of containers, volumes and images that the row may make */
    Seen check(Row row, String name) throws IOException, InterruptedException {
        Path own = Files.createDirectories(directory.resolve(name));
        Path script = Files.writeString(own.resolve("script"), row.lines() + "\n");
        Program.Ended ended = new Program(own, Map.of("DOCKER_HOST", host,
                "DOCKER_CONFIG", directory.toString(), "c", name, "patience",
                "" + PATIENCE_SECONDS * Pace.factor())).run("bash", "-c",
                        PRELUDE + RowFile.DIRECTORY.resolve("prelude.sh")
                                .toAbsolutePath().toString().replace(" ", "\\ ")
                                + "; . ./script");
        return seen(ended, own, script);
    }

    private static Seen seen(Program.Ended ended, Path own, Path script)
            throws IOException {
        if (ended.code() == 0) {
            return Seen.passed();
        }
        Path errors = own.resolve("err");
        String output = ended.output()
                + (Files.exists(errors) ? Files.readString(errors) : "");
        if (UNKNOWN.matcher(output).find()) {
            return Seen.skipped("this docker command does not know it: " + output);
        }
        return new Seen(REFUSAL.matcher(output).find() ? Seen.Result.REFUSED
                : Seen.Result.FAILED, output + "\nof\n" + Files.readString(script));
    }
}
