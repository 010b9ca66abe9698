// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Sets the two clocks of the time namespace that this thread has unshared, as offsets
 * from the host's, before a process is in it: {@code /proc/PID/timens_offsets},
 * time_namespaces(7), Linux 5.6. Until Linux 6.2 a child made by vfork(2) or
 * posix_spawn(3) doesn't enter one, not even by execve(2).
 *
 * @param monotonic how far CLOCK_MONOTONIC is to be ahead
 * @param bootTime how far CLOCK_BOOTTIME, and with it the uptime, is to be ahead
 */
public record SetClocks(Duration monotonic, Duration bootTime) implements KernelCall {

    @Override
    public List<CCall> calls() {
        return new WriteFile(thread() + "/timens_offsets", line("monotonic", monotonic)
                + line("boottime", bootTime)).calls();
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
    public void apply() {
        if (!KernelVersion.running().isAtLeast(6, 2)) {
            throw failure(Errno.ENOSYS);
        }
        KernelCall.super.apply();
    }

    @Override
    public String text() {
        return "write(\"/proc/thread-self/timens_offsets\", \"monotonic "
                + monotonic.getSeconds() + "s, boottime " + bootTime.getSeconds()
                + "s\")";
    }

    @Override
    public String hint(Errno errno) {
        return switch (errno.symbol()) {
            case "ENOSYS" -> "Linux 6.2 or newer is needed: before, a program that is"
                    + " executed doesn't enter a time namespace";
            case "EACCES" -> "a process is in this time namespace already";
            case "ERANGE" -> "no clock may run below zero";
            default -> "";
        };
    }
}
