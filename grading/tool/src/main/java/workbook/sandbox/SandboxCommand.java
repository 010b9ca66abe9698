// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Resource;
import workbook.testkit.Pace;

/**
 * The command line that runs a JVM in a sandbox: it joins the cgroups, builds a root with
 * what is needed and no more, becomes root of a user namespace and runs the tests as a
 * child of process 1. Three scripts do it with util-linux: outside.sh, settle.sh and
 * inhabit.sh. Those that build a root begin with mounts.sh.
 */
record SandboxCommand(Path directory, RunCgroups cgroups, IdRange owner,
        Sandbox.Tests tests) {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    private static final List<String> SMALL = List.of("-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m",
            "-Djava.io.tmpdir=/tmp", "-XX:ErrorFile=/dev/null",
            "-XX:+DisableAttachMechanism");

    /** The second JVM of a container start, by chapter 1's own switch. */
    private static final String OPTION_OF_INIT = "-Dmason.init.options=";

    List<String> words() {
        List<String> words = new ArrayList<>(cgroups.session());
        words.addAll(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c",
                rootBuilder("outside.sh"), "outside", Long.toString(owner.first()),
                directory.toString(), script("settle.sh"), JAVA_HOME.toString()));
        words.addAll(texts(shown()));
        words.addAll(List.of("--", rootBuilder("inhabit.sh")));
        words.addAll(texts(cgroups.leaves()));
        words.add("--");
        words.addAll(java());
        return words;
    }

    /** What all runs have in common comes first, as the archive wants it. */
    private List<Path> classPath() {
        return Stream.of(ClassArchive.here().stream().flatMap(d -> d.jars().stream()),
                tests.trusted().stream(), Stream.of(tests.answer())).flatMap(p -> p)
                .distinct().toList();
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
        return Resource.text(SandboxCommand.class, name);
    }

    private List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(JAVA_HOME.resolve("bin/java").toString());
        words.addAll(SMALL);
        ClassArchive.here().map(ClassArchive::option).ifPresent(archive -> {
            words.add(archive);
            words.add(OPTION_OF_INIT + archive);
        });
        if (Runtime.version().feature() >= 22) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(List.of("-Dworkbook.pace=" + Pace.factor(),
                "-Dworkbook.seed=" + tests.seed(), "-cp",
                String.join(File.pathSeparator, texts(classPath())),
                TestRunner.class.getName()));
        return words;
    }
}
