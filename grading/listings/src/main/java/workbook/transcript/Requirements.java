// SPDX-License-Identifier: Apache-2.0
package workbook.transcript;

import java.util.List;
import java.util.Optional;
import workbook.testkit.Need;

/** What a block says it needs of the machine, by words. */
record Requirements(List<String> words) {

    /** One sentence on the first that is missing. */
    Optional<String> missing() {
        return words.stream().map(w -> new Need(w).missing()).flatMap(Optional::stream)
                .findFirst();
    }
}
