// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.Locale;

/** A protocol that has ports: tcp(7), udp(7). */
public enum Transport {

    TCP(6, 1, "SOCK_STREAM"),
    UDP(17, 2, "SOCK_DGRAM");

    private final int protocol;
    private final int socketType;
    private final String symbol;

    Transport(int protocol, int socketType, String symbol) {
        this.protocol = protocol;
        this.socketType = socketType;
        this.symbol = symbol;
    }

    /** Its number in the IP header: {@code /etc/protocols}. */
    public int protocol() {
        return protocol;
    }

    Argument socketType() {
        return Argument.symbol(symbol + "|SOCK_CLOEXEC",
                socketType | OpenFlag.CLOSE_ON_EXEC.bit());
    }

    /** As {@code tcp}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
