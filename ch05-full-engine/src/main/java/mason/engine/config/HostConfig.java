// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import mason.engine.json.Flat;

/**
 * What was asked of a container that depends on the host: {@code HostConfig} of the
 * Docker Engine API, by subject.
 */
@Flat
public record HostConfig(Resources resources, Isolation isolation, Storage storage,
        Networking networking, Upkeep upkeep) {

    /** With other limits. */
    public HostConfig with(Resources other) {
        return new HostConfig(other, isolation, storage, networking, upkeep);
    }
}
