// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mason.launch.Command;
import workbook.testkit.Nonce;

/**
 * A container with limits that no answer can know beforehand. They are none of those that
 * other exercises are about.
 *
 * @param memory that is kept for it, in bytes, whole pages
 * @param percent of one processor
 * @param processes at most
 */
record LimitedContainer(String hostname, int memory, int percent, int processes) {

    LimitedContainer() {
        this(Nonce.hostname());
    }

    LimitedContainer(String hostname) {
        this(hostname, Nonce.number(256, 512) * 65536, Nonce.number(20, 90),
                Nonce.number(12, 60));
    }

    CgroupContainer running(String... argv) {
        return new CgroupContainer(MountedCgroups.hierarchies(), hostname, limits(),
                Command.of(argv));
    }

    Limits limits() {
        return Limits.none()
                .with(new MemoryReservation(Optional.of(new Bytes(memory))))
                .with(new CpuMax(Optional.of(Duration.ofMillis(percent)),
                        CpuMax.USUAL_PERIOD))
                .with(PidsMax.of(processes));
    }

    /** What the kernel's files are to say: memory, time and processes. */
    List<String> inForce() {
        return List.of("" + memory, percent + "000", "" + processes);
    }

    /** What they say, in the cgroup that a process is in. */
    static List<String> inForce(List<String> membership) throws IOException {
        return List.of(
                MountedCgroups.limit(membership, "memory", "memory.low",
                        "memory.soft_limit_in_bytes"),
                MountedCgroups.limit(membership, "cpu", "cpu.max", "cpu.cfs_quota_us")
                        .split(" ")[0],
                MountedCgroups.limit(membership, "pids", "pids.max"));
    }
}
