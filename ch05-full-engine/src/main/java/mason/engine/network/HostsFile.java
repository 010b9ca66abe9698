// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.List;
import java.util.Optional;
import mason.network.Ipv4Address;

/**
 * A container's {@code /etc/hosts}, hosts(5).
 *
 * @param base what it begins with
 * @param gateway what {@link ExtraHost#GATEWAY} stands for
 * @param own the container's address, if it has one
 */
public record HostsFile(String base, List<ExtraHost> extra,
        Optional<Ipv4Address> gateway, Optional<Ipv4Address> own, Hostname hostname) {

    /** What every machine's file has, as Docker writes it. */
    public static final String USUAL = """
            127.0.0.1\tlocalhost
            ::1\tlocalhost ip6-localhost ip6-loopback
            fe00::0\tip6-localnet
            ff00::0\tip6-mcastprefix
            ff02::1\tip6-allnodes
            ff02::2\tip6-allrouters
            """;

    public HostsFile {
        extra = List.copyOf(extra);
    }

    /** Of a container at a bridge. */
    public static HostsFile of(Endpoint endpoint, Hostname hostname,
            List<ExtraHost> extra) {
        return new HostsFile(USUAL, extra, Optional.of(endpoint.gateway()),
                Optional.of(endpoint.address().address()), hostname);
    }

    /** Of a container with no network. */
    public static HostsFile isolated(Hostname hostname, List<ExtraHost> extra) {
        return new HostsFile(USUAL, extra, Optional.empty(), Optional.empty(), hostname);
    }

    /**
     * Of a container in the host's network.
     *
     * @param ofHost the text of the host's own file
     * @param gateway of the default bridge
     */
    public static HostsFile ofHost(String ofHost, Ipv4Address gateway, Hostname hostname,
            List<ExtraHost> extra) {
        return new HostsFile(ofHost.isEmpty() || ofHost.endsWith("\n") ? ofHost
                : ofHost + "\n", extra, Optional.of(gateway), Optional.empty(), hostname);
    }

    /**
     * What the file says.
     *
     * @throws IllegalArgumentException for {@link ExtraHost#GATEWAY} where there is none
     */
    public String text() {
        StringBuilder text = new StringBuilder(base);
        for (ExtraHost host : extra) {
            text.append(address(host)).append('\t').append(host.name()).append('\n');
        }
        own.ifPresent(address -> text.append(address).append('\t')
                .append(String.join(" ", hostname.names())).append('\n'));
        return text.toString();
    }

    private String address(ExtraHost host) {
        return host.address().equals(ExtraHost.GATEWAY)
                ? gateway.orElseThrow(() -> new IllegalArgumentException(
                        "a container without a network has no gateway: ["
                                + host.name() + ":" + ExtraHost.GATEWAY + "]"))
                        .text()
                : host.address();
    }
}
