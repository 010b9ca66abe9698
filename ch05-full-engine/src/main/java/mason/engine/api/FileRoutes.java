// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import mason.engine.container.ContainerEvents;
import mason.engine.container.Container;
import mason.engine.container.ContainerFiles;
import mason.engine.container.Containers;
import mason.engine.container.CopyOptions;
import mason.engine.container.NoSuchPathException;
import mason.engine.container.PathStatus;

/** The files of containers: docker-diff(1), docker-cp(1), docker-export(1). */
record FileRoutes(Containers containers, ContainerEvents events) {

    private static final String ARCHIVE = "/containers/{name}/archive";
    private static final String STATUS = "X-Docker-Container-Path-Stat";

    Stream<Route> all() {
        return Stream.of(Route.get("/containers/{name}/changes", this::changes),
                Route.get("/containers/{name}/export", this::export),
                Route.head(ARCHIVE, c -> onPath(c, this::status)),
                Route.get(ARCHIVE, c -> onPath(c, this::download)),
                Route.put(ARCHIVE, c -> onPath(c, this::upload)));
    }

    private void changes(Call call) throws IOException {
        Container container = container(call);
        List<Object> changes = containers.files(container).changes().stream()
                .<Object>map(c -> Members.ofAll().with("Path", c.path())
                        .with("Kind", c.kind()).map())
                .toList();
        call.json(changes.isEmpty() ? null : changes);
    }

    private Container container(Call call) throws IOException {
        return containers.find(call.parameter("name"));
    }

    private void export(Call call) throws IOException {
        Container container = container(call);
        OutputStream out = call.stream("application/octet-stream");
        containers.files(container).export(out);
        out.close();
        events.publish("export", container);
    }

    /** What is done with a path in a container. */
    private interface Use {

        void perform(Call call, Container container, String path) throws IOException;
    }

    private void onPath(Call call, Use use) throws IOException {
        String path = call.query().text("path").orElseThrow(() -> ApiException
                .invalid("bad parameter: 'path' cannot be empty"));
        if (path.indexOf('\0') >= 0) {
            throw ApiException.invalid("bad parameter: 'path' has a NUL in it");
        }
        try {
            use.perform(call, container(call), path);
        } catch (NoSuchPathException e) {
            throw ApiException.notFound("Could not find the file " + path
                    + " in container " + call.parameter("name"));
        }
    }

    private void status(Call call, Container container, String path)
            throws IOException {
        tell(call, containers.files(container).status(path));
        call.exchange().answer(200).close();
    }

    private void download(Call call, Container container, String path)
            throws IOException {
        ContainerFiles files = containers.files(container);
        files.archive(path, status -> {
            tell(call, status);
            return call.stream("application/x-tar");
        });
        events.publish("archive-path", container);
    }

    private static void tell(Call call, PathStatus status) {
        String json = ApiJson.of(call.version()).write(Members.ofAll()
                .with("name", status.name()).with("size", status.size())
                .with("mode", status.mode()).with("mtime", status.modified().toString())
                .with("linkTarget", status.linkTarget()).map());
        call.exchange().answerHeader(STATUS, Base64.getEncoder()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    private void upload(Call call, Container container, String path)
            throws IOException {
        CopyOptions options = new CopyOptions(call.query().flag("noOverwriteDirNonDir"),
                call.query().flag("copyUIDGID"));
        containers.files(container).unpack(path, options, call.body());
        events.publish("extract-to-dir", container);
        call.exchange().answer(200).close();
    }
}
