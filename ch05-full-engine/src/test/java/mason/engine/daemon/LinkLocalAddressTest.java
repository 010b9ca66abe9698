// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.testkit.Requires;

/** Further addresses at the default bridge: {@code docker run --link-local-ip}. */
@Requires({"root", "program docker", "program busybox"})
class LinkLocalAddressTest extends WithDaemon {

    @Test
    void is_one_of_the_device_at_each_start() throws Exception {
        output("run", "--name", "linked", "--link-local-ip", "169.254.7.7",
                "--link-local-ip", "169.254.7.8", "busybox", "sh", "-c",
                "ip -o -4 address show eth0 | grep -o '169[0-9./]*'");
        output("start", "-a", "linked");
        assertThat(output("logs", "linked").lines()).containsExactly("169.254.7.7/16",
                "169.254.7.8/16", "169.254.7.7/16", "169.254.7.8/16");
        assertThat(output("inspect", "-f",
                "{{.NetworkSettings.Networks.bridge.IPAMConfig.LinkLocalIPs}}", "linked"))
                .isEqualTo("[169.254.7.7 169.254.7.8]");
    }

    @Test
    void is_reached_by_a_neighbour() throws Exception {
        output("run", "-d", "--name", "reached", "--link-local-ip", "169.254.8.8",
                "busybox", "sleep", "600");
        assertThat(output("run", "--rm", "--link-local-ip", "169.254.8.9", "busybox",
                "ping", "-c", "1", "169.254.8.8")).contains("1 packets received");
        output("rm", "-f", "reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.253.1.1"})
    void of_another_range_is_refused(String address) throws Exception {
        assertThat(docker("create", "--link-local-ip", address, "busybox").output())
                .contains("invalid link local IP address: " + address);
    }
}
