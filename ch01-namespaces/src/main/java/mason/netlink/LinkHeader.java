// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.util.Optional;
import mason.linux.NetworkDevice;

/**
 * Which device a message is about: {@code struct ifinfomsg}, 16 bytes.
 *
 * @param device empty for one that is to be made, or is told by its name
 * @param flags what its flags are to be
 * @param change which of its flags are to be changed
 */
public record LinkHeader(Optional<NetworkDevice> device, int flags,
        int change) implements MessagePart {

    private static final int IFF_UP = 1;
    private static final int AF_UNSPEC = 0;

    /** No device yet. */
    public static LinkHeader blank() {
        return new LinkHeader(Optional.empty(), 0, 0);
    }

    public static LinkHeader of(NetworkDevice device) {
        return new LinkHeader(Optional.of(device), 0, 0);
    }

    /** The device is to be up. */
    public static LinkHeader up(NetworkDevice device) {
        return new LinkHeader(Optional.of(device), IFF_UP, IFF_UP);
    }

    @Override
    public void writeTo(ByteBuffer message) {
        message.putInt(AF_UNSPEC);
        message.putInt(device.map(NetworkDevice::index).orElse(0));
        message.putInt(flags).putInt(change);
    }

    @Override
    public String text() {
        return "{ifi_index=" + device.map(NetworkDevice::toString).orElse("0")
                + (flags == IFF_UP ? ", ifi_flags=IFF_UP" : "") + "}";
    }
}
