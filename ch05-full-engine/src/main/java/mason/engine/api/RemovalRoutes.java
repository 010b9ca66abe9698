// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.container.ConflictException;
import mason.engine.container.Container;
import mason.engine.container.ContainerState;
import mason.engine.container.Containers;

/** The end of containers, one by one or all that do not run. */
record RemovalRoutes(Containers containers, ContainerViews views) {

    Stream<Route> all() {
        return Stream.of(Route.delete("/containers/{name}", this::remove),
                Route.post("/containers/prune", this::prune));
    }

    private void remove(Call call) throws Exception {
        if (call.query().flag("link")) {
            unlink(call);
            return;
        }
        Container container = containers.find(call.parameter("name"));
        boolean force = call.query().flag("force");
        boolean runs = container.state().hasProcess()
                || container.state() == ContainerState.RESTARTING;
        if (runs && !force) {
            throw ApiException.conflict("cannot remove container \"/"
                    + container.record().name() + "\": container is "
                    + container.state().text() + ": stop the container before removing"
                    + " or force remove");
        }
        containers.remove(container, force, call.query().flag("v"));
        call.nothing();
    }

    /** {@code docker rm --link NAME/ALIAS}: the other container stays. */
    private void unlink(Call call) throws Exception {
        String path = call.parameter("name");
        String[] words = path.replaceFirst("^/", "").split("/", 2);
        boolean isRemoved = words.length == 2 && containers.resources()
                .links(containers.find(words[0])).remove(words[1]);
        if (!isRemoved) {
            throw ApiException.notFound("No such container: " + path);
        }
        call.nothing();
    }

    private void prune(Call call) throws Exception {
        Filters filters = call.query().filters("label", "label!", "until");
        List<String> removed = new ArrayList<>();
        long bytes = 0;
        for (var record : containers.records()) {
            boolean wanted = ContainerFilter.isIdle(record)
                    && filters.labels(record.config().labels())
                    && filters.any("until", u -> record.created().isBefore(
                            Moments.parse("until", Optional.of(u)).orElseThrow()));
            if (wanted) {
                bytes += pruned(record.id().text(), removed);
            }
        }
        call.json(Members.ofAll().with("ContainersDeleted", removed)
                .with("SpaceReclaimed", bytes).map());
    }

    /**
     * One that was started, or removed, meanwhile stays as it is.
     *
     * @return the bytes of its own files
     */
    private long pruned(String id, List<String> removed) throws Exception {
        try {
            Container container = containers.find(id);
            long bytes = views.written(container.record());
            containers.remove(container, false);
            removed.add(id);
            return bytes;
        } catch (ConflictException startedMeanwhile) {
            return 0;
        }
    }
}
