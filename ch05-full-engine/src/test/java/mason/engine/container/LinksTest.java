// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import mason.engine.network.Endpoint;
import mason.linux.Signal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** {@code --link} and {@code --mac-address}, at the default bridge. */
@Requires({"root", "kernel 5.11", "controller pids", "program busybox"})
@LeakCheck
class LinksTest {

    private static final String BRIDGE = "{'Name': '%s', 'Hostname': 'store',"
            + " 'ExposedPorts': {'80/tcp': {}}, 'Env': ['A=b'],"
            + " 'HostConfig': {'NetworkMode': 'bridge'}}";
    private static final String LINKED = "{'Name': 'web', 'HostConfig':"
            + " {'NetworkMode': 'bridge', 'Links': ['one:db']}}";

    @TempDir
    private Path state;
    private TestEngine engine;
    private Container one;

    @BeforeEach
    void start() throws Exception {
        engine = new TestEngine(state);
        one = started("one");
    }

    @AfterEach
    void close() throws Exception {
        engine.close();
    }

    private Container started(String name) throws Exception {
        return engine.started(BRIDGE.formatted(name), "sleep", "100");
    }

    private Endpoint endpoint(Container container) throws Exception {
        return engine.containers().networks().endpoint(container.id().text())
                .orElseThrow();
    }

    private String address(Container container) throws Exception {
        return endpoint(container).address().address().text();
    }

    @Test
    void let_a_container_find_another_by_a_name_of_its_own() throws Exception {
        Container web = engine.started(LINKED, "sleep", "100");
        assertThat(engine.said(web, "cat /etc/hosts"))
                .contains(address(one) + "\tdb store one\n");
        assertThat(engine.said(web, "ping -c 1 db")).contains("1 packets received");
        assertThat(engine.said(web, "env").lines()).contains("DB_NAME=/web/db",
                "DB_PORT=tcp://" + address(one) + ":80", "DB_ENV_A=b");
    }

    @Test
    void follow_the_other_when_it_has_another_address() throws Exception {
        Container web = engine.started(LINKED, "sleep", "100");
        engine.said(web, "echo 192.0.2.1 mine >> /etc/hosts");
        String before = address(one);
        moveOn();
        assertThat(address(one)).isNotEqualTo(before);
        assertThat(engine.said(web, "cat /etc/hosts"))
                .contains(address(one) + "\tdb store one\n", "192.0.2.1 mine\n",
                        address(web) + "\t")
                .doesNotContain(before + "\tdb");
        assertThat(engine.said(web, "ping -c 1 db")).contains("1 packets received");
    }

    /** Another container takes the address meanwhile. */
    private void moveOn() throws Exception {
        String before = address(one);
        engine.containers().stop(one, Optional.of(Signal.KILL), Optional.empty());
        for (int i = 0; i < 10 && !taken(before); i++) {
            started("other-" + i);
        }
        engine.containers().start(one);
    }

    private boolean taken(String address) throws Exception {
        return engine.containers().networks().endpoints().stream()
                .anyMatch(e -> e.address().address().text().equals(address));
    }

    @Test
    void follow_it_in_an_engine_that_has_taken_charge() throws Exception {
        Container web = engine.started(LINKED, "sleep", "100");
        engine.containers().close();
        engine = new TestEngine(state);
        engine.containers().attend(broken -> {
        });
        one = engine.containers().find("one");
        moveOn();
        assertThat(engine.said(engine.containers().find("web"), "cat /etc/hosts"))
                .contains(address(one) + "\tdb store one\n");
        assertThat(web.id()).isEqualTo(engine.containers().find("web").id());
    }

    @Test
    void to_what_does_not_run_are_refused() throws Exception {
        engine.containers().stop(one, Optional.of(Signal.KILL), Optional.empty());
        assertThatThrownBy(() -> engine.started(LINKED, "true"))
                .isInstanceOf(IllegalStateException.class).hasMessage(
                        "Cannot link to a non running container: /one AS /web/db");
    }

    @Test
    void to_what_is_not_there_are_refused_at_once() {
        assertThatThrownBy(() -> engine.create(LINKED.replace("one:", "none:"), "true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("could not get container for none");
    }

    @Test
    void know_a_container_whose_hardware_address_was_asked_for() throws Exception {
        Container own = engine.started("{'MacAddress': '92-D0-C6-0A-29-33',"
                + " 'HostConfig': {'NetworkMode': 'bridge', 'Links': ['one:db']}}",
                "sleep", "100");
        assertThat(engine.said(own, "cat /sys/class/net/eth0/address; ping -c 1 db"))
                .startsWith("92:d0:c6:0a:29:33\n").contains("1 packets received");
        assertThat(endpoint(own).mac()).hasToString("92:d0:c6:0a:29:33");
    }

    @Test
    void hardware_addresses_that_are_none_are_refused() {
        assertThatThrownBy(() -> engine.create("{'MacAddress': '92:d0:c6:0a:29',"
                + " 'HostConfig': {'NetworkMode': 'bridge'}}", "true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("92:d0:c6:0a:29");
    }
}
