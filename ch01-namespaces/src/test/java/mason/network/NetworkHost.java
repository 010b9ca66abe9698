// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.Step;
import workbook.testkit.Pace;

/**
 * Somebody with a network namespace of their own: a thread that lives in one, and a
 * process that does nothing but be there, for those who ask for a process.
 */
final class NetworkHost implements AutoCloseable {

    private static final String LONG_ENOUGH = "" + 600 * Pace.factor();

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Process resident;

    private NetworkHost() throws IOException {
        resident = new ProcessBuilder("unshare", "--net", "sleep", LONG_ENOUGH).start();
    }

    /** Moves in: from here on there is a network with nothing but a dead loopback. */
    static NetworkHost movesIn() {
        try {
            NetworkHost neighbour = new NetworkHost();
            neighbour.settle();
            return neighbour;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void settle() {
        Path ours = Path.of("/proc/self/ns/net");
        Path theirs = pid().proc().resolve("ns/net");
        await(() -> !Files.readSymbolicLink(ours).equals(Files.readSymbolicLink(theirs)));
        does(() -> {
            new JoinNamespaces(pid(), Set.of(Namespace.NETWORK)).apply();
            return null;
        });
    }

    private static void await(Callable<Boolean> condition) {
        try {
            for (int i = 0; i < 500 * Pace.factor() && !condition.call(); i++) {
                Thread.sleep(10);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some process in this network. */
    Pid pid() {
        return new Pid((int) resident.pid());
    }

    /** What {@code work} returns or throws, in this network. */
    <T> T does(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Applies the steps in this network, in order. */
    void applies(Step... steps) {
        applies(List.of(steps));
    }

    void applies(List<? extends Step> steps) {
        does(() -> {
            steps.forEach(Step::apply);
            return null;
        });
    }

    /** Says ip(8) in this network; what it prints, complaints too. */
    String ip(String... words) {
        return runs(Stream.concat(Stream.of("ip"), Arrays.stream(words)).toList());
    }

    private String runs(List<String> argv) {
        List<String> all = Stream.concat(Stream.of("nsenter", "--net=" + pid().proc()
                .resolve("ns/net")), argv.stream()).toList();
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", argv) + ": " + said);
            }
            return said.strip();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a device of that name is here. */
    boolean has(NetworkDevice device) {
        return devices().contains(device.name());
    }

    /** The names of the devices that are here. */
    List<String> devices() {
        return Stream.of(ip("-o", "link").split("\n"))
                .map(l -> l.split(": ")[1].split("@")[0]).toList();
    }

    /** Makes a cable to another with ip(8), with addresses, switched on. */
    void layCable(NetworkDevice here, Cidr own, NetworkHost other, NetworkDevice there,
            Cidr others) {
        ip("link", "add", here.name(), "type", "veth", "peer", "name", there.name(),
                "netns", other.pid().toString());
        configure(here, own);
        other.configure(there, others);
    }

    /** Gives a device an address with ip(8), and switches it on. */
    void configure(NetworkDevice device, Cidr address) {
        ip("address", "add", address.toString(), "dev", device.name());
        ip("link", "set", device.name(), "up");
    }

    @Override
    public void close() {
        thread.shutdown();
        resident.destroyForcibly();
        try {
            resident.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
