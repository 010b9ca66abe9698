// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import mason.engine.image.Image;
import mason.engine.image.ImageStore;
import mason.engine.image.ImageUse;
import mason.engine.network.Networks;
import mason.engine.volume.VolumeStore;
import mason.launch.Executor;
import mason.linux.Signal;

/**
 * The containers of a state directory, as one engine looks after them. A container that
 * another engine looks after is seen, and cannot be changed.
 */
public final class Containers implements AutoCloseable {

    private final Parts parts;
    private final Map<ContainerId, Container> known = new ConcurrentHashMap<>();
    private final Execs execs;

    /** @param state has {@code containers}, which is made when it is needed */
    public Containers(Path state, ImageStore images, Executor executor) {
        this.parts = Parts.of(state, images, executor, this::forget);
        this.execs = new Execs(parts);
    }

    private void forget(Container gone) {
        known.remove(gone.id());
        execs.forget(gone);
    }

    /** @throws ConflictException when the name is taken */
    public Container create(CreateRequest request, Image image) throws IOException {
        Container container = new CreateContainer(parts, request, image).perform();
        known.put(container.id(), container);
        return container;
    }

    /** All that can be read, those of other engines too; changes nothing. */
    public List<ContainerRecord> list(Consumer<String> broken) throws IOException {
        return parts.store().list(broken);
    }

    /** All, those of other engines too; one that cannot be read is dead. */
    public List<ContainerRecord> records() throws IOException {
        return new Attendance(parts, known).records();
    }

    /** Which images there are containers of, for the removal of images. */
    public List<ImageUse> imageUses() throws IOException {
        return parts.store().imageUses();
    }

    /**
     * Takes charge of every container that no engine looks after.
     *
     * @return those this engine looks after now
     */
    public List<Container> attend(Consumer<String> broken) throws IOException {
        new Attendance(parts, known).begin(broken);
        return new ArrayList<>(known.values());
    }

    /**
     * Removes what was to be removed at its end, and whose engine died first.
     *
     * @return their ids
     */
    public List<ContainerId> sweep() throws IOException {
        return new SweepContainers(parts).perform();
    }

    /**
     * The container of that name, that id, or whose id begins so.
     *
     * @throws NoSuchContainerException when there is none
     * @throws IllegalArgumentException when there are several
     * @throws ConflictException when another engine looks after it
     */
    public Container find(String reference) throws IOException {
        return new Attendance(parts, known).find(reference);
    }

    public void start(Container container) throws IOException {
        new StartContainer(parts, container).perform();
    }

    /** @see StopContainer */
    public void stop(Container container, Optional<Signal> signal,
            Optional<Duration> patience) throws IOException, InterruptedException {
        new StopContainer(parts, container, signal, patience).perform();
    }

    /** @see RestartContainer */
    public void restart(Container container, Optional<Signal> signal,
            Optional<Duration> patience) throws IOException, InterruptedException {
        new RestartContainer(parts, container, signal, patience).perform();
    }

    public void kill(Container container, Signal signal)
            throws IOException, InterruptedException {
        new KillContainer(parts, container, signal).perform();
    }

    public void pause(Container container) throws IOException {
        new PauseContainer(parts, container).perform();
    }

    public void unpause(Container container) throws IOException {
        new PauseContainer(parts, container).undo();
    }

    public void rename(Container container, ContainerName name) throws IOException {
        new RenameContainer(parts, container, name).perform();
    }

    /** @param force whether one that runs is killed first */
    public void remove(Container container, boolean force)
            throws IOException, InterruptedException {
        remove(container, force, container.record().isRemovedAtItsEnd());
    }

    /** @param withVolumes whether with the volumes that were made for it alone */
    public void remove(Container container, boolean force, boolean withVolumes)
            throws IOException, InterruptedException {
        if (force) {
            new StopContainer(parts, container, Optional.of(Signal.KILL),
                    Optional.empty()).end();
        }
        new RemoveContainer(parts, container, force, withVolumes).perform();
    }

    /** What they are connected to. */
    public Networks networks() {
        return parts.networks();
    }

    /** What they keep. */
    public VolumeStore volumes() {
        return parts.volumes();
    }

    /** What they use, and may use. */
    public ContainerResources resources() {
        return new ContainerResources(parts);
    }

    /** What it has in its file system. */
    public ContainerFiles files(Container container) {
        return new ContainerFiles(parts, container);
    }

    /** What is told of them. */
    public ContainerEvents events() {
        return parts.events();
    }

    /** The further processes in them. */
    public Execs execs() {
        return execs;
    }

    /** @param sink gets what the container writes from now on */
    public Attachment attach(Container container, Optional<OutputSink> sink) {
        return Attachment.to(container, sink);
    }

    /** Returns when the receiver has got all that was asked for. */
    public void logs(Container container, LogQuery query, LogReader.Receiver receiver)
            throws IOException, InterruptedException {
        new LogReader(container.directory().log(), query,
                () -> container.run().isPresent()).read(receiver);
    }

    /** Leaves the containers to themselves: those that run, run on. */
    @Override
    public void close() {
        parts.later().shutdownNow();
        parts.ends().shutdown();
        parts.users().close();
        known.values().forEach(container -> container.directory().close());
    }
}
