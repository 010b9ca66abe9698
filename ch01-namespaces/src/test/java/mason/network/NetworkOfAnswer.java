// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import mason.linux.NetworkDevice;
import workbook.testkit.answer.AnswerProcess;

/**
 * The network in which the answer makes its values: that of its process where it is apart
 * from the tests, otherwise one of the test's.
 */
final class NetworkOfAnswer implements AutoCloseable {

    private final Optional<Long> process = AnswerProcess.pid();
    private final Optional<NetworkNode> node =
            process.isPresent() ? Optional.empty() : Optional.of(NetworkNode.create());

    private final List<NetworkDevice> added = new ArrayList<>();

    /** What {@code work} returns or throws, which asks for a value. */
    <T> T call(Callable<T> work) {
        try {
            return node.isPresent() ? node.get().call(work) : work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs ip(8) in this network, with the files of the tests; what it prints. */
    String ip(String... words) {
        return node.map(n -> n.ip(words)).orElseGet(() -> ipFromOutside(words));
    }

    private String ipFromOutside(String... words) {
        List<String> command = new ArrayList<>(
                List.of("nsenter", "--net=/proc/" + process.get() + "/ns/net", "ip"));
        command.addAll(List.of(words));
        try {
            Process ip = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(ip.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a device, which lives as long as this object is open. */
    void add(NetworkDevice device) {
        ip("link", "add", "name", device.name(), "type", "bridge");
        added.add(device);
    }

    @Override
    public void close() {
        added.forEach(d -> ip("link", "delete", "dev", d.name()));
        node.ifPresent(NetworkNode::close);
    }
}
