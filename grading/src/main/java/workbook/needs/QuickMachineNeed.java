// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;

/** See {@link RequiresQuickMachine}. */
final class QuickMachineNeed extends Need<RequiresQuickMachine> {

    private static final int TOO_SLOW = 5;

    QuickMachineNeed() {
        super(RequiresQuickMachine.class);
    }

    @Override
    Optional<String> missing(RequiresQuickMachine declared) {
        return unless(Pace.factor() < TOO_SLOW,
                "A quick machine is needed: its JVM starts in less than half a second.");
    }
}
