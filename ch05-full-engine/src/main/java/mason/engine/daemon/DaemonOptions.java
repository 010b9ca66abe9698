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
 * @param tls for the addresses of TCP; nothing for plain TCP on loopback
 */
public record DaemonOptions(List<DaemonAddress> addresses,
        Optional<String> group, Optional<TlsFiles> tls) {

    /** One socket, for the group that is usual. */
    public static DaemonOptions at(Path socket) {
        return new DaemonOptions(List.of(new DaemonAddress.Unix(socket)),
                Optional.empty(), Optional.empty());
    }
}
