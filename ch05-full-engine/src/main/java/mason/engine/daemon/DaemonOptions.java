// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a daemon serves, and whom.
 *
 * @param group that may use the Unix sockets; nothing for {@code mason} or
 *        {@code docker}, where there is such a group
 * @param usernsRemap whom the users of new containers are on the host, USER[:GROUP] or
 *        default: see {@link SubordinateIds}
 * @param tls for the addresses of TCP; nothing for plain TCP on loopback
 */
public record DaemonOptions(List<DaemonAddress> addresses,
        Optional<String> group, Optional<TlsFiles> tls, Optional<String> usernsRemap) {

    /** The host's users for all containers. */
    public DaemonOptions(List<DaemonAddress> addresses, Optional<String> group,
            Optional<TlsFiles> tls) {
        this(addresses, group, tls, Optional.empty());
    }

    /** One socket, for the group that is usual. */
    public static DaemonOptions at(Path socket) {
        return new DaemonOptions(List.of(new DaemonAddress.Unix(socket)),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with users of their own for new containers. */
    public DaemonOptions remappingTo(String users) {
        return new DaemonOptions(addresses, group, tls, Optional.of(users));
    }
}
