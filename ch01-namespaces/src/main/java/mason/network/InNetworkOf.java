// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.Set;
import mason.linux.Join;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.Step;
import mason.linux.WayBack;

/**
 * A step done in another process's network namespace, by a thread that is back in its
 * own when the step is done, or has failed.
 */
public record InNetworkOf(Pid process, Step step) implements Step {

    // tag::apply[]
    @Override
    public void apply() {
        try (WayBack home = WayBack.to(Namespace.NETWORK)) {
            new Join(process, Set.of(Namespace.NETWORK)).apply();
            step.apply();
        }
    }
    // end::apply[]

    @Override
    public String text() {
        return "in the network of process " + process + ": " + step.text();
    }
}
