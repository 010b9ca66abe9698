// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.engine.config.HostConfig;
import mason.engine.container.ContainerDirectory;
import mason.engine.container.ContainerRecord;
import mason.engine.container.ContainerState;
import mason.engine.container.ContainerStatus;
import mason.engine.json.DockerJson;

/** Containers as the API writes them. */
record ContainerJson(ApiVersion version, ContainerNetwork network) {

    private static final String NEVER = "0001-01-01T00:00:00Z";

    Members summary(ContainerRecord record) {
        return Members.of(version).with("Id", record.id().text())
                .with("Names", List.of("/" + record.name()))
                .with("Image", record.config().image())
                .with("ImageID", record.image().toString())
                .with("Command", String.join(" ", record.command()))
                .with("Created", record.created().getEpochSecond())
                .with("Ports", network.ports(record))
                .with("Labels", record.config().labels())
                .with("State", record.status().state().text())
                .with("Status", words(record.status()))
                .with("HostConfig", Map.of("NetworkMode", network.mode(record)))
                .with("NetworkSettings", Map.of("Networks", network.networks(record)))
                .with("Mounts", ContainerMounts.of(record));
    }

    /** As {@code docker ps} shows it: {@code Exited (0) 2 minutes ago}. */
    static String words(ContainerStatus status) {
        String since = Ago.words(Duration.between(
                (status.state().hasProcess() ? status.started() : status.finished())
                        .orElse(Instant.now()),
                Instant.now()));
        return switch (status.state()) {
            case CREATED -> "Created";
            case RUNNING -> "Up " + since
                    + status.health().map(h -> " (" + h.words() + ")").orElse("");
            case PAUSED -> "Up " + since + " (Paused)";
            case RESTARTING -> "Restarting (" + status.exitCode() + ") " + since + " ago";
            case EXITED -> "Exited (" + status.exitCode() + ") " + since + " ago";
            case REMOVING -> "Removal In Progress";
            case DEAD -> "Dead";
        };
    }

    Members inspect(ContainerRecord record, Path directory, LinkNames links) {
        List<String> command = record.command();
        return Members.of(version).with("Id", record.id().text())
                .with("Created", record.created().toString())
                .with("Path", command.isEmpty() ? "" : command.get(0))
                .with("Args",
                        command.isEmpty() ? command : command.subList(1, command.size()))
                .with("State", state(record.status()))
                .with("Image", record.image().toString())
                .with("ResolvConfPath", directory.resolve("resolv.conf").toString())
                .with("HostnamePath", directory.resolve("hostname").toString())
                .with("HostsPath", directory.resolve("hosts").toString())
                .with("LogPath", logPath(directory))
                .with("Name", "/" + record.name())
                .with("RestartCount", record.restarts()).with("Driver", "overlay2")
                .with("Platform", "linux").with("MountLabel", "")
                .with("ProcessLabel", "").with("AppArmorProfile", "")
                .withAny("ExecIDs", Optional.empty())
                .with("HostConfig", host(record, links))
                .with("GraphDriver", graph(directory))
                .with("Mounts", ContainerMounts.of(record))
                .with("Config", DockerJson.tree(record.config()))
                .with("NetworkSettings", network.settings(record));
    }

    private static Members state(ContainerStatus status) {
        ContainerState state = status.state();
        return Members.ofAll().with("Status", state.text())
                .with("Running",
                        state.hasProcess() || state == ContainerState.RESTARTING)
                .with("Paused", state == ContainerState.PAUSED)
                .with("Restarting", state == ContainerState.RESTARTING)
                .with("OOMKilled", status.oomKilled())
                .with("Dead", state == ContainerState.DEAD)
                .with("Pid", status.process().map(p -> p.pid().number()).orElse(0))
                .with("ExitCode", status.exitCode()).with("Error", status.error())
                .with("StartedAt", status.started().map(Instant::toString).orElse(NEVER))
                .with("FinishedAt",
                        status.finished().map(Instant::toString).orElse(NEVER))
                .withAny("Health", status.health().map(DockerJson::tree));
    }

    private Object host(ContainerRecord record, LinkNames links) {
        HostConfig config = record.hostConfig().withLinks(links.of(record));
        var json = DockerJson.tree(config).getAsJsonObject();
        json.addProperty("NetworkMode", network.mode(record));
        return json;
    }

    private static String logPath(Path directory) {
        Path log = ContainerDirectory.log(directory);
        return Files.exists(log) ? log.toString() : "";
    }

    private static Map<String, Object> graph(Path directory) {
        return Map.of("Name", "overlay2", "Data",
                Map.of("MergedDir", directory.resolve("merged").toString(), "UpperDir",
                        directory.resolve("upper").toString(), "WorkDir",
                        directory.resolve("work").toString()));
    }
}
