// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.testkit.Need;

/** dockerode of npm, installed below target, with the script of its checks. */
record Dockerode(Path socket) {

    private static final Path SOURCE = Path.of("src/test/node");
    /** For all rows together; npm needs as long on a slow network. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path INSTALLED = Path.of("target/dockerode").toAbsolutePath();
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", ".npmrc", "rows.js");
    private static final Pattern NAME = Pattern
            .compile("(?m)^(?:(rows\\.set)|host|seen|bridged|either)\\('(.*?)',");
    private static final Pattern TAP =
            Pattern.compile("(?m)^(not )?ok \\d+ - (.*?)(?: # (TODO|FAILED) (.*))?$");

    /** The names that the script gives to its checks. */
    List<String> rows() throws IOException {
        return NAME.matcher(Files.readString(SOURCE.resolve("rows.js"))).results()
                .map(m -> (m.group(1) == null ? "docker run " : "") + m.group(2))
                .toList();
    }

    /** By row; all are skipped where node or the package is missing. */
    Map<String, Seen> run() throws IOException, InterruptedException {
        String missing = new Need("program node").missing()
                .or(() -> new Need("program npm").missing()).orElse("");
        if (missing.isEmpty()) {
            missing = install();
        }
        return missing.isEmpty() ? seen() : skipped(missing);
    }

    private Map<String, Seen> skipped(String why) throws IOException {
        Map<String, Seen> all = new LinkedHashMap<>();
        rows().forEach(row -> all.put(row, Seen.skipped(why)));
        return all;
    }

    private static String install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : FILES) {
            Files.copy(SOURCE.resolve(file), INSTALLED.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Path lock = INSTALLED.resolve("package-lock.json");
        Path done = INSTALLED.resolve("node_modules/installed");
        if (Files.exists(done) && Files.mismatch(lock, done) < 0) {
            return "";
        }
        Program.Ended npm = new Program(INSTALLED, Map.of(), PATIENCE).run("npm", "ci",
                "--omit=optional", "--no-audit", "--no-fund");
        if (npm.code() != 0) {
            return "npm cannot install dockerode here: " + npm.output();
        }
        Files.copy(lock, done, StandardCopyOption.REPLACE_EXISTING);
        return "";
    }

    private Map<String, Seen> seen() throws IOException, InterruptedException {
        Program.Ended node = new Program(INSTALLED,
                Map.of("DOCKER_SOCKET", socket.toString()), PATIENCE)
                .run("node", "rows.js");
        Map<String, Seen> all = new LinkedHashMap<>();
        Matcher lines = TAP.matcher(node.output());
        while (lines.find()) {
            all.put(lines.group(2), seen(lines));
        }
        return all.isEmpty() ? Map.of("", new Seen(Seen.Result.FAILED, node.output()))
                : all;
    }

    private static Seen seen(Matcher line) {
        if (line.group(1) == null) {
            return Seen.passed();
        }
        return new Seen(line.group(3).equals("TODO") ? Seen.Result.REFUSED
                : Seen.Result.FAILED, line.group(4));
    }
}
