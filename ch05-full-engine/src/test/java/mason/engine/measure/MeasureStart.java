// SPDX-License-Identifier: Apache-2.0
package mason.engine.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import mason.engine.daemon.EngineClient;

/** What starts cost, in mason and in what this machine has beside it. */
public final class MeasureStart {

    private static final int IDLE = 10;
    private static final int WARM_A_ROUND = 5;
    /** What it was with a second JVM. */
    private static final double COLD = 9.2;
    private static final String ROW = "%-50s %8s %8s %7s %13s %8s  %s%n";

    private final Path place;
    private final int rounds;
    private final List<String> peers;
    private boolean allMet = true;

    private MeasureStart(Path place, int rounds, List<String> peers) {
        this.place = place;
        this.rounds = rounds;
        this.peers = peers;
    }

    /**
     * {@code PLACE ROUNDS PEER…}: in the place are the sockets {@code mason.sock} and
     * {@code docker.sock}, the bundle of runc and crun, and {@code mason}, a command.
     */
    public static void main(String[] words) throws Exception {
        MeasureStart measure = new MeasureStart(Path.of(words[0]),
                Integer.parseInt(words[1]), List.of(words).subList(2, words.length));
        measure.all();
        System.exit(measure.allMet ? 0 : 1);
    }

    private void all() throws Exception {
        try (EngineClient mason = EngineClient.to(place.resolve("mason.sock"))) {
            System.out.printf(Locale.ROOT, ROW, "medians, ms", "mason", "peer", "ratio",
                    "middle half", "target", "");
            for (int i = 0; i < rounds * WARM_A_ROUND; i++) {
                life(mason);
            }
            if (peers.contains("dockerd")) {
                try (EngineClient docker =
                        EngineClient.to(place.resolve("docker.sock"))) {
                    againstDocker(mason, docker);
                }
            }
            againstOthers(mason);
        }
    }

    private void againstOthers(EngineClient mason) throws Exception {
        for (String runtime : List.of("runc", "crun")) {
            if (peers.contains(runtime)) {
                compare("API create, start, wait, remove / " + runtime + " run",
                        runtime.equals("runc") ? Optional.of(1.0) : Optional.empty(),
                        () -> life(mason), () -> bundle(runtime));
            }
        }
        if (peers.contains("podman")) {
            compare("docker run --rm --network none / podman run", Optional.empty(),
                    () -> run("mason.sock", "none"), this::podman);
        }
        compare("cold mason run --rm / a JVM that does nothing", Optional.of(COLD),
                () -> command(place.resolve("mason").toString(), "run", "--rm", "busybox",
                        "true"),
                () -> command("java", "-Xshare:auto", "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-version"));
    }

    private void againstDocker(EngineClient mason, EngineClient docker) throws Exception {
        compare("API create, start, wait, remove / dockerd", Optional.of(0.1),
                () -> life(mason), () -> life(docker));
        String[] sleep = {"sleep", "1000"};
        String ours = mason.created(sleep);
        String theirs = docker.created(sleep);
        mason.start(ours);
        docker.start(theirs);
        for (int i = 0; i < rounds * WARM_A_ROUND; i++) {
            mason.exec(ours, "true");
        }
        compare("API exec / dockerd", Optional.of(0.1),
                () -> mason.exec(ours, "true"), () -> docker.exec(theirs, "true"));
        mason.remove(ours);
        docker.remove(theirs);
        for (String network : List.of("none", "bridge")) {
            compare("docker run --rm --network " + network + " / dockerd",
                    Optional.of(0.25), () -> run("mason.sock", network),
                    () -> run("docker.sock", network));
        }
        double first = idle(mason, line -> line.contains("mason.engine.cli.Mason"));
        double second = idle(docker, line -> line.contains("containerd")
                || line.startsWith("dockerd"));
        row("MiB beside an idle container / dockerd", Optional.of(0.15),
                new Pairs(List.of(first), List.of(second)));
    }

    private void compare(String what, Optional<Double> target, Pairs.Work ours,
            Pairs.Work theirs) throws Exception {
        progress(what);
        try {
            theirs.perform();
        } catch (IOException cannot) {
            System.err.println("    left out, " + cannot.getMessage());
            return;
        }
        row(what, target, Pairs.measured(rounds, ours, theirs));
    }

    private static void progress(String what) {
        System.err.println("  … " + what);
    }

    private void row(String what, Optional<Double> target, Pairs pairs) {
        boolean met = pairs.ratio(0.5) <= target.orElse(Double.MAX_VALUE);
        allMet &= met;
        System.out.printf(Locale.ROOT, ROW, what, number("%.2f", pairs.ofOurs()),
                number("%.2f", pairs.ofTheirs()), number("%.3f", pairs.ratio(0.5)),
                number("%.3f", pairs.ratio(0.25)) + "–"
                        + number("%.3f", pairs.ratio(0.75)),
                target.map(t -> "≤ " + t).orElse(""),
                target.isEmpty() ? "" : met ? "ok" : "MISSED");
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static void life(EngineClient engine) throws IOException {
        String container = engine.created("true");
        engine.start(container);
        engine.await(container);
        engine.remove(container);
    }

    /** Growth, for each container: of the daemon, and what it has beside it. */
    private double idle(EngineClient engine, Predicate<String> processes)
            throws Exception {
        progress("memory of " + IDLE + " idle containers");
        double before = Memory.of(processes);
        List<String> containers = new ArrayList<>();
        for (int i = 0; i < IDLE; i++) {
            containers.add(engine.created("sleep", "1000"));
            engine.start(containers.get(i));
        }
        double after = Memory.of(processes);
        for (String container : containers) {
            engine.remove(container);
        }
        return (after - before) / IDLE;
    }

    private void run(String socket, String network) throws Exception {
        command("docker", "-H", "unix://" + place.resolve(socket), "run", "--rm",
                "--network", network, "busybox", "true");
    }

    private void bundle(String runtime) throws Exception {
        command(runtime, "--root", place.resolve(runtime).toString(), "run", "--bundle",
                place.resolve("bundle").toString(), "measured");
    }

    private void podman() throws Exception {
        command("podman", "--root", place.resolve("podman").toString(), "--runroot",
                place.resolve("podman-run").toString(), "--cgroup-manager=cgroupfs",
                "run", "--rm", "--network", "none", "busybox", "true");
    }

    private static void command(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectInput(new java.io.File("/dev/null")).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + said.strip());
        }
    }
}
