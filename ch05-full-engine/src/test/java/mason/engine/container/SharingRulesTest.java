// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What sharing asks of the others, and what does not go with it. */
@Requires({"root", "kernel 5.12", "controller pids", "program busybox"})
@LeakCheck
class SharingRulesTest extends SharingContainers {

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
