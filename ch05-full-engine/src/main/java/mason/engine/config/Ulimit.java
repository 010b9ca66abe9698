// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import static java.util.Objects.requireNonNullElse;

/** A limit of setrlimit(2), by its name in lower case, without {@code RLIMIT_}. */
public record Ulimit(String name, long soft, long hard) {

    public Ulimit {
        name = requireNonNullElse(name, "");
    }
}
