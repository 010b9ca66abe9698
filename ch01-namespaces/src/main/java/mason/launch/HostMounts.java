// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mason.linux.JoinMounts;
import mason.linux.JoinNamespaces;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.SavedNamespace;
import mason.linux.Unshare;

/**
 * The files of the host, which a second JVM needs until it has loaded all its classes: a
 * container has no Java. Where a plan joins the mount namespace of a container, the
 * builder thread returns from there, and {@link Process1} joins it.
 */
final class HostMounts {

    private HostMounts() {
    }

    /** Whether the command will see the mounts of another process. */
    static boolean areLeftBy(Plan plan) {
        return joins(plan).findAny().isPresent();
    }

    private static Stream<JoinNamespaces> joins(Plan plan) {
        return plan.inNamespaces().stream().filter(JoinNamespaces.class::isInstance)
                .map(JoinNamespaces.class::cast)
                .filter(join -> join.kinds().contains(Namespace.MOUNT));
    }

    /** The plan by which process 1 leaves them first. */
    static Plan leftByProcess1(Plan plan) {
        List<JoinMounts> calls = joins(plan)
                .map(join -> new JoinMounts(join.process())).toList();
        return Plan.inProcess1(calls).and(plan);
    }

    /**
     * What {@code work} returns, which may leave them. Afterwards this thread has a copy
     * of them again, with a Java that cannot be written to: see {@link ReadOnlyJava}.
     */
    static <T> T keptFor(Plan plan, Supplier<T> work) {
        if (!areLeftBy(plan)) {
            return work.get();
        }
        List<Mount> readOnly = ReadOnlyJava.mounts();
        T result;
        try (SavedNamespace host = SavedNamespace.ofThisThread(Namespace.MOUNT)) {
            result = work.get();
        }
        new Unshare(Set.of(Namespace.MOUNT)).apply();
        Mount.makePrivate("/").apply();
        readOnly.forEach(Mount::apply);
        return result;
    }
}
