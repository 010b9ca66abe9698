// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mason.engine.container.Container;
import mason.engine.container.Containers;
import mason.engine.container.LogEntry;
import mason.engine.container.LogQuery;
import mason.engine.runtime.StreamKind;

/** What containers have written, and write. */
record ContainerLogs(Containers containers) {

    private static final DateTimeFormatter NANOSECONDS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSSX").withZone(ZoneOffset.UTC);

    Stream<Route> all() {
        return Stream.of(Route.get("/containers/{name}/logs", this::logs));
    }

    private void logs(Call call) throws Exception {
        Set<StreamKind> wanted = ContainerStreams.wanted(call);
        if (wanted.isEmpty()) {
            throw ApiException
                    .invalid("Bad parameters: you must choose at least one stream");
        }
        LogQuery query = new LogQuery(wanted, call.query().flag("follow"),
                call.query().moment("since"), call.query().moment("until"), tail(call));
        Container container = containers.find(call.parameter("name"));
        checkDriver(container);
        boolean isTerminal = container.record().config().tty();
        try (GoneClient watched = GoneClient.watched(call);
                OutputStream out =
                        call.stream(StreamFrame.type(call.version(), isTerminal))) {
            containers.logs(container, query, e -> write(call, e, out, isTerminal));
        } catch (InterruptedException theClientHasGone) {
            throw new IOException("the client has gone", theClientHasGone);
        }
    }

    private static void checkDriver(Container container) {
        String driver = container.record().hostConfig().upkeep().logConfig().type();
        if (driver.equals("none")) {
            throw ApiException.notImplemented(
                    "configured logging driver does not support reading");
        }
    }

    /** All, unless it is a number that is not negative. */
    private static Optional<Integer> tail(Call call) {
        return call.query().text("tail").filter(t -> t.matches("[0-9]{1,9}"))
                .map(Integer::parseInt);
    }

    private static void write(Call call, LogEntry entry, OutputStream out,
            boolean isTerminal) throws IOException {
        String prefix = (call.query().flag("timestamps") ? time(entry.time()) + " " : "")
                + (call.query().flag("details") ? details(entry) + " " : "");
        byte[] line = (prefix + entry.text()).getBytes(StandardCharsets.UTF_8);
        if (isTerminal) {
            out.write(line);
        } else {
            StreamFrame.write(out, entry.stream().ordinal(), line, line.length);
        }
    }

    /** As Go writes the query of a URL. */
    private static String details(LogEntry entry) {
        return String.join(",", entry.attributes().entrySet().stream().sorted(
                Map.Entry.comparingByKey())
                .map(e -> escaped(e.getKey()) + "=" + escaped(e.getValue())).toList());
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("*", "%2A")
                .replace("%7E", "~");
    }

    /** With nine digits always, so that lines stand in columns. */
    static String time(Instant time) {
        return NANOSECONDS.format(time);
    }
}
