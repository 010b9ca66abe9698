// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mason.engine.config.ExecConfig;
import mason.engine.json.DockerJson;
import mason.launch.CloneExecutor;
import mason.launch.Executor;
import mason.launch.JvmExecutor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** Containers that share namespaces: {@code --network}, {@code --ipc}, … */
@Requires({"root", "kernel 5.12", "controller pids", "program busybox"})
@LeakCheck
class SharingTest {

    private static final String LOOK =
            "for n in net ipc pid uts; do readlink /proc/self/ns/$n; done";
    private static final String ALL_OF_HOST = "{'HostConfig': {'NetworkMode': 'host',"
            + " 'IpcMode': 'host', 'PidMode': 'host', 'UTSMode': 'host'}}";
    private static final String OTHER =
            "{'HostConfig': {'NetworkMode': 'container:first',"
                    + " 'IpcMode': 'container:first', 'PidMode': 'container:first'}}";
    private static final String FIRST =
            "{'Name': 'first', 'Hostname': 'house',"
                    + " 'HostConfig': {'IpcMode': 'shareable'}}";

    @TempDir
    private Path state;
    private TestEngine engine;

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private static String ofHost() throws Exception {
        return ids(Path.of("/proc/self"));
    }

    private static String ids(Path process) throws Exception {
        StringBuilder ids = new StringBuilder();
        for (String kind : new String[]{"net", "ipc", "pid", "uts"}) {
            ids.append(Files.readSymbolicLink(process.resolve("ns").resolve(kind)))
                    .append('\n');
        }
        return ids.toString();
    }

    private static Map<String, String> kinds(String ids) {
        Map<String, String> kinds = new TreeMap<>();
        ids.lines().forEach(l -> kinds.put(l.replaceFirst(":.*", ""), l));
        return kinds;
    }

    private String said(String more, String line) throws Exception {
        Container container = engine.started(more, "sh", "-c", line);
        TestEngine.end(container);
        return engine.output(container);
    }

    private String executed(Container container, String line) throws Exception {
        StringBuffer seen = new StringBuffer();
        Exec exec = engine.containers().execs().create(container, DockerJson.read(
                "{'Cmd': ['sh', '-c', '" + line + "']}", ExecConfig.class));
        engine.containers().execs().start(exec, Optional
                .of((stream, bytes, count) -> seen.append(new String(bytes, 0, count))));
        exec.end().get(20, TimeUnit.SECONDS);
        return seen.toString();
    }

    abstract class Either {

        abstract Executor executor();

        @BeforeEach
        void open() {
            engine = new TestEngine(state, executor());
        }

        @Test
        void has_the_namespaces_of_the_host_if_asked() throws Exception {
            assertThat(said(ALL_OF_HOST, LOOK + "; grep -c /dev/shm /proc/mounts"))
                    .isEqualTo(ofHost() + "2\n");
        }

        @Test
        void has_those_of_another_if_asked() throws Exception {
            Container first = engine.started(FIRST, "sh", "-c",
                    "echo shared > /dev/shm/text; exec sleep 100");
            Container second = engine.started(OTHER, "sh", "-c",
                    "until [ -s /dev/shm/text ]; do sleep 0.1; done; cat /dev/shm/text;"
                            + " hostname; exec sleep 100");
            Map<String, String> its = kinds(ofProcess(first));
            Map<String, String> seen = kinds(ofProcess(second));
            assertThat(seen.remove("uts")).isNotEqualTo(its.remove("uts"));
            assertThat(seen).isEqualTo(its);
            await(() -> engine.output(second).equals("shared\nhouse\n"));
            end(engine, first);
            assertThat(TestEngine.end(second).code()).isEqualTo(137);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(30);
        while (!condition.call()) {
            assertThat(Instant.now()).as("what is waited for comes").isBefore(end);
            Thread.sleep(20);
        }
    }

    private static String ofProcess(Container container) throws Exception {
        return ids(container.record().status().process().orElseThrow().pid().proc());
    }

    private static void end(TestEngine engine, Container container) throws Exception {
        engine.containers().kill(container, mason.linux.Signal.KILL);
        TestEngine.end(container);
    }

    @Nested
    class A_container_made_by_a_clone extends Either {

        @Override
        Executor executor() {
            return CloneExecutor.tried(Lifetime.OF_THIS_JVM);
        }

        @Test
        void has_execs_that_share_what_it_shares() throws Exception {
            Container host = engine.started(ALL_OF_HOST, "sleep", "100");
            assertThat(executed(host, LOOK)).isEqualTo(ofHost());
            engine.started(FIRST, "sleep", "100");
            Container second = engine.started(OTHER, "sleep", "100");
            assertThat(executed(second, LOOK)).isEqualTo(ofProcess(second));
        }
    }

    @Nested
    class A_container_made_by_a_second_JVM extends Either {

        @Override
        Executor executor() {
            return JvmExecutor.with(Lifetime.OF_THIS_JVM);
        }
    }

    @Nested
    class The_other_container {

        @BeforeEach
        void open() {
            engine = new TestEngine(state);
        }

        @Test
        void must_run() throws Exception {
            Container first = engine.create(FIRST, "sleep", "100");
            String id = first.id().text();
            Map<String, String> messages = Map.of("NetworkMode",
                    "cannot join network of a non running container: " + id, "PidMode",
                    "failed to join PID namespace: container " + id + " is not running",
                    "IpcMode",
                    "failed to join IPC namespace: container " + id + " is not running");
            for (String mode : messages.keySet()) {
                Container second = engine.create(
                        "{'HostConfig': {'" + mode + "': 'container:first'}}", "true");
                assertThatThrownBy(() -> engine.containers().start(second))
                        .isInstanceOf(ConflictException.class)
                        .hasMessage(messages.get(mode));
            }
        }

