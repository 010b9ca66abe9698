// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import mason.cgroups.Cgroup;
import mason.cgroups.Hierarchies;
import mason.engine.container.ContainerDirectory;
import mason.engine.container.ContainerRecord;
import mason.engine.container.ContainerStore;
import mason.engine.image.BusyboxImage;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.image.ImageReference;
import mason.engine.image.ImageStore;
import mason.launch.JvmExecutor;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.linux.ExitStatus;
import mason.unionfs.Overlay;

/** Images and containers of one state directory, and the way from one to the other. */
public final class Engine {

    private final Hierarchies hierarchies = Hierarchies.detect();
    private final ImageStore images;
    private final ContainerStore containers;

    /** @param state where everything is kept that outlives a command */
    public Engine(Path state) {
        this.images = new ImageStore(state.resolve("images"));
        this.containers = new ContainerStore(state.resolve("containers"), hierarchies);
    }

    public ImageStore images() {
        return images;
    }

    public ContainerStore containers() {
        return containers;
    }

    /** The image of that name; the embedded one is made when it is first asked for. */
    public Image image(ImageReference reference) throws IOException {
        Image found = images.find(reference).orElse(null);
        if (found == null && reference.equals(BusyboxImage.NAME)) {
            return new BusyboxImage(images).make();
        }
        if (found == null) {
            throw new ImageException("there is no image " + reference + " here; "
                    + "`mason images` lists what is, `mason load -i FILE` brings more");
        }
        return found;
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
            Task task = started(container, attachment);
            containers.remember(directory, record(directory, image,
                    container, task));
            ExitStatus status = attachment.until(task);
            return new RunResult(status, cgroup.oomKills());
        }
    }
    // end::run[]

    private static Task started(Container container, Attachment attachment) {
        try (Stdio stdio = attachment.stdio(container)) {
            return JvmExecutor.start(container.plan(), stdio);
        }
    }

    private static Overlay overlay(Image image, ContainerDirectory directory)
            throws IOException {
        Overlay overlay = new Overlay(image.layers(), directory.upper(),
                directory.work(), directory.merged());
        overlay.copyRootAttributes();
        return overlay;
    }

    private static ContainerRecord record(ContainerDirectory directory, Image image,
            Container container, Task task) {
        return new ContainerRecord(directory.id(), image.reference().toString(),
                container.command().argv(), Instant.now(), task.pid());
    }
}
