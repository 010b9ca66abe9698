// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PruneType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The life of a container, in the hands of docker-java. */
record JavaLifeChecks(DockerClient client) {

    Map<String, Check> checks() {
        Map<String, Check> all = new LinkedHashMap<>();
        verbs(all);
        renewals(all);
        ends(all);
        removals(all);
        streams(all);
        processes(all);
        lists(all);
        all.put("docker commit", name -> assertThat(client
                .commitCmd(JavaContainer.made(client, c -> c).id()).exec()).isNotEmpty());
        all.put("docker cp", name -> {
            try (InputStream tar = client.copyArchiveFromContainerCmd(
                    JavaContainer.made(client, c -> c).id(), "/bin/busybox").exec()) {
                assertThat(new String(tar.readNBytes(8), StandardCharsets.US_ASCII))
                        .isEqualTo("busybox\0");
            }
        });
        all.put("docker diff", name -> assertThat(client.containerDiffCmd(
                writing("touch /new").id()).exec()).singleElement()
                .hasFieldOrPropertyWithValue("path", "/new")
                .hasFieldOrPropertyWithValue("kind", 1));
        return all;
    }

    private JavaContainer sleeping(String name) {
        return JavaContainer.sleeping(client, name);
    }

    private void verbs(Map<String, Check> all) {
        all.put("docker start", name -> assertThat(sleeping(name).state())
                .isEqualTo("running"));
        all.put("docker pause", name -> {
            JavaContainer container = sleeping(name);
            client.pauseContainerCmd(name).exec();
            assertThat(container.state()).isEqualTo("paused");
            client.unpauseContainerCmd(name).exec();
        });
        all.put("docker unpause", name -> {
            JavaContainer container = sleeping(name);
            client.pauseContainerCmd(name).exec();
            client.unpauseContainerCmd(name).exec();
            assertThat(container.state()).isEqualTo("running");
        });
        all.put("docker rename", name -> {
            JavaContainer container = sleeping(name);
            client.renameContainerCmd(name).withName(name + "-2").exec();
            assertThat(container.inspected().getName()).isEqualTo("/" + name + "-2");
        });
    }

    private void renewals(Map<String, Check> all) {
        all.put("docker restart --timeout", name -> {
            String before = sleeping(name).inspected().getState().getStartedAt();
            client.restartContainerCmd(name).withTimeout(0).exec();
            assertThat(client.inspectContainerCmd(name).exec().getState()
                    .getStartedAt()).isNotEqualTo(before);
        });
        all.put("docker update --cpu-shares", name -> {
            sleeping(name);
            client.updateContainerCmd(name).withCpuShares(512).exec();
            assertThat(client.inspectContainerCmd(name).exec().getHostConfig()
                    .getCpuShares()).isEqualTo(512);
        });
    }

    private void ends(Map<String, Check> all) {
        all.put("docker stop --timeout", name -> {
            JavaContainer container = sleeping(name);
            client.stopContainerCmd(name).withTimeout(0).exec();
            assertThat(container.state()).isEqualTo("exited");
        });
        all.put("docker kill", name -> {
            JavaContainer container = sleeping(name);
            client.killContainerCmd(name).exec();
            assertThat(container.code()).isEqualTo(137);
        });
        all.put("docker kill --signal", name -> {
            JavaContainer container = sleeping(name);
            client.killContainerCmd(name).withSignal("SIGKILL").exec();
            assertThat(container.code()).isEqualTo(137);
        });
        all.put("docker wait",
                name -> assertThat(JavaContainer.started(client,
                        c -> c.withHostConfig(JavaContainer.host()).withCmd("sh", "-c",
                                "exit 6"))
                        .code()).isEqualTo(6));
    }

