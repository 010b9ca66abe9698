// SPDX-License-Identifier: Apache-2.0
package mason.engine.measure;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How much memory processes have, shared pages in parts: proc_pid_smaps(5), Pss. */
final class Memory {

    private static final String PSS = "Pss:";
    private static final double KIB_IN_MIB = 1024;

    private Memory() {
    }

    /** MiB of all processes whose command line is wanted. */
    static double of(Predicate<String> wanted) throws IOException {
        double sum = 0;
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
            for (Path process : all) {
                sum += kib(process, wanted);
            }
        }
        return sum / KIB_IN_MIB;
    }

    private static double kib(Path process, Predicate<String> wanted) {
        try {
            String line = Files.readString(process.resolve("cmdline")).replace('\0', ' ');
            return wanted.test(line) ? pss(process) : 0;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static double pss(Path process) throws IOException {
        try (Stream<String> lines = Files.lines(process.resolve("smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PSS))
                    .mapToDouble(line -> Double.parseDouble(line.split(" +")[1])).sum();
        }
    }
}
