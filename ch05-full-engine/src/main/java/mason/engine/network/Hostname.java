// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.List;

/**
 * What a container's machine is called.
 *
 * @param domain nothing if it has none
 */
public record Hostname(String host, String domain) {

    /** What {@code /etc/hostname} says. */
    public String file() {
        return host + "\n";
    }

    /** The whole name first, if there is more than one. */
    List<String> names() {
        String whole = domain.isEmpty() ? host : host + "." + domain;
        int dot = whole.indexOf('.');
        return dot > 0 ? List.of(whole, whole.substring(0, dot)) : List.of(whole);
    }
}
