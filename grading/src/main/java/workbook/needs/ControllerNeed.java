// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** See {@link RequiresController}. */
final class ControllerNeed extends Need<RequiresController> {

    ControllerNeed() {
        super(RequiresController.class);
    }

    @Override
    Optional<String> missing(RequiresController declared) {
        Set<String> here = Controllers.here().names();
        return Stream.of(declared.value()).filter(c -> !here.contains(c)).findFirst()
                .map(c -> "The cgroup controller " + c
                        + " is needed, and is mounted nowhere.");
    }
}
