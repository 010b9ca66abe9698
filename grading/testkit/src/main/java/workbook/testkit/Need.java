// SPDX-License-Identifier: Apache-2.0
package workbook.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something of the machine that a test or a console listing needs.
 *
 * @param words {@code linux}, {@code root}, {@code docker}, {@code quick machine},
 *            {@code cgroup v1}, {@code cgroup v2}, {@code kernel VERSION},
 *            {@code controller NAME} as cgroup v2 spells it, or {@code program NAME}
 */
public record Need(String words) {

    private static final Pattern FORM = Pattern
            .compile("linux|root|docker|quick machine|cgroup v[12]"
                    + "|(kernel|controller|program) [\\w.+-]+");
    private static final int TOO_SLOW = 5;

    public Need {
        if (!FORM.matcher(words).matches()) {
            throw new IllegalArgumentException("not something to need: [" + words
                    + "]; it is one of " + FORM);
        }
    }

    /** One sentence on what this machine lacks, or nothing. */
    public Optional<String> missing() {
        String name = words.substring(words.indexOf(' ') + 1);
        return switch (words.split(" ")[0]) {
            case "linux" -> unless("Linux".equals(system()),
                    "Linux is needed, this is " + system() + ": use the VM.");
            case "root" -> Root.MISSING;
            case "docker" -> docker();
            case "quick" -> unless(Pace.factor() < TOO_SLOW,
                    "A quick machine is needed: its JVM starts in less than half a"
                            + " second.");
            case "cgroup" -> cgroup(name);
            case "kernel" -> kernel(name);
            case "controller" -> unless(CgroupControllers.here().names().contains(name),
                    "The cgroup controller " + name
                            + " is needed, and is mounted nowhere.");
            default -> program(name);
        };
    }

    private static Optional<String> unless(boolean met, String sentence) {
        return met ? Optional.empty() : Optional.of(sentence);
    }

    private static String system() {
        return System.getProperty("os.name");
    }

    private static Optional<String> docker() {
        return program("docker").or(() -> unless(
                Files.exists(Path.of("/run/docker.sock")) && Probe.succeeds("docker",
                        "version"),
                "A running Docker daemon is needed."));
    }

    private static Optional<String> cgroup(String version) {
        boolean unified = CgroupControllers.here().unified();
        return version.equals("v1")
                ? unless(!unified, "A host with cgroup v1 is needed.")
                : unless(unified,
                        "A pure cgroup v2 host is needed: /sys/fs/cgroup of type"
                                + " cgroup2.");
    }

    private static Optional<String> kernel(String version) {
        String running = System.getProperty("os.version");
        return unless(compare(running, version) >= 0, "Linux " + version
                + " or newer is needed, this is " + running + ".");
    }

    /** Compares major and minor number; what follows is the distribution's. */
    static int compare(String version, String other) {
        return Arrays.compare(numbers(version), numbers(other));
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\D+").splitAsStream(version).limit(2)
                .mapToInt(Integer::parseInt).toArray();
    }

    /** Programs are looked for along the PATH and in the sbin directories. */
    private static Optional<String> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        return unless(
                Stream.of(path.split(":")).filter(d -> !d.isEmpty())
                        .anyMatch(d -> Files.isExecutable(Path.of(d, name))),
                "The program " + name + " is needed and isn't installed.");
    }

    /** Found once: the probe is a process. */
    private static final class Root {

        private static final Optional<String> MISSING = Probe.missingRoot();
    }
}
