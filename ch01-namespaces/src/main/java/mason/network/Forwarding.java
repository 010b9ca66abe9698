// SPDX-License-Identifier: Apache-2.0
package mason.network;

import mason.linux.Step;
import mason.linux.WriteFile;

/**
 * Makes a router of this thread's network namespace: it passes on packets that are for
 * others, ip-sysctl of the kernel's documentation.
 */
public record Forwarding() implements Step {

    private static final WriteFile ON = new WriteFile("/proc/sys/net/ipv4/ip_forward",
            "1");

    @Override
    public void apply() {
        ON.apply();
    }

    @Override
    public String text() {
        return ON.text();
    }
}