        @Test
        void must_be_willing_to_share_its_ipc() throws Exception {
            Container first = engine.started("{'Name': 'first'}", "sleep", "100");
            assertThatThrownBy(() -> engine.started(
                    "{'HostConfig': {'IpcMode': 'container:first'}}", "true"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("failed to join IPC namespace: container "
                            + first.id() + ": non-shareable IPC (hint: use"
                            + " IpcMode:shareable for the donor container)");
        }

        @Test
        void is_known_by_its_id_and_found_again_by_the_next_engine() throws Exception {
            Container first = engine.started(FIRST, "sleep", "100");
            Container second = engine.create(OTHER, "sh", "-c", LOOK);
            assertThat(second.record().hostConfig().isolation().pidMode())
                    .isEqualTo("container:" + first.id());
            engine.containers().rename(first, new ContainerName("renamed"));
            engine.containers().close();
            engine = new TestEngine(state);
            Container adopted = engine.containers().find("renamed");
            second = engine.containers().find(second.id().text());
            engine.containers().start(second);
            TestEngine.end(second);
            Map<String, String> seen = kinds(engine.output(second));
            Map<String, String> its = kinds(executed(adopted, LOOK));
            Stream.of(seen, its).forEach(m -> m.remove("uts"));
            assertThat(seen).hasSize(3).isEqualTo(its);
        }

        @Test
        void tells_it_of_their_network_by_the_same_files() throws Exception {
            Container first = engine.started("{'Name': 'first', 'Hostname': 'house',"
                    + " 'HostConfig': {'NetworkMode': 'bridge', 'Dns': ['192.0.2.53']}}",
                    "sleep", "100");
            Container second = engine.started(
                    "{'HostConfig': {'NetworkMode': 'container:first'}}", "sleep", "100");
            String look = "cat /etc/hosts /etc/hostname /etc/resolv.conf; ip addr;"
                    + " echo $HOSTNAME";
            assertThat(executed(second, look)).contains("\thouse", "192.0.2.53")
                    .isEqualTo(executed(first, look));
            executed(second, "echo 192.0.2.1 more >> /etc/hosts");
            assertThat(executed(first, "cat /etc/hosts")).contains("192.0.2.1 more");
        }
    }

    @Nested
    class In_the_network_of_the_host {

        @BeforeEach
        void open() {
            engine = new TestEngine(state);
        }

        @Test
        void there_are_its_name_and_its_hosts() throws Exception {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            assertThat(said("{'HostConfig': {'NetworkMode': 'host',"
                    + " 'ExtraHosts': ['more:192.0.2.1']}}",
                    "hostname; cat /etc/hostname /etc/hosts")).startsWith(
                            name + "\n" + name + "\n" + text(Path.of("/etc/hosts")))
                    .contains("192.0.2.1\tmore");
        }

        private static String text(Path file) throws Exception {
            return Files.exists(file) ? Files.readString(file) : "";
        }

        @Test
        void its_settings_stay_as_they_are() throws Exception {
            assertThatThrownBy(() -> said("{'HostConfig': {'NetworkMode': 'host',"
                    + " 'Sysctls': {'net.ipv4.ip_forward': '1'}}}", "true"))
                    .hasMessage("sysctl \"net.ipv4.ip_forward\" not allowed in host"
                            + " network namespace");
            assertThatThrownBy(() -> said("{'HostConfig': {'IpcMode': 'host',"
                    + " 'Sysctls': {'kernel.msgmax': '9000'}}}", "true"))
                    .hasMessage("sysctl \"kernel.msgmax\" not allowed in host ipc"
                            + " namespace");
        }
    }

    @Nested
    class Options_that_contradict_each_other {

        @BeforeEach
        void open() {
            engine = new TestEngine(state);
        }

        private void refused(String more, String message) {
            assertThatThrownBy(() -> engine.create(more, "true"))
                    .isInstanceOf(IllegalArgumentException.class).hasMessage(message);
        }

        @Test
        void are_refused_in_the_words_of_docker() {
            String joined = "'HostConfig': {'NetworkMode': 'container:x'";
            refused("{'Hostname': 'a', " + joined + "}}",
                    "conflicting options: hostname and the network mode");
            refused("{" + joined + ", 'Dns': ['192.0.2.1']}}",
                    "conflicting options: dns and the network mode");
            refused("{" + joined + ", 'ExtraHosts': ['a:192.0.2.1']}}",
                    "conflicting options: custom host-to-IP mapping and the"
                            + " network mode");
            refused("{" + joined + ", 'PublishAllPorts': true}}", "conflicting options:"
                    + " port publishing and the container type network mode");
            refused("{'ExposedPorts': {'80/tcp': {}}, " + joined + "}}", "conflicting"
                    + " options: port exposing and the container type network mode");
            refused("{'Hostname': 'a', 'HostConfig': {'UTSMode': 'host'}}",
                    "conflicting options: hostname and the UTS mode");
            refused("{'HostConfig': {'PidMode': 'mine'}}", "invalid PID mode: mine");
            refused("{'HostConfig': {'IpcMode': 'mine'}}", "invalid IPC mode: mine");
        }
    }

    @Nested
    class Shared_memory {

        @BeforeEach
        void open() {
            engine = new TestEngine(state);
        }

        @Test
        void is_left_out_if_asked() throws Exception {
            assertThat(said("{'HostConfig': {'IpcMode': 'none'}}",
                    "ls /dev/shm 2>&1; ls -d /dev/mqueue"))
                    .contains("/dev/shm: No such file", "/dev/mqueue");
        }
    }
}
