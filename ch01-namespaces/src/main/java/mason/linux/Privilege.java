// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Why the kernel may refuse this thread a call with EPERM: capabilities(7). */
final class Privilege {

    private static final int CAP_SYS_ADMIN = 21;
    private static final String OF_THE_HOST = "0 0 4294967295";

    private Privilege() {
    }

    /** What usually helps; nothing where root has all that a user can have. */
    static String hint() {
        if (CCall.of("geteuid").invoke(0) != 0) {
            return "only root may do that: try sudo";
        }
        return isLimited()
                ? "root of a container or of a user namespace may not do that"
                : "";
    }

    private static boolean isLimited() {
        String users = String.join(" ", lines("uid_map")).strip().replaceAll(" +", " ");
        String capabilities = lines("status").stream()
                .filter(l -> l.startsWith("CapEff:")).findFirst().orElse("CapEff: 0");
        long effective = Long.parseUnsignedLong(capabilities.substring(7).strip(), 16);
        return !users.equals(OF_THE_HOST) || (effective >> CAP_SYS_ADMIN & 1) == 0;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self", file));
        } catch (IOException noProc) {
            return List.of();
        }
    }
}
