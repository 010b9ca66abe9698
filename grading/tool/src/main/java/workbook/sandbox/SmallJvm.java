// SPDX-License-Identifier: Apache-2.0
package workbook.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line of a JVM in a sandbox.
 *
 * @param archive a class-data archive for a class path that begins as this one does
 */
record SmallJvm(List<Path> classPath, Optional<Path> archive) {

    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Xmx256m",
            "-XX:-UseDynamicNumberOfCompilerThreads",
            "-Djava.io.tmpdir=/tmp", "-XX:ErrorFile=/dev/null",
            "-XX:+DisableAttachMechanism");

    /** The second JVM of a container start, by chapter 1's own switch. */
    private static final String OPTION_OF_INIT = "-Dmason.init.options=";

    List<String> words(List<String> options, String... main) {
        List<String> words = new ArrayList<>();
        words.add(RootCommand.JAVA_HOME.resolve("bin/java").toString());
        words.addAll(OPTIONS);
        archive.map(a -> "-XX:SharedArchiveFile=" + a).ifPresent(archived -> {
            words.add(archived);
            words.add(OPTION_OF_INIT + archived);
        });
        if (Runtime.version().feature() >= 22) {
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(options);
        words.addAll(List.of("-cp", text(classPath)));
        words.addAll(List.of(main));
        return words;
    }

    static String text(List<Path> paths) {
        return String.join(File.pathSeparator, RootCommand.texts(paths));
    }
}
