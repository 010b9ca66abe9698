// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mason.linux.Capability;

/** The parts of root's power that a container has. */
public record Capabilities(Set<Capability> all) {

    /** What Docker leaves to a container: moby's daemon/pkg/oci/caps/defaults.go. */
    public static final Capabilities DOCKER_DEFAULT = new Capabilities(EnumSet.of(
            Capability.CHOWN, Capability.DAC_OVERRIDE, Capability.FSETID,
            Capability.FOWNER, Capability.MKNOD, Capability.NET_RAW, Capability.SETGID,
            Capability.SETUID, Capability.SETFCAP, Capability.SETPCAP,
            Capability.NET_BIND_SERVICE, Capability.SYS_CHROOT, Capability.KILL,
            Capability.AUDIT_WRITE));
    public static final Capabilities EVERY = new Capabilities(
            EnumSet.allOf(Capability.class));
    public static final Capabilities NONE = new Capabilities(Set.of());

    private static final String ALL = "ALL";

    public Capabilities {
        all = Set.copyOf(all);
    }

    /** Those of the engine, which cannot give what it doesn't have. */
    public static Capabilities ofThisThread() {
        return new Capabilities(Capability.permitted());
    }

    /**
     * As {@code docker run --cap-add … --cap-drop …} has it: names with or without
     * {@code CAP_}, and {@code ALL}. Adding ALL is less than what is dropped; dropping ALL
     * leaves what is added.
     *
     * @param available those of the engine
     * @throws IllegalArgumentException for a name that isn't one of them
     */
    public static Capabilities of(List<String> added, List<String> dropped,
            Capabilities available) {
        Set<Capability> add = named(added, available);
        Set<Capability> drop = named(dropped, EVERY);
        Set<Capability> left = EnumSet.noneOf(Capability.class);
        if (containsAll(added)) {
            left.addAll(available.all());
            left.removeAll(drop);
        } else {
            if (!containsAll(dropped)) {
                left.addAll(DOCKER_DEFAULT.all());
                left.retainAll(available.all());
                left.removeAll(drop);
            }
            left.addAll(add);
        }
        return new Capabilities(left);
    }

    private static boolean containsAll(List<String> names) {
        return names.stream().anyMatch(ALL::equalsIgnoreCase);
    }

    private static Set<Capability> named(List<String> names, Capabilities known) {
        Set<Capability> named = EnumSet.noneOf(Capability.class);
        names.stream().filter(name -> !ALL.equalsIgnoreCase(name))
                .forEach(name -> named.add(named(name, known)));
        return named;
    }

    private static Capability named(String name, Capabilities known) {
        return Capability.find(name).filter(known.all()::contains)
                .orElseThrow(() -> new IllegalArgumentException(Capability.find(name)
                        .map(c -> "a capability this engine doesn't have itself: ["
                                + c.symbol() + "]")
                        .orElse("not a capability: [" + name.toUpperCase(Locale.ROOT)
                                + "]")));
    }
}
