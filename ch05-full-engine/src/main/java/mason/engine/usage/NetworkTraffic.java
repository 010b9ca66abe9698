// SPDX-License-Identifier: Apache-2.0
package mason.engine.usage;

import com.google.gson.annotations.SerializedName;
import mason.network.TrafficCounters;

/** What a container has received and sent by one network device. */
public record NetworkTraffic(@SerializedName("rx_bytes") long rxBytes,
        @SerializedName("rx_packets") long rxPackets,
        @SerializedName("rx_errors") long rxErrors,
        @SerializedName("rx_dropped") long rxDropped,
        @SerializedName("tx_bytes") long txBytes,
        @SerializedName("tx_packets") long txPackets,
        @SerializedName("tx_errors") long txErrors,
        @SerializedName("tx_dropped") long txDropped) {

    static NetworkTraffic of(TrafficCounters device) {
        TrafficCounters.Direction in = device.received();
        TrafficCounters.Direction out = device.sent();
        return new NetworkTraffic(in.bytes(), in.packets(), in.errors(), in.dropped(),
                out.bytes(), out.packets(), out.errors(), out.dropped());
    }
}
