// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.RestartPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What docker-java asks of a container itself. */
record JavaConfigChecks(DockerClient client) {

    Map<String, Check> checks() {
        Map<String, Check> all = new LinkedHashMap<>();
        processes(all);
        names(all);
        upkeep(all);
        logAndSignal(all);
        return all;
    }

    private void processes(Map<String, Check> all) {
        seen(all, "docker run", c -> c, "echo hi", "hi");
        seen(all, "docker run --env", c -> c.withEnv("A=b"), "echo $A", "b");
        seen(all, "docker run --hostname", c -> c.withHostName("box"), "hostname",
                "box");
        seen(all, "docker run --user", c -> c.withUser("1000:1001"), "id -u; id -g",
                "1000\n1001");
        seen(all, "docker run --workdir", c -> c.withWorkingDir("/new/place"), "pwd",
                "/new/place");
        seen(all, "docker run --tty", c -> c.withTty(true), "tty", "/dev/pts/0");
        all.put("docker run --entrypoint",
                name -> assertThat(JavaContainer.output(client,
                        c -> c.withHostConfig(JavaContainer.host())
                                .withEntrypoint("echo", "before"),
                        "after")).isEqualTo("before sh -c after"));
    }

    private void names(Map<String, Check> all) {
        all.put("docker run --name", name -> {
            JavaContainer made = JavaContainer.made(client, c -> c.withName(name));
            assertThat(made.inspected().getName()).isEqualTo("/" + name);
            assertThatThrownBy(() -> JavaContainer.made(client, c -> c.withName(name)))
                    .isInstanceOf(ConflictException.class);
        });
        all.put("docker run --label", name -> {
            JavaContainer.made(client, c -> c.withLabels(Map.of(name, "b")));
            assertThat(client.listContainersCmd().withShowAll(true)
                    .withLabelFilter(Map.of(name, "b")).exec()).hasSize(1);
        });
        all.put("docker run --expose", name -> assertThat(JavaContainer
                .made(client, c -> c.withExposedPorts(ExposedPort.udp(90))).inspected()
                .getConfig().getExposedPorts()).containsExactly(ExposedPort.udp(90)));
        all.put("docker run --publish", name -> {
            HostConfig host = HostConfig.newHostConfig()
                    .withPortBindings(PortBinding.parse("127.0.0.1::80"));
            assertThat(JavaContainer.started(client, c -> c.withHostConfig(host)
                    .withExposedPorts(ExposedPort.tcp(80)).withCmd("sleep", "600"))
                    .inspected().getNetworkSettings().getPorts().getBindings()
                    .get(ExposedPort.tcp(80))[0].getHostIp()).isEqualTo("127.0.0.1");
        });
        all.put("docker create",
                name -> assertThat(JavaContainer.made(client, c -> c).state())
                        .isEqualTo("created"));
    }

    private void upkeep(Map<String, Check> all) {
        all.put("docker run --rm", name -> {
            JavaContainer container = JavaContainer.started(client,
                    c -> c.withName(name).withHostConfig(JavaContainer.host()
                            .withAutoRemove(true)).withCmd("sleep", "600"));
            client.killContainerCmd(container.id()).exec();
            while (!client.listContainersCmd().withShowAll(true)
                    .withNameFilter(List.of(name)).exec().isEmpty()) {
                Thread.sleep(20);
            }
        });
        all.put("docker run --restart", name -> {
            JavaContainer container = JavaContainer.started(client,
                    c -> c.withHostConfig(JavaContainer.host()
                            .withRestartPolicy(RestartPolicy.onFailureRestart(1)))
                            .withCmd("false"));
            while (!container.state().equals("exited")) {
                Thread.sleep(20);
            }
            assertThat(container.inspected().getRestartCount()).isOne();
        });
    }

    private void logAndSignal(Map<String, Check> all) {
        all.put("docker run --log-driver", name -> {
            HostConfig host = JavaContainer.host()
                    .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
            JavaContainer container = JavaContainer.started(client,
                    c -> c.withHostConfig(host).withCmd("true"));
            assertThat(container.inspected().getHostConfig().getLogConfig().getType())
                    .isEqualTo(LogConfig.LoggingType.NONE);
        });
        all.put("docker run --stop-signal", name -> {
            JavaContainer container = JavaContainer.started(client,
                    c -> c.withHostConfig(JavaContainer.host()).withStopSignal("KILL")
                            .withCmd("sleep", "600"));
            client.stopContainerCmd(container.id()).exec();
            assertThat(container.code()).isEqualTo(137);
        });
    }

    private void seen(Map<String, Check> all, String row,
            UnaryOperator<CreateContainerCmd> asked, String line, String expected) {
        all.put(row, name -> assertThat(JavaContainer.output(client,
                c -> asked.apply(c.withHostConfig(JavaContainer.host())), line))
                .isEqualToNormalizingNewlines(expected));
    }
}
