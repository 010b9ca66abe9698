// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.exercise.Trouble;
import workbook.needs.Pace;

/**
 * The command line that puts a JVM behind walls: it joins the cgroups, unshares with
 * util-linux, takes the right to write from the host's file systems and runs the tests
 * as a child of process 1.
 */
record WalledCommand(Path directory, List<Path> cgroups, List<Path> classPath,
        long seed) {

    private static final String JOIN = """
            while [ "$1" != -- ]; do
              echo $$ 2>/dev/null > "$1/cgroup.procs" || :
              shift
            done
            shift
            exec "$@"
            """;

    private static final List<String> UNSHARE = List.of("unshare", "--mount", "--uts",
            "--ipc", "--pid", "--net", "--fork", "--kill-child", "--mount-proc",
            "--propagation", "private");

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m",
            "-Djava.io.tmpdir=/tmp", "-XX:ErrorFile=/dev/null");

    List<String> words() {
        List<String> words = new ArrayList<>(List.of("sh", "-c", JOIN, "join"));
        cgroups.forEach(c -> words.add(c.toString()));
        words.add("--");
        words.addAll(UNSHARE);
        words.addAll(List.of("sh", "-c", script(), "settle", directory.toString()));
        words.addAll(neededUnderTmp());
        words.add("--");
        words.addAll(java());
        return words;
    }

    /** The first names below /tmp. */
    private List<String> neededUnderTmp() {
        return classPath.stream().map(Path::toAbsolutePath)
                .filter(p -> p.startsWith("/tmp") && p.getNameCount() > 2)
                .map(p -> p.getName(1).toString()).distinct().toList();
    }

    private static String script() {
        try (InputStream in = WalledCommand.class.getResourceAsStream("settle.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Trouble.ours("settle.sh is missing", e);
        }
    }

    private List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(SMALL);
        if (Runtime.version().feature() >= 22) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.add("-Dworkbook.pace=" + Pace.factor());
        words.add("-Dworkbook.seed=" + seed);
        words.addAll(List.of("-cp", classPath.stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))));
        words.add(Runner.class.getName());
        return words;
    }
}
