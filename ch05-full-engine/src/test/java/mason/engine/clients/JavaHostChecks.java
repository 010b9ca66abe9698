// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ulimit;
import com.github.dockerjava.api.model.Volume;
import com.github.dockerjava.api.model.VolumesFrom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What docker-java asks of the host for a container, seen from inside. */
record JavaHostChecks(DockerClient client) {

    private static final long MEBIBYTE = 1 << 20;

    Map<String, Check> checks() {
        Map<String, Check> all = new LinkedHashMap<>();
        limits(all);
        cgroupParent(all);
        security(all);
        files(all);
        network(all);
        return all;
    }

    private void limits(Map<String, Check> all) {
        seen(all, "--memory", h -> h.withMemory(32 * MEBIBYTE),
                cgroup("memory/memory.limit_in_bytes", "memory.max"), "33554432");
        seen(all, "--memory-reservation", h -> h.withMemoryReservation(16 * MEBIBYTE),
                cgroup("memory/memory.soft_limit_in_bytes", "memory.low"), "16777216");
        seen(all, "--memory-swappiness", h -> h.withMemorySwappiness(10L),
                "cat /sys/fs/cgroup/memory/memory.swappiness", "10");
        seen(all, "--cpus", h -> h.withNanoCPUs(500_000_000L),
                cgroup("cpu/cpu.cfs_quota_us", "cpu.max"), "50000");
        seen(all, "--cpu-quota", h -> h.withCpuQuota(25_000L),
                cgroup("cpu/cpu.cfs_quota_us", "cpu.max"), "25000");
        seen(all, "--cpu-period", h -> h.withCpuPeriod(50_000L),
                cgroup("cpu/cpu.cfs_period_us", "cpu.max"), "50000");
        seen(all, "--cpuset-cpus", h -> h.withCpusetCpus("0"),
                "grep Cpus_allowed_list /proc/self/status", "\t0");
        seen(all, "--cpuset-mems", h -> h.withCpusetMems("0"),
                "grep Mems_allowed_list /proc/self/status", "\t0");
        seen(all, "--pids-limit", h -> h.withPidsLimit(20L),
                cgroup("pids/pids.max", "pids.max"), "20");
        seen(all, "--oom-score-adj", h -> h.withOomScoreAdj(300),
                "cat /proc/self/oom_score_adj", "300");
        seen(all, "--ulimit",
                h -> h.withUlimits(List.of(new Ulimit("nofile", 100L, 200L))),
                "ulimit -Sn; ulimit -Hn", "100\n200");
    }

    private void cgroupParent(Map<String, Check> all) {
        all.put("docker run --cgroup-parent", name -> {
            HostConfig host = JavaContainer.host().withCgroupParent("/clients");
            Long pid = JavaContainer.started(client,
                    c -> c.withHostConfig(host).withCmd("sleep", "600")).inspected()
                    .getState().getPidLong();
            assertThat(Path.of("/proc/" + pid + "/cgroup")).content()
                    .contains("/clients/");
        });
    }

    private void security(Map<String, Check> all) {
        String effective = "grep CapEff /proc/self/status";
        seen(all, "--cap-add", h -> h.withCapAdd(Capability.SYS_TIME), effective,
                "00000000aa0425fb");
        seen(all, "--cap-drop", h -> h.withCapDrop(Capability.ALL), effective,
                "0000000000000000");
        seen(all, "--privileged", h -> h.withPrivileged(true),
                "grep Seccomp: /proc/self/status", "\t0");
        seen(all, "--security-opt",
                h -> h.withSecurityOpts(List.of("no-new-privileges")),
                "grep NoNewPrivs /proc/self/status", "\t1");
        seen(all, "--group-add", h -> h.withGroupAdd(List.of("1234")), "id -G", "1234");
        seen(all, "--read-only", h -> h.withReadonlyRootfs(true), "touch /new 2>&1",
                "Read-only file system");
        seen(all, "--init", h -> h.withInit(true), "tr '\\0' ' ' < /proc/1/cmdline",
                "init");
        shared(all, "--ipc", h -> h.withIpcMode("host"), "ipc");
        shared(all, "--pid", h -> h.withPidMode("host"), "pid");
        seen(all, "--sysctl",
                h -> h.withSysctls(Map.of("net.ipv4.ip_forward", "1")),
                "cat /proc/sys/net/ipv4/ip_forward", "1");
    }

    private void files(Map<String, Check> all) {
        seen(all, "--device", h -> h.withDevices(
                new Device("rwm", "/dev/nought", "/dev/zero")),
                "head -c 2 /dev/nought | od -An -tx1", "00 00");
        seen(all, "--shm-size", h -> h.withShmSize(MEBIBYTE), "df -k /dev/shm",
                " 1024 ");
        seen(all, "--tmpfs", h -> h.withTmpFs(Map.of("/t", "size=64k")),
                "grep ' /t ' /proc/mounts", "size=64k");
        all.put("docker run --volume", name -> {
            HostConfig host = JavaContainer.host()
                    .withBinds(new Bind(name, new Volume("/v")));
            JavaContainer.output(client, host, "echo kept > /v/file");
            assertThat(JavaContainer.output(client, host, "cat /v/file"))
                    .isEqualTo("kept");
        });
        all.put("docker run --volumes-from", name -> {
            JavaContainer.made(client, c -> c.withName(name).withHostConfig(
                    JavaContainer.host().withBinds(new Bind(name, new Volume("/v")))));
            assertThat(JavaContainer.output(client, JavaContainer.host()
                    .withVolumesFrom(new VolumesFrom(name)), "cat /proc/mounts"))
                    .contains(" /v ");
        });
    }

    private void network(Map<String, Check> all) {
        bridged(all, "--add-host", h -> h.withExtraHosts("db:10.0.0.9"),
                "cat /etc/hosts", "10.0.0.9\tdb");
        bridged(all, "--dns", h -> h.withDns("192.0.2.7"), "cat /etc/resolv.conf",
                "nameserver 192.0.2.7");
        bridged(all, "--dns-search", h -> h.withDnsSearch("example.org"),
                "cat /etc/resolv.conf", "search example.org");
        bridged(all, "--dns-option", h -> h.withDnsOptions(List.of("ndots:3")),
                "cat /etc/resolv.conf", "options ndots:3");
    }

    private void seen(Map<String, Check> all, String option,
            UnaryOperator<HostConfig> asked, String line, String expected) {
        check(all, option, JavaContainer.host(), asked, line, expected);
    }

    /** What a process of the host sees, too. */
    private void shared(Map<String, Check> all, String option,
            UnaryOperator<HostConfig> asked, String kind) {
        all.put("docker run " + option, name -> assertThat(JavaContainer.output(client,
                asked.apply(JavaContainer.host()), "readlink /proc/self/ns/" + kind))
                .isEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns", kind))
                        .toString()));
    }

    private void bridged(Map<String, Check> all, String option,
            UnaryOperator<HostConfig> asked, String line, String expected) {
        check(all, option, HostConfig.newHostConfig(), asked, line, expected);
    }

    private void check(Map<String, Check> all, String option, HostConfig host,
            UnaryOperator<HostConfig> asked, String line, String expected) {
        all.put("docker run " + option,
                name -> assertThat(
                        JavaContainer.output(client, asked.apply(host), line))
                        .contains(expected));
    }

    private static String cgroup(String v1, String v2) {
        return "cd /sys/fs/cgroup; if [ -e " + v1 + " ]; then cat " + v1
                + "; else cat " + v2 + "; fi";
    }
}
