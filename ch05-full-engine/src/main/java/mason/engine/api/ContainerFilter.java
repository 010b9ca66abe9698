// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mason.engine.container.ContainerRecord;
import mason.engine.container.ContainerState;
import mason.engine.container.Health;

/** Which containers a request is about: docker-ps(1), "Filtering". */
record ContainerFilter(Filters filters, boolean all, int limit,
        List<ContainerRecord> everything) {

    private static final String[] KNOWN = {"ancestor", "before", "exited", "expose",
            "health", "id", "is-task", "label", "name", "network", "publish", "since",
            "status", "volume"};

    static ContainerFilter of(Call call, List<ContainerRecord> everything) {
        Filters filters = call.query().filters(KNOWN);
        filters.of("status").forEach(ContainerFilter::checkState);
        return new ContainerFilter(filters, call.query().flag("all"),
                call.query().number("limit").orElse(0), everything);
    }

    private static void checkState(String text) {
        boolean isKnown = Stream.of(ContainerState.values())
                .anyMatch(s -> s.text().equals(text));
        if (!isKnown) {
            throw ApiException.invalid("invalid filter 'status=" + text + "'");
        }
    }

    static boolean isIdle(ContainerRecord record) {
        return record.status().state() == ContainerState.CREATED
                || record.status().state() == ContainerState.EXITED
                || record.status().state() == ContainerState.DEAD;
    }

    /** The newest first. */
    List<ContainerRecord> chosen(ImageNames images) throws IOException {
        Instant before = moment("before").orElse(Instant.MAX);
        Instant since = moment("since").orElse(Instant.MIN);
        boolean everyState =
                all || limit > 0 || filters.has("status") || filters.has("exited");
        Stream<ContainerRecord> found = everything.stream()
                .filter(r -> everyState || r.status().state().hasProcess())
                .filter(r -> r.created().isBefore(before) && r.created().isAfter(since))
                .filter(this::passes)
                .filter(r -> filters.any("ancestor", a -> images.isOf(r, a)))
                .sorted(Comparator.comparing(ContainerRecord::created).reversed());
        return (limit > 0 ? found.limit(limit) : found).toList();
    }

    private Optional<Instant> moment(String name) {
        return filters.of(name).stream().findFirst()
                .map(reference -> everything.stream()
                        .filter(r -> r.id().text().startsWith(reference)
                                || r.name().text().equals(reference.replace("/", "")))
                        .findFirst().map(ContainerRecord::created)
                        .orElseThrow(() -> ApiException
                                .notFound("No such container: " + reference)));
    }

    private boolean passes(ContainerRecord record) {
        return filters.any("id", record.id().text()::startsWith)
                && filters.any("name", n -> isCalled(record, n))
                && filters.labels(record.config().labels())
                && filters.exact("status", record.status().state().text())
                && filters.any("exited", code -> isExited(record, code))
                && filters.exact("health", health(record))
                && filters.any("network", network -> isIn(record, network))
                && filters.any("volume", volume -> hasMounted(record, volume))
                && filters.any("publish", port -> isPublished(record, port))
                && filters.any("expose", port -> record.config().exposedPorts()
                        .containsKey(withProtocol(port)))
                && !filters.flag("is-task").orElse(false);
    }

    private static String health(ContainerRecord record) {
        return record.status().health().map(Health::status).orElse("none");
    }

    private boolean isCalled(ContainerRecord record, String pattern) {
        return filters.found("name", record.name().text())
                || filters.found("name", "/" + record.name().text());
    }

    private static boolean isExited(ContainerRecord record, String code) {
        if (!code.matches("[0-9]{1,3}")) {
            throw ApiException.invalid("invalid filter 'exited=" + code + "'");
        }
        return record.status().state() == ContainerState.EXITED
                && record.status().exitCode() == Integer.parseInt(code);
    }

    private static boolean isIn(ContainerRecord record, String network) {
        String mode = record.hostConfig().networking().networkMode();
        return mode.equals(network) || mode.equals("default") && network.equals("bridge");
    }

    private static boolean hasMounted(ContainerRecord record, String volume) {
        return ContainerMounts.of(record).stream()
                .anyMatch(m -> volume.equals(m.get("Name"))
                        || volume.equals(m.get("Source"))
                        || volume.equals(m.get("Destination")));
    }

    private static boolean isPublished(ContainerRecord record, String port) {
        return record.hostConfig().networking().portBindings()
                .containsKey(withProtocol(port));
    }

    private static String withProtocol(String port) {
        return port.contains("/") ? port : port + "/tcp";
    }
}
