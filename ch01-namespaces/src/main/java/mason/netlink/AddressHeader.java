// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import mason.linux.NetworkDevice;

/**
 * Which device gets an IPv4 address: {@code struct ifaddrmsg}, 8 bytes.
 *
 * @param prefix how many bits of the address name the network
 */
public record AddressHeader(NetworkDevice device, int prefix) implements MessagePart {

    private static final byte AF_INET = 2;
    private static final byte NO_FLAGS = 0;
    private static final byte RT_SCOPE_UNIVERSE = 0;

    @Override
    public void writeTo(ByteBuffer message) {
        message.put(AF_INET).put((byte) prefix).put(NO_FLAGS).put(RT_SCOPE_UNIVERSE);
        message.putInt(device.index());
    }

    @Override
    public String text() {
        return "{ifa_family=AF_INET, ifa_prefixlen=" + prefix + ", ifa_index=" + device
                + "}";
    }
}
