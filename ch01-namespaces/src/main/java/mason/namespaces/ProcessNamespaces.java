// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import mason.linux.Namespace;
import mason.linux.Pid;

/**
 * The namespaces that a process is in: {@code /proc/PID/ns}, namespaces(7).
 *
 * @param ids such as {@code uts:[4026531838]}; two processes with the same id are in the
 *            same namespace
 */
// tag::head[]
public record ProcessNamespaces(Map<Namespace, String> ids) {
    // end::head[]

    // tag::of[]
    /** Reads the target of each kind's link. */
    public static ProcessNamespaces of(Pid process) throws IOException {
        // tag::exercise-1.1[]
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            Path link = process.proc().resolve("ns")
                    .resolve(kind.file());
            ids.put(kind, Files.readSymbolicLink(link).toString());
        }
        return new ProcessNamespaces(ids);
        // end::exercise-1.1[]
    }
    // end::of[]

    /**
     * Which kinds a process has of its own, and which it shares with this one, in a
     * sentence.
     */
    public static String compared(Pid process) {
        try {
            Set<Namespace> own = of(process).notSharedWith(of(Pid.own()));
            return "of its own: " + files(own) + "; shared with the host: "
                    + files(without(own));
        } catch (IOException e) {
            return "process " + process + " has ended already";
        }
    }

    private static Set<Namespace> without(Set<Namespace> kinds) {
        Set<Namespace> others = EnumSet.allOf(Namespace.class);
        others.removeAll(kinds);
        return others;
    }

    private static String files(Set<Namespace> kinds) {
        return kinds.isEmpty() ? "none" : String.join(", ",
                kinds.stream().map(Namespace::file).toList());
    }

    /** The kinds of namespace that this process does not share with the other. */
    public Set<Namespace> notSharedWith(ProcessNamespaces other) {
        Set<Namespace> kinds = EnumSet.noneOf(Namespace.class);
        ids.forEach((kind, id) -> {
            if (!id.equals(other.ids.get(kind))) {
                kinds.add(kind);
            }
        });
        return kinds;
    }
}
