// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.List;
import mason.engine.config.HostConfig;
import mason.engine.config.Isolation;
import mason.engine.network.NetworkMode;

/** What can be asked of a container and is not done yet: refused, never ignored. */
final class NotYet {

    private NotYet() {
    }

    /** @throws UnsupportedOperationException naming the option */
    static void check(HostConfig asked) {
        Isolation isolation = asked.isolation();
        refuse("--runtime", !List.of("", "runc").contains(isolation.runtime()));
        NetworkMode.parse(asked.networking().networkMode());
    }

    private static void refuse(String option, boolean asked) {
        if (asked) {
            throw new UnsupportedOperationException(
                    option + " is not there yet: mason cannot do it so far");
        }
    }
}
