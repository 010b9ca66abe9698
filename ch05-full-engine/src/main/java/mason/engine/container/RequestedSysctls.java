// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.LinkedHashMap;
import java.util.Map;
import mason.chroot.Sysctls;
import mason.engine.config.Config;
import mason.engine.config.Isolation;

/** The settings of the kernel that were asked for, the name of a domain among them. */
final class RequestedSysctls {

    private RequestedSysctls() {
    }

    static Sysctls of(Config config, Isolation isolation) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!config.domainname().isEmpty()) {
            values.put(Sysctls.DOMAIN_NAME, config.domainname());
        }
        values.putAll(isolation.sysctls());
        return new Sysctls(values);
    }
}
