// SPDX-License-Identifier: Apache-2.0
package mason.engine.config;

import java.util.List;
import mason.engine.json.Flat;

/**
 * What was asked of a container that depends on the host: {@code HostConfig} of the
 * Docker Engine API, by subject.
 */
@Flat
public record HostConfig(Resources resources, Isolation isolation, Storage storage,
        Networking networking, Upkeep upkeep) {

    /** With other links. */
    public HostConfig withLinks(List<String> links) {
        return new HostConfig(resources, isolation, storage, networking.withLinks(links),
                upkeep);
    }

    /** With other limits. */
    public HostConfig with(Resources other) {
        return new HostConfig(other, isolation, storage, networking, upkeep);
    }
}
