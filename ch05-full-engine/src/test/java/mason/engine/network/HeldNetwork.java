// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.Optional;
import java.nio.file.Path;
import mason.linux.Step;

/** An engine that publishes a port for a container until it is killed. */
final class HeldNetwork {

    private HeldNetwork() {
    }

    /** @param words the state directory, the container, what to publish */
    public static void main(String[] words) throws Exception {
        Networks networks = new Networks(Path.of(words[0]));
        Endpoint endpoint =
                networks.connect(words[1], PortBinding.parse(words[2]), Optional.empty());
        networks.plan(endpoint).onHost().forEach(Step::apply);
        System.out.println(endpoint.ports().get(0).hostPort());
        Thread.sleep(600_000);
    }
}
