// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sets the two clocks of the time namespace that this thread has unshared, as offsets
 * from the host's; to be done before anybody is in it: {@code /proc/PID/timens_offsets},
 * time_namespaces(7), Linux 5.6. Until Linux 6.2 only a child that shares no memory with
 * its parent enters one: execve(2) doesn't, and vfork(2) fails with EINVAL.
 *
 * @param monotonic what CLOCK_MONOTONIC shall be ahead
 * @param bootTime what CLOCK_BOOTTIME, and with it the uptime, shall be ahead
 */
public record SetClocks(Duration monotonic, Duration bootTime) implements KernelCall {

    static SetClocks of(List<String> words) {
        return new SetClocks(Duration.parse(words.get(1)), Duration.parse(words.get(2)));
    }

    @Override
    public long invoke() {
        if (!KernelVersion.running().isAtLeast(6, 2)) {
            throw failure(Errno.ENOSYS);
        }
        return new WriteFile(thread() + "/timens_offsets", line("monotonic", monotonic)
                + line("boottime", bootTime)).invoke();
    }

    /** The file is a process's; a thread that looks for its own number finds it too. */
    private static Path thread() {
        try {
            Path taskAndNumber = Path.of("/proc/thread-self").toRealPath();
            return Path.of("/proc").resolve(taskAndNumber.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String clock, Duration ahead) {
        return clock + " " + ahead.getSeconds() + " " + ahead.getNano() + "\n";
    }

    @Override
    public List<String> words() {
        return List.of("settime", monotonic.toString(), bootTime.toString());
    }

    @Override
    public String text() {
        return "write(timens_offsets, monotonic " + monotonic.getSeconds()
                + " s, boottime " + bootTime.getSeconds() + " s)";
    }

    @Override
    public String hint(Errno errno) {
        return switch (errno.symbol()) {
            case "ENOSYS" -> "Linux 6.2 or newer is needed: before, a program that is"
                    + " executed doesn't enter a time namespace";
            case "EACCES" -> "somebody is in this time namespace already";
            case "ERANGE" -> "no clock may run below zero";
            default -> "";
        };
    }
}
