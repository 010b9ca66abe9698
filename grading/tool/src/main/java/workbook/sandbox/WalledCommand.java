// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Trouble;
import workbook.testkit.Pace;

/**
 * The command line that puts a JVM behind walls: it joins the cgroups, builds a root
 * with what is needed and no more, becomes root of a user namespace and runs the tests
 * as a child of process 1. Three scripts do it with util-linux: outside.sh, settle.sh
 * and inhabit.sh. Those that build a root begin with mounts.sh.
 */
record WalledCommand(Path directory, Cell cell, Ownership owner, Errand errand) {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private static final String JOIN = """
            while [ "$1" != -- ]; do
              echo $$ >"$1/cgroup.procs"
              shift
            done
            shift
            exec unshare --mount --propagation private "$@"
            """;

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m",
            "-Djava.io.tmpdir=/tmp", "-XX:ErrorFile=/dev/null",
            "-XX:+DisableAttachMechanism");

    /** The second JVM of a container start, by chapter 1's own switch. */
    private static final String FOR_A_JVM_OF_THE_ANSWER_S = "-Dmason.init.options=";

    List<String> words() {
        List<String> words = new ArrayList<>(List.of("sh", "-c", JOIN, "join"));
        words.addAll(texts(cell.inner()));
        words.addAll(List.of("--", "sh", "-c", rootBuilder("outside.sh"), "outside",
                Long.toString(owner.first()), directory.toString(),
                script("settle.sh"), JAVA_HOME.toString()));
        words.addAll(texts(shown()));
        words.addAll(List.of("--", rootBuilder("inhabit.sh")));
        words.addAll(texts(cell.leaves()));
        words.add("--");
        words.addAll(java());
        return words;
    }

    /** What all runs have in common comes first, as the archive wants it. */
    private List<Path> classPath() {
        return Stream.concat(ClassArchive.here().stream().flatMap(d -> d.jars().stream()),
                errand.classPath().stream()).distinct().toList();
    }

    private List<Path> shown() {
        return Stream.concat(classPath().stream(),
                ClassArchive.here().map(ClassArchive::archive).stream()).toList();
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(p -> p.toAbsolutePath().toString()).toList();
    }

    static String rootBuilder(String name) {
        return script("mounts.sh") + script(name);
    }

    private static String script(String name) {
        try (InputStream in = WalledCommand.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Trouble.ours(name + " is missing", e);
        }
    }

    private List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(JAVA_HOME.resolve("bin/java").toString());
        words.addAll(SMALL);
        ClassArchive.here().map(ClassArchive::option).ifPresent(archive -> {
            words.add(archive);
            words.add(FOR_A_JVM_OF_THE_ANSWER_S + archive);
        });
        if (Runtime.version().feature() >= 22) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.add("-Dworkbook.pace=" + Pace.factor());
        words.add("-Dworkbook.seed=" + errand.seed());
        words.addAll(List.of("-cp",
                String.join(File.pathSeparator, texts(classPath()))));
        words.add(Runner.class.getName());
        return words;
    }
}
