// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mason.launch.UnshareShell;
import mason.linux.JoinNamespaces;
import mason.linux.KernelException;
import mason.linux.Namespace;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import mason.linux.Step;

/**
 * A machine of a test network: a network namespace that unshare(1) has made, with a shell
 * and a thread in it.
 */
final class NetworkNode implements AutoCloseable {

    private static final String FAILED = "ip has failed";

    private final UnshareShell shell = UnshareShell.with("--net");
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    private NetworkNode() {
        call(() -> {
            new JoinNamespaces(pid(), Set.of(Namespace.NETWORK)).apply();
            return null;
        });
    }

    /** Its network has nothing but a loopback device, which is down. */
    static NetworkNode create() {
        return new NetworkNode();
    }

    /** The process in this network by which others refer to it. */
    Pid pid() {
        return shell.pid();
    }

    /** What {@code work} returns or throws, in this network. */
    <T> T call(Callable<T> work) {
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
    void apply(Step... steps) {
        apply(List.of(steps));
    }

    void apply(List<? extends Step> steps) {
        run(() -> steps.forEach(Step::apply));
    }

    /** The same for work that returns nothing. */
    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    /** Runs ip(8) in this network; what it prints. */
    String ip(String... words) {
        String command = "ip " + String.join(" ", words);
        String said = shell.ask(command + " || echo " + FAILED);
        if (said.endsWith(FAILED)) {
            throw new IllegalStateException(command + ": " + said);
        }
        return said;
    }

    /** Whether it has a device of that name. */
    boolean has(NetworkDevice device) {
        try {
            return call(() -> device.index() > 0);
        } catch (KernelException missing) {
            return false;
        }
    }

    /** The names of its devices. */
    List<String> devices() {
        return Stream.of(ip("-o", "link").split("\n"))
                .map(l -> l.split(": ")[1].split("@")[0]).toList();
    }

    /** Connects it to another by veths, with ip(8), which have addresses and are up. */
    void connect(NetworkDevice here, Cidr own, NetworkNode other, NetworkDevice there,
            Cidr theirs) {
        ip("link", "add", "name", here.name(), "type", "veth", "peer", "name",
                there.name(),
                "netns", other.pid().toString());
        configure(here, own);
        other.configure(there, theirs);
    }

    /** Gives a device an address with ip(8), and brings it up. */
    void configure(NetworkDevice device, Cidr address) {
        ip("address", "add", address.toString(), "dev", device.name());
        ip("link", "set", "dev", device.name(), "up");
    }

    /** Also from addresses to which there is no route: rp_filter, ip-sysctl. */
    void acceptFromEverywhere() {
        call(() -> {
            for (String devices : List.of("all", "default")) {
                Files.writeString(Path.of("/proc/sys/net/ipv4/conf", devices,
                        "rp_filter"), "0");
            }
            return null;
        });
    }

    @Override
    public void close() {
        thread.shutdown();
        shell.close();
    }
}
