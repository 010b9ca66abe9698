// SPDX-License-Identifier: Apache-2.0
package workbook.testkit.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A process has a number in each PID namespace that it is in: pid_namespaces(7). */
public final class ProcessNumber {

    private ProcessNumber() {
    }

    /**
     * The number here of a process, by its number in the PID namespace below: NSpid in
     * proc_pid_status(5).
     *
     * @param among the processes that may be meant; one that ends meanwhile is not
     * @throws IllegalArgumentException if none of them has the number
     */
    public static long here(long there, Stream<ProcessHandle> among) {
        return among.map(ProcessHandle::pid).filter(p -> isNumbered(p, there))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "the answer has no process " + there));
    }

    private static boolean isNumbered(long here, long there) {
        try (Stream<String> status =
                Files.lines(Path.of("/proc", Long.toString(here), "status"))) {
            return status.anyMatch(l -> l.matches("NSpid:\t" + here + "\t" + there
                    + "(\t.*)?"));
        } catch (IOException | UncheckedIOException ended) {
            return false;
        }
    }
}
