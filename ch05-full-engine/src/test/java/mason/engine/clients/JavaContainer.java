// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.LogContainerCmd;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.HostConfig;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** A container of the busybox image, made by docker-java. */
record JavaContainer(DockerClient client, String id) {

    private static final long PATIENCE_SECONDS = 20;

    /** Made and not started. */
    static JavaContainer made(DockerClient client,
            UnaryOperator<CreateContainerCmd> asked) {
        return new JavaContainer(client,
                asked.apply(client.createContainerCmd("busybox")).exec().getId());
    }

    static JavaContainer started(DockerClient client,
            UnaryOperator<CreateContainerCmd> asked) {
        JavaContainer container = made(client, asked);
        client.startContainerCmd(container.id).exec();
        return container;
    }

    /** One that sleeps under this name. */
    static JavaContainer sleeping(DockerClient client, String name) {
        return started(client, c -> c.withName(name).withHostConfig(host())
                .withCmd("sleep", "600"));
    }

    /** Without a network. */
    static HostConfig host() {
        return HostConfig.newHostConfig().withNetworkMode("none");
    }

    /** What a shell in a container with these options writes, without the last end. */
    static String output(DockerClient client, UnaryOperator<CreateContainerCmd> asked,
            String line) throws InterruptedException {
        JavaContainer container =
                started(client, c -> asked.apply(c).withCmd("sh", "-c", line));
        container.code();
        String output = container.log(l -> l).strip();
        container.remove();
        return output;
    }

    static String output(DockerClient client, HostConfig host, String line)
            throws InterruptedException {
        return output(client, c -> c.withHostConfig(host), line);
    }

    int code() {
        return client.waitContainerCmd(id).start().awaitStatusCode(PATIENCE_SECONDS,
                TimeUnit.SECONDS);
    }

    String log(UnaryOperator<LogContainerCmd> asked) throws InterruptedException {
        return text(asked.apply(client.logContainerCmd(id).withStdOut(true)
                .withStdErr(true)).exec(new Text()));
    }

    /** What a command in the container writes. */
    String exec(String... words) throws InterruptedException {
        String exec = client.execCreateCmd(id).withAttachStdout(true)
                .withAttachStderr(true).withCmd(words).exec().getId();
        return text(client.execStartCmd(exec).exec(new Text())).strip();
    }

    static String text(Text text) throws InterruptedException {
        assertThat(text.awaitCompletion(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return text.toString();
    }

    InspectContainerResponse inspected() {
        return client.inspectContainerCmd(id).exec();
    }

    String state() {
        return inspected().getState().getStatus();
    }

    void remove() {
        client.removeContainerCmd(id).withForce(true).exec();
    }

    /** All frames of a stream, as text. */
    static final class Text extends ResultCallback.Adapter<Frame> {

        private final StringBuffer all = new StringBuffer();

        @Override
        public void onNext(Frame frame) {
            all.append(new String(frame.getPayload()));
        }

        @Override
        public String toString() {
            return all.toString();
        }
    }
}
