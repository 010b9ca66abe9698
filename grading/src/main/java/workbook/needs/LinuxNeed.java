// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;

/** See {@link RequiresLinux}. */
final class LinuxNeed extends Need<RequiresLinux> {

    LinuxNeed() {
        super(RequiresLinux.class);
    }

    @Override
    Optional<String> missing(RequiresLinux declared) {
        String system = System.getProperty("os.name");
        return unless(system.equals("Linux"),
                "Linux is needed, this is " + system + ": use the VM.");
    }
}
