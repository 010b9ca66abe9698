// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** What the engine tells of the machine it runs on. */
final class Machine {

    private static final Map<String, String> IN_WORDS_OF_GO =
            Map.of("aarch64", "arm64", "x86_64", "amd64");

    private Machine() {
    }

    static String kernel() {
        return System.getProperty("os.version");
    }

    /** As {@code uname -m} has it. */
    static String processor() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    static String architecture() {
        return IN_WORDS_OF_GO.getOrDefault(processor(), processor());
    }

    static String name() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return InetAddress.getLoopbackAddress().getHostName();
        }
    }

    /** The pretty name in os-release(5). */
    static String system() {
        return line(Path.of("/etc/os-release"), "PRETTY_NAME=").replace("\"", "");
    }

    static String systemVersion() {
        return line(Path.of("/etc/os-release"), "VERSION_ID=").replace("\"", "");
    }

    /** Bytes; proc_meminfo(5). */
    static long memory() {
        String kib = line(Path.of("/proc/meminfo"), "MemTotal:").replaceAll("\\D", "");
        return kib.isEmpty() ? 0 : Long.parseLong(kib) << 10;
    }

    private static String line(Path file, String start) {
        try {
            return Files.readAllLines(file).stream().filter(l -> l.startsWith(start))
                    .limit(1).map(l -> l.substring(start.length()))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            return "";
        }
    }
}
