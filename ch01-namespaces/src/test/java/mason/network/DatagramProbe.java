// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import workbook.testkit.Pace;

/**
 * Sends single datagrams from one node to another, which needs no route back.
 *
 * @param sender has all the addresses that are sent from
 * @param receiver has all the addresses that are sent to
 */
record DatagramProbe(NetworkNode sender, NetworkNode receiver) {

    static final String LOST = "none: nothing arrives";

    private static final int PATIENCE = Math.multiplyExact(1500, Pace.factor());

    /** The source address with which a datagram arrives. */
    String sourceSeen(Ipv4Address from, Ipv4Address to) {
        try (DatagramSocket end = receiver.call(() -> socket("0.0.0.0"))) {
            end.setSoTimeout(PATIENCE);
            sender.call(() -> {
                try (DatagramSocket start = socket(from.text())) {
                    start.send(new DatagramPacket(new byte[1], 1,
                            InetAddress.getByName(to.text()), end.getLocalPort()));
                    return null;
                }
            });
            DatagramPacket arrived = new DatagramPacket(new byte[1], 1);
            end.receive(arrived);
            return arrived.getAddress().getHostAddress();
        } catch (IOException nothing) {
            return LOST;
        }
    }

    private static DatagramSocket socket(String address) throws IOException {
        return new DatagramSocket(
                new InetSocketAddress(InetAddress.getByName(address), 0));
    }
}
