// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** docker-java, which Testcontainers uses, as a client of this engine. */
@Requires("root")
@Timeout(120)
class DockerJavaTest {

    @TempDir
    private Path directory;
    private RunningDaemon daemon;
    private DockerClient client;

    @BeforeEach
    void start() throws Exception {
        daemon = RunningDaemon.in(directory);
        daemon.docker("run", "--rm", "busybox", "true");
        URI host = URI.create("unix://" + daemon.socket());
        client = DockerClientImpl.getInstance(
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost(host.toString()).withApiVersion("1.32").build(),
                new ZerodepDockerHttpClient.Builder().dockerHost(host).build());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        daemon.close();
    }

    @Test
    void creates_starts_reads_and_removes_a_container() throws Exception {
        String id = client.createContainerCmd("busybox").withCmd("echo", "from java")
                .withLabels(Map.of("a", "b")).exec().getId();
        client.startContainerCmd(id).exec();
        assertThat(client.waitContainerCmd(id).start().awaitStatusCode()).isZero();
        StringBuilder output = new StringBuilder();
        client.logContainerCmd(id).withStdOut(true)
                .exec(new ResultCallback.Adapter<Frame>() {

                    @Override
                    public void onNext(Frame frame) {
                        output.append(new String(frame.getPayload()));
                    }
                }).awaitCompletion();
        assertThat(output).hasToString("from java\n");
        assertThat(client.inspectContainerCmd(id).exec().getState().getExitCodeLong())
                .isZero();
        assertThat(client.listContainersCmd().withShowAll(true)
                .withLabelFilter(Map.of("a", "b")).exec()).hasSize(1);
        client.removeContainerCmd(id).exec();
        assertThatThrownBy(() -> client.inspectContainerCmd(id).exec())
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void knows_the_engine_its_images_and_networks() {
        assertThat(client.versionCmd().exec().getApiVersion()).isEqualTo("1.47");
        assertThat(client.infoCmd().exec().getOsType()).isEqualTo("linux");
        assertThat(client.listImagesCmd().exec().get(0).getRepoTags())
                .isEqualTo(List.of("busybox:latest").toArray());
        assertThat(client.listNetworksCmd().exec()).hasSize(3);
    }
}
