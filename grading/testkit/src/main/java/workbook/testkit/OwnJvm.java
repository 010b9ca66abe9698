// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM like this one: the same Java, the same class path, quick to start. */
public final class OwnJvm {

    private static final int WARNS_OF_UNSAFE_MEMORY = 23;

    private OwnJvm() {
    }

    /**
     * The command line. Since Java 24 a JVM writes warnings of native code that it was
     * not told about, JEP 472, and they would stand among what the program says.
     *
     * @param program the main class
     */
    public static List<String> running(Class<?> program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE_MEMORY) {
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"),
                program.getName()));
        words.addAll(List.of(arguments));
        return words;
    }
}