    private void removals(Map<String, Check> all) {
        all.put("docker rm", name -> {
            JavaContainer container = sleeping(name);
            assertThatThrownBy(() -> client.removeContainerCmd(name).exec())
                    .isInstanceOf(ConflictException.class);
            container.remove();
        });
        all.put("docker rm --force", name -> {
            sleeping(name).remove();
            assertThatThrownBy(() -> client.inspectContainerCmd(name).exec())
                    .isInstanceOf(NotFoundException.class);
        });
        all.put("docker container prune --filter", name -> {
            JavaContainer made =
                    JavaContainer.made(client, c -> c.withLabels(Map.of(name, "")));
            client.pruneCmd(PruneType.CONTAINERS).withLabelFilter(name).exec();
            assertThatThrownBy(made::inspected).isInstanceOf(NotFoundException.class);
        });
    }

    private JavaContainer writing(String line) {
        JavaContainer container = JavaContainer.started(client,
                c -> c.withHostConfig(JavaContainer.host()).withCmd("sh", "-c", line));
        container.code();
        return container;
    }

    private void streams(Map<String, Check> all) {
        all.put("docker logs", name -> assertThat(writing("echo out; echo err >&2")
                .log(l -> l)).contains("out\n", "err\n"));
        all.put("docker logs --tail", name -> assertThat(writing("echo 1; echo 2")
                .log(l -> l.withTail(1))).isEqualTo("2\n"));
        all.put("docker logs --timestamps", name -> assertThat(writing("echo hi")
                .log(l -> l.withTimestamps(true))).matches("20\\S+Z hi\n"));
        all.put("docker logs --follow", name -> assertThat(JavaContainer.started(client,
                c -> c.withHostConfig(JavaContainer.host()).withCmd("sh", "-c",
                        "echo 1; sleep 0.3; echo 2"))
                .log(l -> l.withFollowStream(true))).isEqualTo("1\n2\n"));
        all.put("docker attach", name -> {
            JavaContainer container = JavaContainer.started(client,
                    c -> c.withHostConfig(JavaContainer.host()).withStdinOpen(true)
                            .withStdInOnce(true)
                            .withCmd("sh", "-c", "read line; echo got $line"));
            assertThat(JavaContainer.text(client.attachContainerCmd(container.id())
                    .withStdOut(true).withFollowStream(true).withLogs(true)
                    .withStdIn(new ByteArrayInputStream("typed\n".getBytes()))
                    .exec(new JavaContainer.Text()))).isEqualTo("got typed\n");
        });
    }

    private void processes(Map<String, Check> all) {
        all.put("docker exec", name -> assertThat(sleeping(name).exec("echo", "hi"))
                .isEqualTo("hi"));
        all.put("docker exec --user", name -> {
            sleeping(name);
            String exec = client.execCreateCmd(name).withUser("1000:1001")
                    .withAttachStdout(true).withCmd("id", "-u").exec().getId();
            assertThat(JavaContainer.text(
                    client.execStartCmd(exec).exec(new JavaContainer.Text())))
                    .isEqualTo("1000\n");
            assertThat(client.inspectExecCmd(exec).exec().getExitCodeLong()).isZero();
        });
        all.put("docker top", name -> {
            sleeping(name);
            assertThat(client.topContainerCmd(name).exec().getProcesses().length).isOne();
        });
    }

    private void lists(Map<String, Check> all) {
        all.put("docker ps", name -> {
            sleeping(name);
            assertThat(client.listContainersCmd().exec()).anySatisfy(
                    c -> assertThat(c.getNames()).containsExactly("/" + name));
        });
        all.put("docker ps --filter", name -> {
            sleeping(name);
            assertThat(client.listContainersCmd().withNameFilter(List.of(name))
                    .withStatusFilter(List.of("running")).exec()).hasSize(1);
        });
        all.put("docker ps --size", name -> {
            sleeping(name);
            assertThat(client.listContainersCmd().withNameFilter(List.of(name))
                    .withShowSize(true).exec().get(0).getSizeRootFs()).isPositive();
        });
        all.put("docker container inspect", name -> {
            assertThat(sleeping(name).inspected().getConfig().getCmd())
                    .containsExactly("sleep", "600");
        });
    }
}
