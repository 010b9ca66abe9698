// SPDX-License-Identifier: Apache-2.0
package workbook.needs;

import java.util.Optional;
import jnr.posix.POSIXFactory;
import java.io.IOException;
import java.util.List;

/** See {@link RequiresRoot}. */
final class RootNeed extends Need<RequiresRoot> {

    private static final List<String> UNSHARE = List.of("unshare", "--mount", "--uts",
            "--ipc", "--net", "--pid", "--fork", "true");
    private static final Optional<String> MISSING = look();

    RootNeed() {
        super(RequiresRoot.class);
    }

    @Override
    Optional<String> missing(RequiresRoot declared) {
        return MISSING;
    }

    static Optional<String> look() {
        if (POSIXFactory.getNativePOSIX().geteuid() != 0) {
            return Optional.of("Root is needed: run it with sudo.");
        }
        try {
            Process probe = new ProcessBuilder(UNSHARE).redirectErrorStream(true).start();
            String said = new String(probe.getInputStream().readAllBytes());
            return unless(probe.waitFor() == 0, "Root may not make namespaces here ("
                    + said.strip() + "): use the VM or a privileged container.");
        } catch (IOException | InterruptedException e) {
            return Optional.of("Whether root may make namespaces here can't be told: "
                    + e.getMessage() + ".");
        }
    }
}
