// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import mason.network.Ipv4Address;

/**
 * One more name for {@code /etc/hosts}: {@code docker run --add-host}.
 *
 * @param address of IPv4 or IPv6, or {@link #GATEWAY}
 */
public record ExtraHost(String name, String address) {

    /** The host's address at the container's bridge. */
    public static final String GATEWAY = "host-gateway";

    /** @param text {@code NAME:ADDRESS} or {@code NAME=ADDRESS} */
    public static ExtraHost parse(String text) {
        String[] halves = text.split("[:=]", 2);
        if (halves.length != 2 || !halves[0].matches("\\S+")) {
            throw new IllegalArgumentException("bad format for add-host: [" + text + "]");
        }
        String address = halves[1].matches("\\[.*]")
                ? halves[1].substring(1, halves[1].length() - 1) : halves[1];
        if (!address.equals(GATEWAY) && !isAddress(address)) {
            throw new IllegalArgumentException(
                    "invalid IP address in add-host: [" + halves[1] + "]");
        }
        return new ExtraHost(halves[0], address);
    }

    /** Text with a colon is never looked up as a name. */
    private static boolean isAddress(String text) {
        try {
            if (text.contains(":")) {
                return text.matches("[0-9a-fA-F:.]+")
                        && InetAddress.getByName(text) != null;
            }
            return Ipv4Address.parse(text) != null;
        } catch (UnknownHostException | IllegalArgumentException e) {
            return false;
        }
    }
}
