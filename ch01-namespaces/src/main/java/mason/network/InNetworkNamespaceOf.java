// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.Set;
import mason.linux.JoinNamespaces;
import mason.linux.Namespace;
import mason.linux.Pid;
import mason.linux.SavedNamespace;
import mason.linux.Step;

/**
 * A step done in another process's network namespace, by a thread that is back in its
 * own when the step is done, or has failed.
 */
public record InNetworkNamespaceOf(Pid process, Step step) implements Step {

    // tag::apply[]
    @Override
    public void apply() {
        try (SavedNamespace own = SavedNamespace.ofThisThread(Namespace.NETWORK)) {
            new JoinNamespaces(process, Set.of(Namespace.NETWORK)).apply();
            step.apply();
        }
    }
    // end::apply[]

    @Override
    public String text() {
        return "in the network of process " + process + ": " + step.text();
    }
}
