// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mason.linux.Execve;
import mason.linux.Fd;

/** The command line of the second JVM: same Java, same class path, small and quick. */
final class Process1Command {

    private static final List<String> SMALL_AND_QUICK = List.of("-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-XX:CICompilerCount=1",
            "-XX:-UseDynamicNumberOfCompilerThreads", "-XX:-UsePerfData", "-Xmx64m",
            "-Xlog:disable", "-Xlog:all=off", "--enable-native-access=ALL-UNNAMED");

    /** Without it Java reads the class path as ASCII. */
    private static final String PATHS_ARE_UTF8 = "LC_ALL=C.UTF-8";

    private Process1Command() {
    }

    /** @param channel by its number in the second JVM */
    static Execve program(Fd channel) {
        List<String> argv = new ArrayList<>();
        argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        argv.addAll(SMALL_AND_QUICK);
        if (Runtime.version().feature() >= 23) {
            argv.add("--sun-misc-unsafe-memory-access=allow");
        }
        argv.addAll(extraOptions());
        argv.addAll(List.of("-cp", classPath(), Process1.class.getName(),
                Integer.toString(channel.number())));
        return new Execve(argv, List.of(PATHS_ARE_UTF8));
    }

    /** What the launcher script adds, one option a line: the class-data archive … */
    private static List<String> extraOptions() {
        String options = System.getProperty("mason.init.options", "").strip();
        return options.isEmpty() ? List.of() : options.lines().toList();
    }

    private static String classPath() {
        List<String> absolute = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(":", absolute);
    }
}
