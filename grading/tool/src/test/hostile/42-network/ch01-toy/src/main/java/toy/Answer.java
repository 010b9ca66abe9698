// SPDX-License-Identifier: Apache-2.0
package toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;

public class Answer {

    public static int answer() throws Exception {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress("192.0.2.1", 9));
            return 41;
        } catch (IOException | UncheckedIOException noRoute) {
            return 42;
        }
    }
}
