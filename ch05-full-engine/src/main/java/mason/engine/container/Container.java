// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import mason.engine.image.ImageUser;
import mason.linux.WindowSize;

/**
 * A container that this engine looks after: its record, which is on the disk before any
 * answer, and what runs of it. Verbs that change its state hold its monitor.
 */
public final class Container {

    private final ContainerStore store;
    private final ContainerDirectory directory;
    private final List<OutputSink> clients = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Exit> removed = new CompletableFuture<>();
    private final Lock files = new ReentrantLock();
    private CompletableFuture<Run> nextRun = new CompletableFuture<>();
    private CompletableFuture<Exit> nextExit = new CompletableFuture<>();
    private Optional<Run> run = Optional.empty();
    private ContainerRecord record;
    private Optional<ImageUser> user = Optional.empty();
    private boolean endsForRestart;
    private WindowSize size = new WindowSize(0, 0);

    Container(ContainerStore store, ContainerDirectory directory,
            ContainerRecord record) {
        this.store = store;
        this.directory = directory;
        this.record = record;
    }

    public ContainerId id() {
        return directory.id();
    }

    public synchronized ContainerRecord record() {
        return record;
    }

    public synchronized ContainerState state() {
        return record.status().state();
    }

    ContainerDirectory directory() {
        return directory;
    }

    /** As whom its command runs, once it was looked up: its image does not change. */
    synchronized Optional<ImageUser> user() {
        return user;
    }

    synchronized ImageUser knownAs(ImageUser found) {
        user = Optional.of(found);
        return found;
    }

    synchronized Optional<Run> run() {
        return run;
    }

    /** Taken before its monitor by what mounts its overlay. */
    Lock files() {
        return files;
    }

    List<OutputSink> clients() {
        return clients;
    }

    /** @throws ConflictException when it is in a state that does not allow the verb */
    synchronized void check(Verb verb) {
        if (state() == ContainerState.DEAD && !verb.isAllowedIn(state())) {
            throw new ConflictException("container " + id().shortened() + " is dead: "
                    + record.status().error());
        }
        verb.check(id(), state());
    }

    synchronized void save(ContainerRecord next) throws IOException {
        store.save(directory, next);
        record = next;
    }

    /**
     * For what has happened, whether or not it can be written down: if not, an engine
     * after this one cannot know it.
     */
    synchronized void keep(ContainerRecord next) {
        record = next;
        try {
            store.save(directory, next);
        } catch (IOException | RuntimeException e) {
            System.err.println("mason: the state of container " + id().shortened()
                    + " is not on the disk: " + e.getMessage());
        }
    }

    /** What it is worth no write to the disk for: the next one writes it. */
    synchronized void remember(ContainerRecord next) {
        record = next;
    }

    /** Its process 1 is there. */
    synchronized void began(Run now, ContainerStatus status) throws IOException {
        run = Optional.of(now);
        now.streams().resize(size);
        save(record.with(status));
        nextRun.complete(now);
    }

    /** Its process 1 and all its output have ended, and its record says so. */
    synchronized void ended(Exit exit) {
        run = Optional.empty();
        nextRun = new CompletableFuture<>();
        CompletableFuture<Exit> waiting = nextExit;
        nextExit = new CompletableFuture<>();
        waiting.completeAsync(() -> exit);
    }

    /** Whether a client has asked for another run, and waits for the end of this one. */
    synchronized boolean endsForRestart() {
        return endsForRestart;
    }

    synchronized void endsForRestart(boolean now) {
        endsForRestart = now;
    }

    void removed() {
        removed.complete(lastExit());
        nextExit.complete(lastExit());
    }

    /** The size of its terminal, now and after its next start. */
    public synchronized void resize(WindowSize to) {
        size = to;
        run.ifPresent(r -> r.streams().resize(to));
    }

    /** The run that is there, or the next one. */
    synchronized CompletableFuture<Run> running() {
        return nextRun;
    }

    /** Completed when what is waited for has happened. */
    public synchronized CompletableFuture<Exit> exit(WaitCondition condition) {
        boolean isOver = condition == WaitCondition.NOT_RUNNING
                && !record.status().state().hasProcess()
                && record.status().state() != ContainerState.RESTARTING;
        if (isOver) {
            return CompletableFuture.completedFuture(lastExit());
        }
        return condition == WaitCondition.REMOVED ? removed : nextExit;
    }

    private synchronized Exit lastExit() {
        return new Exit(record.status().exitCode(), 0, record.status().error());
    }
}
