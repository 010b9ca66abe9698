// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static mason.engine.container.TestEngine.end;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/** What a container's /etc says of its network, from its first start on. */
@Requires({"root", "controller pids", "program busybox"})
class NetworkFilesTest {

    private static final String BRIDGE = "{'Hostname': 'house',"
            + " 'HostConfig': {'NetworkMode': 'bridge', 'Dns': ['192.0.2.53']}}";

    @TempDir
    private Path state;
    private TestEngine engine;

    @BeforeEach
    void open() {
        engine = new TestEngine(state);
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    @Test
    void it_has_its_own_address_and_name_and_the_name_servers_of_the_engine()
            throws Exception {
        Container container = engine.started(BRIDGE, "sh", "-c", "hostname -i;"
                + " cat /etc/hosts /etc/hostname /etc/resolv.conf");
        end(container);
        String[] lines = engine.output(container).split("\n", 2);
        assertThat(lines[0]).startsWith("172.");
        assertThat(lines[1]).contains(lines[0] + "\thouse", "nameserver 192.0.2.53");
    }

    @Test
    void it_has_the_address_of_this_start_at_each_start() throws Exception {
        Container container = engine.started(BRIDGE, "sh", "-c",
                "ip -o -4 addr show eth0 | grep -wq \"$(hostname -i)\" && echo same");
        end(container);
        engine.containers().start(container);
        end(container);
        assertThat(engine.output(container)).isEqualTo("same\nsame\n");
    }

    @Test
    void its_mount_points_are_no_change_of_the_container() throws Exception {
        Container container = engine.started(BRIDGE, "true");
        end(container);
        assertThat(container.directory().upper()).isEmptyDirectory();
    }

    @Test
    void it_is_left_alone_without_a_network() throws Exception {
        Container container = engine.started("{}", "grep", "-c", " /etc/",
                "/proc/mounts");
        end(container);
        assertThat(engine.output(container)).isEqualTo("0\n");
    }
}
