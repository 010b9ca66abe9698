// SPDX-License-Identifier: Apache-2.0
package mason.engine.usage;

import com.google.gson.annotations.SerializedName;
import java.util.Optional;
import mason.cgroups.PidsUsage;

/**
 * Processes and threads of a container.
 *
 * @param limit absent for none
 */
public record ProcessCount(@SerializedName("current") Optional<Long> current,
        @SerializedName("limit") Optional<Long> limit) {

    static final ProcessCount NONE = new ProcessCount(Optional.empty(), Optional.empty());

    static ProcessCount of(PidsUsage used) {
        return new ProcessCount(Optional.of(used.current()), used.limit());
    }
}
