// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mason.engine.config.ExecConfig;
import mason.engine.json.DockerJson;
import mason.launch.Executor;
import mason.launch.Lifetime;
import mason.unionfs.DirectoryTree;

/** An engine on a state directory of the test, and containers of the busybox image. */
final class TestEngine implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Engine engine;
    private final Path state;

    TestEngine(Path state) {
        this(state, Executor.best(Lifetime.OF_THIS_JVM));
    }

    TestEngine(Path state, Executor executor) {
        this.state = state;
        this.engine = new Engine(state, executor);
    }

    Containers containers() {
        return engine.containers();
    }

    /** @param more members of the body, as JSON */
    Container create(String more, String... command) throws IOException {
        JsonObject body = JsonParser.parseString(more).getAsJsonObject();
        body.addProperty("Image", "busybox");
        if (!body.has("HostConfig")) {
            body.add("HostConfig", new JsonObject());
        }
        JsonObject host = body.getAsJsonObject("HostConfig");
        if (!host.has("NetworkMode")) {
            host.addProperty("NetworkMode", "none");
        }
        JsonArray words = new JsonArray();
        List.of(command).forEach(words::add);
        body.add("Cmd", words);
        Optional<ContainerName> name = body.has("Name")
                ? Optional.of(new ContainerName(body.get("Name").getAsString()))
                : Optional.empty();
        return containers().create(CreateRequest.of(name, body),
                engine.image("busybox"));
    }

    Container started(String more, String... command) throws IOException {
        Container container = create(more, command);
        containers().start(container);
        return container;
    }

    static Exit end(Container container) throws Exception {
        return container.exit(WaitCondition.NOT_RUNNING).get(SECONDS, TimeUnit.SECONDS);
    }

    String output(Container container) throws Exception {
        StringBuilder text = new StringBuilder();
        containers().logs(container, LogQuery.all(), e -> text.append(e.text()));
        return text.toString();
    }

    /** What a shell says that is executed in a container. */
    String said(Container container, String line) throws Exception {
        JsonArray words = new JsonArray();
        List.of("sh", "-c", line).forEach(words::add);
        JsonObject config = new JsonObject();
        config.add("Cmd", words);
        StringBuffer seen = new StringBuffer();
        Exec exec = containers().execs().create(container,
                DockerJson.read(config, ExecConfig.class));
        containers().execs().start(exec, Optional.of(
                (stream, bytes, count) -> seen.append(new String(bytes, 0, count))));
        exec.end().get(SECONDS, TimeUnit.SECONDS);
        return seen.toString();
    }

    /** Removes every container. */
    @Override
    public void close() throws Exception {
        for (Container container : containers().attend(broken -> {
        })) {
            containers().remove(container, true);
        }
        engine.close();
        DirectoryTree.delete(state.resolve("images"));
    }
}
