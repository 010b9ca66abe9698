// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Why the kernel may refuse a thread a call with EPERM: capabilities(7).
 *
 * @param user the effective one: 0 is root
 * @param users {@code /proc/PID/uid_map}, which tells whose root that is
 * @param capabilities the effective ones, a bit for each
 */
record Privilege(int user, String users, long capabilities) {

    private static final String EFFECTIVE = "CapEff:";
    private static final String PERMITTED = "CapPrm:";
    private static final String OF_THE_HOST = "0 0 4294967295";

    static Privilege ofThisThread() {
        return new Privilege(CCall.of("geteuid").invoke(0),
                String.join(" ", lines("uid_map")), set(EFFECTIVE));
    }

    /** The capabilities that could be effective, a bit for each. */
    static long permitted() {
        return set(PERMITTED);
    }

    /** That of this kernel: {@code cap_last_cap}, proc_sys_kernel(5), Linux 3.2. */
    static int highestCapability() {
        try {
            return Integer.parseInt(Files
                    .readString(Path.of("/proc/sys/kernel/cap_last_cap")).strip());
        } catch (IOException noProc) {
            return Long.SIZE - 1;
        }
    }

    private static long set(String name) {
        String line = lines("status").stream().filter(l -> l.startsWith(name))
                .findFirst().orElse(name + " 0");
        return Long.parseUnsignedLong(line.substring(name.length()).strip(), 16);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("/proc/thread-self", file));
        } catch (IOException noProc) {
            return List.of();
        }
    }

    /** What usually helps; nothing where root has all that a user can have. */
    String hint() {
        if (user != 0) {
            return "only root may do that: try sudo";
        }
        return isLimited()
                ? "root of a container or of a user namespace may not do that"
                : "";
    }

    private boolean isLimited() {
        return !users.strip().replaceAll(" +", " ").equals(OF_THE_HOST)
                || (capabilities & Capability.SYS_ADMIN.bit()) == 0;
    }
}
