// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The engine and its machine: version, info, disk usage. */
final class SystemRoutes {

    /** What runs the engine; clients take for granted that there is something. */
    private static final String JAVA = "java" + Runtime.version().feature();
    private static final String VERSION = "0.1.0";

    private final EngineApi engine;

    SystemRoutes(EngineApi engine) {
        this.engine = engine;
    }

    Stream<Route> all() {
        return Stream.of(Route.get("/version", this::version),
                Route.get("/info", this::info), Route.get("/plugins", c -> c.json(
                        List.of())));
    }

    private void version(Call call) throws IOException {
        Members details = Members.ofAll().with("ApiVersion", ApiVersion.NEWEST.toString())
                .with("MinAPIVersion", ApiVersion.OLDEST.toString())
                .with("Arch", Machine.architecture()).with("Os", "linux")
                .with("KernelVersion", Machine.kernel()).with("GitCommit", "")
                .with("GoVersion", JAVA).with("Experimental", "false");
        Members component = Members.ofAll().with("Name", "Engine")
                .with("Version", VERSION).with("Details", details);
        call.json(Members.ofAll().with("Platform", Map.of("Name", "Mason"))
                .with("Components", List.of(component.map())).with("Version", VERSION)
                .with("ApiVersion", ApiVersion.NEWEST.toString())
                .with("MinAPIVersion", ApiVersion.OLDEST.toString())
                .with("GitCommit", "").with("GoVersion", JAVA).with("Os", "linux")
                .with("Arch", Machine.architecture())
                .with("KernelVersion", Machine.kernel()).with("BuildTime", "").map());
    }

    private void info(Call call) throws IOException {
        Members info = Members.of(call.version());
        counts(info);
        machine(info);
        features(info);
        plugins(info);
        info.with("Warnings", List.of()).with("Labels", List.of())
                .with("ExperimentalBuild", false).with("LiveRestoreEnabled", true)
                .with("SecurityOptions", securityOptions())
                .with("Swarm", Map.of("LocalNodeState", "inactive", "NodeID", "",
                        "NodeAddr", "", "ControlAvailable", false, "Error", ""));
        call.json(info.map());
    }

    private List<String> securityOptions() {
        String seccomp = "name=seccomp,profile=builtin";
        return engine.areUsersRemapped() ? List.of(seccomp, "name=userns")
                : List.of(seccomp);
    }

    private void counts(Members info) throws IOException {
        Map<String, Long> states = engine.containersByState();
        long running = states.getOrDefault("running", 0L);
        long paused = states.getOrDefault("paused", 0L);
        long all = states.values().stream().mapToLong(Long::longValue).sum();
        info.with("ID", engine.id()).with("Containers", all)
                .with("ContainersRunning", running).with("ContainersPaused", paused)
                .with("ContainersStopped", all - running - paused)
                .with("Images", engine.imageCount()).with("Driver", "overlay2")
                .with("DriverStatus", List.of(List.of("Backing Filesystem", fileSystem()),
                        List.of("Native Overlay Diff", "true")))
                .with("DockerRootDir", engine.state().toString());
    }

    private String fileSystem() {
        try {
            return Files.getFileStore(engine.state()).type();
        } catch (IOException nothingThereYet) {
            return "unknown";
        }
    }

    private static void machine(Members info) {
        boolean pure = Files.exists(Path.of("/sys/fs/cgroup/cgroup.controllers"));
        info.with("Name", Machine.name()).with("NCPU",
                Runtime.getRuntime().availableProcessors())
                .with("MemTotal", Machine.memory())
                .with("KernelVersion", Machine.kernel())
                .with("OperatingSystem", Machine.system())
                .since(41, "OSVersion", Machine.systemVersion()).with("OSType", "linux")
                .with("Architecture", Machine.processor())
                .with("CgroupDriver", "cgroupfs")
                .since(41, "CgroupVersion", pure ? "2" : "1")
                .with("SystemTime", Instant.now().toString())
                .with("ServerVersion", VERSION).with("HttpProxy", "")
                .with("HttpsProxy", "").with("NoProxy", "");
    }

    private void features(Members info) {
        for (String feature : List.of("MemoryLimit", "SwapLimit", "CpuCfsPeriod",
                "CpuCfsQuota", "CPUShares", "CPUSet", "PidsLimit", "IPv4Forwarding")) {
            info.with(feature, true);
        }
        for (String missing : List.of("Debug", "OomKillDisable", "KernelMemoryTCP",
                "BridgeNfIptables", "BridgeNfIp6tables")) {
            info.with(missing, false);
        }
        info.with("NFd", open()).with("NGoroutines", Thread.activeCount())
                .with("NEventsListener", engine.events().listeners())
                .with("LoggingDriver", "json-file")
                .with("IndexServerAddress", "https://index.docker.io/v1/")
                .with("InitBinary", "").with("Isolation", "");
    }

    private static long open() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void plugins(Members info) {
        Map<String, Object> runtime = Map.of("path", "mason");
        Map<String, Object> commit = Map.of("ID", "", "Expected", "");
        info.with("Plugins", Members.ofAll().with("Volume", List.of("local"))
                .with("Network", List.of("bridge", "host", "null"))
                .with("Log", List.of("json-file", "none")))
                .with("RegistryConfig", Map.of("IndexConfigs", Map.of(), "Mirrors",
                        List.of(), "InsecureRegistryCIDRs", List.of()))
                .with("Runtimes", Map.of("runc", runtime))
                .with("DefaultRuntime", "runc").with("ContainerdCommit", commit)
                .with("RuncCommit", commit).with("InitCommit", commit);
    }
}
