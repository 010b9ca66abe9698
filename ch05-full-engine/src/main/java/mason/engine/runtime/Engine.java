// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.engine.container.ContainerDirectory;
import mason.engine.container.ContainerRecord;
import mason.engine.container.ContainerStatus;
import mason.engine.container.ContainerStore;
import mason.engine.container.ProcessIdentity;
import mason.engine.image.BusyboxImage;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.image.ImageReference;
import mason.engine.image.ImageStore;
import mason.launch.JvmExecutor;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.unionfs.Overlay;

/** Images and containers of one state directory, and the way from one to the other. */
public final class Engine {

    private final Path state;
    private final Hierarchies hierarchies = Hierarchies.detect();
    private final ImageStore images;
    private final ContainerStore containers;

    /** @param state where everything is kept that outlives a command */
    public Engine(Path state) {
        this.state = state;
        this.images = new ImageStore(state);
        this.containers = new ContainerStore(state.resolve("containers"), hierarchies);
    }

    public Path state() {
        return state;
    }

    public ImageStore images() {
        return images;
    }

    public ContainerStore containers() {
        return containers;
    }

    /**
     * The image of that name, or whose id begins so; the embedded one is made when it is
     * first asked for.
     */
    public Image image(String name) throws IOException {
        boolean isId = name.matches("(sha256:)?[0-9a-f]{64}");
        Optional<Image> found = isId ? Optional.empty()
                : named(ImageReference.parse(name));
        if (found.isEmpty()) {
            found = images.findById(name);
        }
        return found.orElseThrow(() -> new ImageException("there is no image "
                + (isId ? name : ImageReference.parse(name))
                + " here; `mason images` lists what is, `mason load` brings more"))
                .runnable();
    }

    private Optional<Image> named(ImageReference reference) throws IOException {
        Optional<Image> found = images.find(reference);
        return found.isEmpty() && reference.equals(BusyboxImage.NAME)
                ? Optional.of(new BusyboxImage(images).make())
                : found;
    }

    // tag::run[]
    /** Runs a container to its end and leaves nothing behind. */
    public RunResult run(Image image, RunOptions options,
            Attachment attachment) throws IOException {
        containers.sweep();
        try (ContainerDirectory directory = containers.create();
                Cgroup cgroup = Cgroup.create(hierarchies,
                        directory.id().text(), options.limits())) {
            String hostname = options.hostname(directory.id());
            Container container = new Container(hostname, cgroup,
                    overlay(image, directory),
                    options.command(image, hostname));
            ContainerRecord created = ContainerRecord.created(directory.id(),
                    image.name(), container.command().argv());
            containers.save(directory, created);
            Task task = started(container, attachment);
            containers.save(directory, created.with(running(created, task)));
            ExitStatus status = attachment.until(task);
            return new RunResult(status, cgroup.oomKills());
        }
    }
    // end::run[]

    private Task started(Container container, Attachment attachment)
            throws IOException {
        Plan plan = images.links().plan().and(container.plan());
        try (Stdio stdio = attachment.stdio(container)) {
            return JvmExecutor.start(plan, stdio);
        }
    }

    private Overlay overlay(Image image, ContainerDirectory directory)
            throws IOException {
        Overlay overlay = new Overlay(image.layers(), directory.upper(),
                directory.work(), directory.merged());
        overlay.copyRootAttributes();
        return images.links().shortened(overlay);
    }

    /** A command that has ended already is what its record says of it: created. */
    private static ContainerStatus running(ContainerRecord created, Task task)
            throws IOException {
        return ProcessIdentity.of(task.pid())
                .map(p -> created.status().running(p, Instant.now()))
                .orElse(created.status());
    }
}
