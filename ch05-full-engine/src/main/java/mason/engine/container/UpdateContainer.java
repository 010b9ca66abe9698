// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mason.cgroups.LimitChange;
import mason.cgroups.Limits;
import mason.engine.config.HostConfig;
import mason.engine.config.Resources;

/** Gives a container other limits, and another restart policy. */
record UpdateContainer(Parts parts, Container container, UpdateRequest request) {

    /**
     * All of it is in force and on the disk, or nothing has changed.
     *
     * @return what this host can't limit, a sentence each
     * @throws ConflictException when it contradicts what the container has
     * @throws IllegalStateException with the file and the reason, when the kernel refuses
     *         a limit
     */
    List<String> perform() throws IOException {
        request.restartPolicy().ifPresent(policy -> policy.check());
        CheckedResources checked =
                CheckedResources.of(request.resources(), parts.support());
        UpdateRequest possible =
                new UpdateRequest(checked.resources(), request.restartPolicy());
        synchronized (container) {
            container.check(Verb.UPDATE);
            HostConfig before = container.record().hostConfig();
            try {
                HostConfig next = possible.applied(before);
                apply(changed(before.resources(), next.resources()), next);
            } catch (ConflictException e) {
                throw new ConflictException(because(e));
            }
        }
        return checked.warnings();
    }

    private String because(Exception e) {
        return "Cannot update container " + container.id() + ": " + e.getMessage();
    }

    private static Limits changed(Resources before, Resources next) {
        List<?> kept = new RequestedLimits(before).limits().all();
        return new Limits(new RequestedLimits(next).limits().all().stream()
                .filter(limit -> !kept.contains(limit)).toList());
    }

    private void apply(Limits changed, HostConfig next) throws IOException {
        Optional<LimitChange> made = container.run().map(run -> made(run, changed));
        try {
            container.save(container.record().with(next));
        } catch (IOException | RuntimeException e) {
            made.ifPresent(change -> change.undo(e));
            throw e;
        }
    }

    private LimitChange made(Run run, Limits changed) {
        try {
            return LimitChange.make(run.cgroup(), changed);
        } catch (RuntimeException refused) {
            throw new IllegalStateException(because(refused), refused);
        }
    }
}
