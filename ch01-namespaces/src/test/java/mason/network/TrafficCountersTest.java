// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import mason.linux.Pid;
import mason.network.TrafficCounters.Direction;
import org.junit.jupiter.api.Test;

class TrafficCountersTest {

    private static final List<String> FILE = List.of(
            "Inter-|   Receive                    |  Transmit",
            " face |bytes    packets errs drop fifo frame compressed multicast|bytes ...",
            "    lo:  84 2    0    0    0     0          0         0       84       2"
                    + "    0    0    0     0       0          0",
            "eth0:1: 6349359663  235142    3    4    0     0          0         0"
                    + " 18231245  158752    5    6    0     0       0          0");

    @Test
    void are_told_by_device_and_direction() {
        assertThat(TrafficCounters.parse(FILE)).containsExactly(
                new TrafficCounters("lo", new Direction(84, 2, 0, 0),
                        new Direction(84, 2, 0, 0)),
                new TrafficCounters("eth0:1", new Direction(6_349_359_663L, 235142, 3, 4),
                        new Direction(18231245, 158752, 5, 6)));
    }

    @Test
    void are_those_of_the_network_of_the_process() throws IOException {
        assertThat(TrafficCounters.of(Pid.own())).extracting(TrafficCounters::device)
                .contains("lo");
    }
}
