// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import mason.linux.NetworkDevice;

/** The number of a device, looked up at the moment the message is written. */
public record DeviceIndex(NetworkDevice device) implements MessagePart {

    @Override
    public void writeTo(ByteBuffer message) {
        message.putInt(device.index());
    }

    @Override
    public String text() {
        return device.toString();
    }
}
