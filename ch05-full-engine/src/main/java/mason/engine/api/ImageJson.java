// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mason.engine.content.Digest;
import mason.engine.image.ContainerDefaults;
import mason.engine.image.Healthcheck;
import mason.engine.image.HistoryRow;
import mason.engine.image.Image;
import mason.engine.image.ImageReference;
import mason.engine.image.ListedImage;
import mason.engine.image.RemovedPart;

/** Images as the API writes them. */
record ImageJson(ApiVersion version) {

    Members summary(ListedImage listed, long containers, boolean shared) {
        Image image = listed.image();
        return Members.of(version).with("Containers", containers)
                .with("Created", image.created().getEpochSecond())
                .with("Id", image.id().toString())
                .with("Labels", image.config().defaults().labels())
                .with("ParentId", "").with("RepoDigests", digests(image))
                .with("RepoTags", tags(image))
                .with("SharedSize", shared ? listed.shared() : -1)
                .with("Size", listed.size()).before(44, "VirtualSize", listed.size());
    }

    Members inspect(ListedImage listed) {
        Image image = listed.image();
        String upper = image.layers().isEmpty() ? ""
                : image.layers().get(image.layers().size() - 1).toString();
        return Members.of(version).with("Id", image.id().toString())
                .with("RepoTags", tags(image)).with("RepoDigests", digests(image))
                .with("Parent", "").with("Comment", image.config().comment())
                .with("Created", image.created().toString())
                .before(45, "Container", "").with("DockerVersion", "")
                .with("Author", image.config().author())
                .with("Config", config(image.config().defaults()))
                .with("Architecture", image.config().platform().architecture())
                .with("Os", image.config().platform().system())
                .with("Size", listed.size()).before(44, "VirtualSize", listed.size())
                .with("GraphDriver",
                        Map.of("Name", "overlay2", "Data", Map.of("UpperDir", upper)))
                .with("RootFS",
                        Map.of("Type", "layers", "Layers",
                                image.config().layers().stream().map(Digest::toString)
                                        .toList()))
                .with("Metadata", Map.of("LastTagTime", "0001-01-01T00:00:00Z"));
    }

    private static Members config(ContainerDefaults defaults) {
        return Members.ofAll().with("Hostname", "").with("Domainname", "")
                .with("User", defaults.user()).with("AttachStdin", false)
                .with("AttachStdout", false).with("AttachStderr", false)
                .withAny("ExposedPorts", set(defaults.exposedPorts())).with("Tty", false)
                .with("OpenStdin", false).with("StdinOnce", false)
                .with("Env", defaults.environment()).with("Cmd", defaults.command())
                .withAny("Healthcheck",
                        defaults.healthcheck().map(h -> healthcheck(h).map()))
                .with("Image", "").withAny("Volumes", set(defaults.volumes()))
                .with("WorkingDir", defaults.directory())
                .withAny("Entrypoint",
                        Optional.of(defaults.entrypoint()).filter(e -> !e.isEmpty()))
                .with("OnBuild", defaults.onBuild()).with("Labels", defaults.labels())
                .withAny("StopSignal",
                        Optional.of(defaults.stopSignal()).filter(s -> !s.isEmpty()))
                .withAny("Shell",
                        Optional.of(defaults.shell()).filter(s -> !s.isEmpty()));
    }

    private static Optional<Map<String, Object>> set(List<String> names) {
        return names.isEmpty() ? Optional.empty()
                : Optional.of(names.stream()
                        .collect(Collectors.toMap(n -> n, n -> Map.of(), (a, b) -> a)));
    }

    private static Members healthcheck(Healthcheck check) {
        return Members.ofAll().with("Test", check.test())
                .withAny("Interval", check.interval().map(d -> d.toNanos()))
                .withAny("Timeout", check.timeout().map(d -> d.toNanos()))
                .withAny("StartPeriod", check.startPeriod().map(d -> d.toNanos()))
                .with("Retries", check.retries());
    }

    Members history(HistoryRow row, String id, List<String> tags) {
        return Members.of(version).with("Id", id)
                .with("Created",
                        row.step().created().map(t -> t.getEpochSecond()).orElse(0L))
                .with("CreatedBy", row.step().createdBy()).with("Tags", tags)
                .with("Size", row.size()).with("Comment", row.step().comment());
    }

    static Map<String, String> removed(RemovedPart part) {
        if (part instanceof RemovedPart.Untagged untagged) {
            return Map.of("Untagged", untagged.name().toString());
        }
        return Map.of("Deleted", part.toString().replaceFirst("^Deleted: ", ""));
    }

    static List<String> tags(Image image) {
        return image.names().stream().filter(n -> n.tag().isPresent())
                .map(n -> n.repository() + ":" + n.tag().get()).toList();
    }

    private static List<String> digests(Image image) {
        return image.names().stream().filter(n -> n.digest().isPresent())
                .map((ImageReference n) -> n.repository() + "@" + n.digest().get())
                .toList();
    }
}
