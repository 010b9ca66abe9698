// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mason.engine.container.Containers;
import mason.engine.container.Exit;
import mason.engine.container.WaitCondition;

/** Waits for the end of a container; the client knows at once that it is waited for. */
record WaitRoute(Containers containers) {

    private static final int CONDITIONS_SINCE = 30;

    Stream<Route> all() {
        return Stream.of(Route.post("/containers/{name}/wait", this::await));
    }

    private void await(Call call) throws Exception {
        WaitCondition condition = WaitCondition.parse(call.version().has(CONDITIONS_SINCE)
                ? call.query().text("condition", "")
                : "");
        CompletableFuture<Exit> end =
                containers.find(call.parameter("name")).exit(condition);
        try (GoneClient watched = GoneClient.watched(call);
                OutputStream out = call.stream("application/json")) {
            out.write((ApiJson.of(call.version()).write(json(end.get())) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException theClientHasGone) {
            throw new IOException("the client has gone", theClientHasGone);
        }
    }

    private static Map<String, Object> json(Exit exit) {
        Members json = Members.ofAll();
        if (!exit.error().isEmpty()) {
            json.with("Error", Map.of("Message", exit.error()));
        }
        return json.with("StatusCode", exit.code()).map();
    }
}
