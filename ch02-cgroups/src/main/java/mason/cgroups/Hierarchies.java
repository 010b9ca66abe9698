// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the controllers are on this host: all in version 2, each in its own tree of
 * version 1, or some here and some there. The kernel gives a controller to one hierarchy
 * only: cgroups(7).
 *
 * @param all in the order of mounting
 */
public record Hierarchies(List<Hierarchy> all) {

    /** What is mounted on this host, as this process sees it. */
    public static Hierarchies detect() {
        return parse(new ControlFile(Path.of("/proc/self/mountinfo")).lines(),
                mount -> new ControlFile(mount.resolve("cgroup.controllers")).words());
    }

    /**
     * What the lines of a mountinfo say.
     *
     * @param offered the contents of {@code cgroup.controllers} of a v2 mount
     */
    static Hierarchies parse(List<String> mountinfo,
            Function<Path, List<String>> offered) {
        return new Hierarchies(mountinfo.stream().map(MountLine::parse)
                .flatMap(line -> hierarchy(line, offered)).toList());
    }

    // tag::hierarchy[]
    private static Stream<Hierarchy> hierarchy(MountLine line,
            Function<Path, List<String>> offered) {
        return switch (line.type()) {
            case "cgroup" -> Stream.of(new LegacyHierarchy(
                    line.target(), line.root(),
                    line.superOptions(), line.readOnly()));
            case "cgroup2" -> Stream.of(new UnifiedHierarchy(
                    line.target(), line.root(),
                    Set.copyOf(offered.apply(line.target())),
                    line.readOnly()));
            default -> Stream.empty();
        };
    }
    // end::hierarchy[]

    /**
     * The hierarchy a controller follows.
     *
     * @throws NoSuchControllerException when there is none that can be written to
     */
    public Hierarchy of(Controller controller) {
        return find(controller)
                .orElseThrow(() -> new NoSuchControllerException(controller, all));
    }

    /**
     * The hierarchy a controller follows, if there is one that can be written to: that
     * which offers it, or else that which does without a controller of the name.
     */
    public Optional<Hierarchy> find(Controller controller) {
        return writable().filter(h -> h.offers(controller)).findFirst()
                .or(() -> writable().filter(h -> h.hasBuiltIn(controller)).findFirst());
    }

    /**
     * Those a container has a cgroup in: wherever a controller of ours is, and if there
     * is none, the first there is, so that its processes can be found again.
     *
     * @throws IllegalStateException when no hierarchy can be written to
     */
    List<Hierarchy> used() {
        List<Hierarchy> used = all.stream().filter(this::isUsed).toList();
        return used.isEmpty() ? List.of(any()) : used;
    }

    private boolean isUsed(Hierarchy hierarchy) {
        return Arrays.stream(Controller.values())
                .anyMatch(c -> find(c).filter(h -> h == hierarchy).isPresent());
    }

    private Hierarchy any() {
        return writable().findFirst().orElseThrow(() -> new IllegalStateException(
                "no cgroup hierarchy is mounted that could be written to; as root:"
                        + " mount -t cgroup2 none /sys/fs/cgroup"));
    }

    private Stream<Hierarchy> writable() {
        return all.stream().filter(h -> !h.readOnly());
    }
}
