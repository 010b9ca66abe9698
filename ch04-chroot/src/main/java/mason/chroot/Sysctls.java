// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mason.launch.Plan;
import mason.linux.WriteFile;

/**
 * Settings of the kernel that each container has for itself: {@code docker run --sysctl}.
 * They are written by the builder thread, which is in the container's network and IPC
 * namespaces, and sees there what is theirs: proc_sys(5).
 *
 * @param values by name, such as {@code net.ipv4.ip_forward}
 */
public record Sysctls(Map<String, String> values) {

    public static final Sysctls NONE = new Sysctls(Map.of());

    /** Of the IPC namespace: runc's libcontainer/configs/validate. */
    private static final Set<String> IPC = Set.of("kernel.msgmax", "kernel.msgmnb",
            "kernel.msgmni", "kernel.sem", "kernel.shmall", "kernel.shmmax",
            "kernel.shmmni", "kernel.shm_rmid_forced");
    /** Of the UTS namespace: the NIS domain, setdomainname(2). */
    public static final String DOMAIN_NAME = "kernel.domainname";
    private static final List<String> BELOW = List.of("net.", "fs.mqueue.");

    /** @throws IllegalArgumentException for a setting of the whole machine */
    public Sysctls {
        values.keySet().forEach(Sysctls::check);
        values = Map.copyOf(values);
    }

    private static void check(String name) {
        boolean isContainers = IPC.contains(name) || name.equals(DOMAIN_NAME)
                || BELOW.stream().anyMatch(name::startsWith);
        if (!isContainers || !name.matches("[\\w./-]+") || name.contains("..")
                || name.contains("./") || name.contains("/.")) {
            throw new IllegalArgumentException(
                    "not a sysctl that a container has for itself: [" + name + "]");
        }
    }

    public Plan plan() {
        return Plan.inNamespaces(new TreeMap<>(values).entrySet().stream()
                .map(e -> new WriteFile("/proc/sys/" + e.getKey().replace('.', '/'),
                        e.getValue()))
                .toList());
    }
}
