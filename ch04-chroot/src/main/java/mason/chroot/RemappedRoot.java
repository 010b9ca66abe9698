// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import mason.launch.Plan;
import mason.linux.BecomeRoot;
import mason.linux.CreateFilesAs;
import mason.linux.JoinUserNamespace;
import mason.linux.KernelCall;
import mason.linux.Mount;
import mason.linux.Namespace;
import mason.linux.PivotRoot;
import mason.linux.Step;
import mason.linux.TakeTerminal;
import mason.linux.Unmount;
import mason.linux.Unshare;
import mason.linux.WriteFile;
import mason.namespaces.UserMapping;
import mason.namespaces.UserNamespace;
import mason.unionfs.MapLayer;

/**
 * The same container with root that is an ordinary user of the host: {@code docker run}
 * where the daemon has {@code --userns-remap}. Its layers are seen as that user owns
 * them, and what it writes belongs to that user.
 *
 * @param mapping shows the layers so
 * @param layers below the container's own
 * @param terminal its path before the change of root, if there is one
 * @param joined the user namespace of another process, with the same users; nothing for
 *        one of its own
 */
public record RemappedRoot(UserNamespace users, UserMapping mapping, List<Path> layers,
        Optional<String> terminal, Optional<JoinUserNamespace> joined) {

    /** What belongs to the users only if it is made by a process that is one of them. */
    private static final Set<Namespace> OWNED =
            Set.of(Namespace.MOUNT, Namespace.UTS, Namespace.CGROUP);

    private static final String OUT_OF_MEMORY_SCORE = "/proc/self/oom_score_adj";

    public RemappedRoot {
        layers = List.copyOf(layers);
    }

    /**
     * All that is mounted is mounted by the host's root. Process 1 stays that user until
     * it has changed its root, as the way there is the host's alone.
     */
    public Plan in(Plan plan) {
        Plan made = new Plan(plan.onHost(), plan.unshared(), Optional.empty(),
                withOwners(plan.inNamespaces()), withRoot(plan), plan.init());
        return joined.isPresent() ? made : made.and(Plan.unshareUsers(users));
    }

    /**
     * The kernel gives a namespace to the users that its maker is of, and the thread
     * that made those of this container is of the host's: process 1 makes them again.
     */
    private List<KernelCall> becomeRoot(Plan plan) {
        List<KernelCall> calls = new ArrayList<>();
        joined.ifPresent(calls::add);
        Set<Namespace> own = EnumSet.copyOf(OWNED);
        own.retainAll(plan.unshared());
        if (joined.isPresent()) {
            calls.add(new Unshare(own));
        }
        calls.add(new BecomeRoot());
        return calls;
    }

    /** The layers as the users see them, for an overlay that is mounted next. */
    public List<Step> mappedLayers() {
        return layers.stream().<Step>map(l -> new MapLayer(l, mapping)).toList();
    }

    private List<Step> withOwners(List<Step> steps) {
        int overlay = first(steps, s -> s instanceof Mount mount
                && mount.type().equals("overlay"));
        List<Step> all = new ArrayList<>(steps.subList(0, overlay));
        all.addAll(mappedLayers());
        all.add(steps.get(overlay));
        all.add(new CreateFilesAs(users.first(), users.first()));
        steps.subList(overlay + 1, steps.size()).forEach(s -> all.add(ofItsGroup(s)));
        return all;
    }

    /** The option of a mount by the host's root is one of the host's groups. */
    private Step ofItsGroup(Step step) {
        return step instanceof Mount mount && mount.type().equals("devpts")
                ? mount.with(mount.data().replace("gid=" + Devices.TERMINALS,
                        "gid=" + (users.first() + Devices.TERMINALS)))
                : step;
    }

    /** The score is written before the file is another user's. */
    private List<KernelCall> withRoot(Plan plan) {
        List<KernelCall> calls = plan.inProcess1();
        List<KernelCall> all = new ArrayList<>();
        terminal.ifPresent(path -> all.add(new TakeTerminal(path)));
        Predicate<KernelCall> isScore = call -> call instanceof WriteFile file
                && file.path().equals(OUT_OF_MEMORY_SCORE);
        int pivot = first(calls, PivotRoot.class::isInstance);
        int away = pivot + first(calls.subList(pivot, calls.size()),
                Unmount.class::isInstance) + 2;
        all.addAll(calls.subList(0, away));
        calls.stream().filter(isScore).forEach(all::add);
        all.addAll(becomeRoot(plan));
        calls.subList(away, calls.size()).stream().filter(isScore.negate())
                .forEach(all::add);
        return all;
    }

    private static <T> int first(List<T> steps, Predicate<? super T> wanted) {
        for (int i = 0; i < steps.size(); i++) {
            if (wanted.test(steps.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("not the plan of a container with a root");
    }
}
