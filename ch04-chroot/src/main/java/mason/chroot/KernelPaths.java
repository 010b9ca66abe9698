// SPDX-License-Identifier: Apache-2.0
package mason.chroot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mason.launch.Plan;
import mason.linux.KernelCall;
import mason.linux.MakePathReadOnly;
import mason.linux.MaskPath;

/**
 * What the kernel would tell a container about the whole machine, or let it change there,
 * and is not to.
 *
 * @param masked seen as empty
 * @param readOnly seen, and not written to
 */
public record KernelPaths(List<String> masked, List<String> readOnly) {

    private static final String PROCESSES = "/proc/";
    private static final String OBJECTS = "/sys/";

    /** Docker's lists, moby's daemon/pkg/oci/defaults.go. */
    public static final KernelPaths DOCKER_DEFAULT = new KernelPaths(
            List.of("/proc/acpi", "/proc/asound", "/proc/interrupts", "/proc/kcore",
                    "/proc/keys", "/proc/latency_stats", "/proc/sched_debug",
                    "/proc/scsi", "/proc/timer_list", "/proc/timer_stats",
                    "/sys/devices/virtual/powercap", "/sys/firmware"),
            List.of("/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys",
                    "/proc/sysrq-trigger"));
    /** All is seen, and root may change all: {@code --privileged}. */
    public static final KernelPaths OPEN = new KernelPaths(List.of(), List.of());

    public KernelPaths {
        Stream.concat(masked.stream(), readOnly.stream()).forEach(KernelPaths::check);
        masked = List.copyOf(masked);
        readOnly = List.copyOf(readOnly);
    }

    /** Elsewhere an image could have put a link that leads out of its root. */
    private static void check(String path) {
        boolean isKernels = path.startsWith(PROCESSES) || path.startsWith(OBJECTS);
        if (!isKernels || ("/" + path + "/").contains("/../")) {
            throw new IllegalArgumentException("not below /proc or /sys: [" + path + "]");
        }
    }

    /** Those of /sys, which the builder thread mounts. */
    Plan inObjects(String root) {
        return Plan.inNamespaces(calls(root, OBJECTS));
    }

    /** Those of /proc, which process 1 mounts. */
    Plan inProcesses(String root) {
        return Plan.inProcess1(calls(root, PROCESSES));
    }

    private List<KernelCall> calls(String root, String below) {
        return Stream.concat(
                calls(readOnly, below, path -> new MakePathReadOnly(root + path)),
                calls(masked, below, path -> new MaskPath(root + path))).toList();
    }

    private static Stream<KernelCall> calls(List<String> paths, String below,
            Function<String, KernelCall> call) {
        return paths.stream().filter(path -> path.startsWith(below)).map(call);
    }
}
