// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mason.cgroups.Cgroup;
import mason.engine.config.LogConfig;
import mason.engine.runtime.ContainerSpec;
import mason.engine.runtime.StandardStreams;
import mason.launch.ExitCode;
import mason.launch.Plan;
import mason.launch.Stdio;
import mason.launch.Task;
import mason.namespaces.SharedNamespaces;

/** Starts a container that does not run. */
record StartContainer(Parts parts, Container container) {

    /**
     * Returns when the command runs.
     *
     * @throws mason.linux.KernelException naming the call that failed; the record has
     *         the reason and the exit code then
     */
    void perform() throws IOException {
        container.files().lock();
        try {
            synchronized (container) {
                container.check(Verb.START);
                container.save(container.record().stoppedByUser(false).restarted(0));
                again();
            }
        } finally {
            container.files().unlock();
        }
    }

    /** The same for the restart policy, which counts. */
    void again() throws IOException {
        try {
            begin();
        } catch (IOException | RuntimeException e) {
            fail(e);
            throw e;
        }
    }

    private void fail(Exception reason) {
        release(reason);
        String why = "" + reason.getMessage();
        int code = ExitCode.of(reason);
        ContainerRecord record = container.record();
        ContainerStatus failed = record.status().notStarted(code, why);
        container.run().ifPresent(run -> closeBecauseOf(reason, run.log()));
        container.keep(record.with(failed.state() == ContainerState.RESTARTING
                ? failed.in(ContainerState.EXITED)
                : failed));
        container.ended(new Exit(code, 0, why));
    }

    private void release(Exception reason) {
        try {
            parts.networks().disconnect(container.id().text());
            new UsedVolumes(parts, container).end();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    // tag::start[]
    private void begin() throws IOException {
        RequestedDevices.checkDrivers(container.record().hostConfig());
        new UsedVolumes(parts, container).begin();
        RequestedSharing sharing = new RequestedSharing(parts, container);
        SharedNamespaces shared = sharing.namespaces();
        sharing.takeHostname();
        ContainerRecipe recipe = new ContainerRecipe(parts, container);
        Cgroup cgroup = recipe.cgroup();
        try {
            Plan preparation = recipe.preparation();
            ContainerSpec spec = recipe.spec(cgroup);
            LogFile log = log(container);
            StandardStreams streams = recipe.streams(spec);
            Plan start = shared.in(preparation.and(spec.plan()).and(streams.plan()));
            Task task = started(start, shared, streams, log);
            ContainerStatus running = running(task);
            OutputHub output = OutputHub.start(streams,
                    sinks(log.toldTo(streams.ledger())), parts.ends());
            Run run = new Run(cgroup, MainProcess.of(task), streams, output, log);
            container.began(run, running);
            parts.links().begun(parts.networks(), container);
            new ConnectionEvents(parts, container).begun();
            parts.events().publish("start", container);
            parts.health().follow(parts, container);
            EndOfRun.watch(parts, container, run);
        } catch (IOException | RuntimeException e) {
            closeBecauseOf(e, cgroup);
            throw e;
        }
    }
    // end::start[]

    private Task started(Plan start, SharedNamespaces shared, StandardStreams streams,
            LogFile log) throws IOException {
        try (Stdio stdio = streams.stdio();
                JoinedUsers users = JoinedUsers.of(container, shared)) {
            Plan plan = new ContainerRecipe(parts, container).withUsers(start, users);
            return parts.executor().start(
                    new RequestedCgroup(parts, container.record()).in(plan),
                    new MoreDescriptors(stdio, users.with(List.of())));
        } catch (IOException | RuntimeException e) {
            closeBecauseOf(e, streams);
            closeBecauseOf(e, log);
            throw e;
        }
    }

    static LogFile log(Container container) throws IOException {
        LogConfig config = container.record().hostConfig().upkeep().logConfig();
        return LogFile.append(container.directory().log(), LogRotation.of(config),
                new LogAttributes(config).of(container.record()));
    }

    private List<OutputSink> sinks(LogFile log) {
        List<OutputSink> sinks = new ArrayList<>(container.clients());
        sinks.add(log);
        return sinks;
    }

    /** A command that has ended already is what the kernel says of it no more. */
    private ContainerStatus running(Task task) throws IOException {
        ProcessIdentity process = ProcessIdentity.of(task.pid())
                .orElse(new ProcessIdentity(task.pid(), 0, ""));
        return container.record().status().running(process, Instant.now())
                .with(HealthCheck.of(container).map(
                        c -> container.record().status().health().orElse(Health.NONE)
                                .starting()));
    }

    private static void closeBecauseOf(Exception failure, AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
