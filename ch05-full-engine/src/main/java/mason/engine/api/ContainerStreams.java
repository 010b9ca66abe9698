// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mason.engine.container.Attachment;
import mason.engine.container.Container;
import mason.engine.container.ContainerEvents;
import mason.engine.container.ContainerState;
import mason.engine.container.Containers;
import mason.engine.container.LogQuery;
import mason.engine.runtime.StreamKind;

/** Clients at the standard streams of containers: attach, by upgrade or WebSocket. */
record ContainerStreams(Containers containers, ContainerEvents events) {

    Stream<Route> all() {
        return Stream.of(Route.post("/containers/{name}/attach", this::attach),
                Route.get("/containers/{name}/attach/ws", this::webSocket));
    }

    private void attach(Call call) throws IOException {
        Container container = attachable(call);
        boolean isTerminal = container.record().config().tty();
        AttachedClient client = new AttachedClient(wanted(call), isTerminal);
        Exchange.Conversation conversation =
                conversation(call, container, client, isTerminal);
        try {
            call.exchange().hijack(StreamFrame.type(call.version(), isTerminal),
                    conversation);
        } catch (IOException | RuntimeException e) {
            client.failed();
            throw e;
        }
    }

    /** A WebSocket has messages of its own: both streams are one. */
    private void webSocket(Call call) throws IOException {
        Container container = attachable(call);
        AttachedClient client = new AttachedClient(wanted(call), true);
        call.exchange().webSocket(conversation(call, container, client, true));
    }

    private Container attachable(Call call) throws IOException {
        Container container = containers.find(call.parameter("name"));
        if (container.state() == ContainerState.PAUSED) {
            throw ApiException.conflict("container " + container.id()
                    + " is paused, unpause the container before attach");
        }
        if (container.state() == ContainerState.RESTARTING) {
            throw ApiException.conflict("container " + container.id()
                    + " is restarting, wait until the container is running");
        }
        call.query().text("detachKeys").ifPresent(DetachKeys::parse);
        return container;
    }

    static Set<StreamKind> wanted(Call call) {
        Set<StreamKind> wanted = EnumSet.noneOf(StreamKind.class);
        if (call.query().flag("stdout")) {
            wanted.add(StreamKind.STDOUT);
        }
        if (call.query().flag("stderr")) {
            wanted.add(StreamKind.STDERR);
        }
        return wanted;
    }

    private Exchange.Conversation conversation(Call call, Container container,
            AttachedClient client, boolean isTerminal) {
        boolean live = call.query().flag("stream");
        Optional<Attachment> attachment = live
                ? Optional.of(containers.attach(container, client.sink()))
                : Optional.empty();
        events.publish("attach", container);
        return (in, out) -> hold(call, container, client, attachment, in, out);
    }

    private void hold(Call call, Container container, AttachedClient client,
            Optional<Attachment> attachment, InputStream in, OutputStream out)
            throws IOException {
        try {
            if (call.query().flag("logs")) {
                client.connected(out);
                replay(call, container, client);
            }
            client.connected(out);
            if (attachment.isPresent()) {
                client.stay(attachment.get(), keys(call, container, in));
                if (client.hasDetached()) {
                    events.publish("detach", container);
                }
            }
        } finally {
            client.failed();
            attachment.ifPresent(Attachment::close);
        }
    }

    private void replay(Call call, Container container, AttachedClient client)
            throws IOException {
        LogQuery query = new LogQuery(wanted(call), false, Optional.empty(),
                Optional.empty(), Optional.empty());
        try {
            containers.logs(container, query, entry -> client.write(entry.stream(),
                    entry.bytes(), entry.bytes().length));
        } catch (InterruptedException e) {
            throw new IOException("the daemon ends", e);
        }
    }

    private static Optional<InputStream> keys(Call call, Container container,
            InputStream in) {
        if (!call.query().flag("stdin") || !container.record().config().openStdin()) {
            return Optional.empty();
        }
        return Optional.of(container.record().config().tty()
                ? new DetachKeys(in, call.query().text("detachKeys"))
                : in);
    }
}
