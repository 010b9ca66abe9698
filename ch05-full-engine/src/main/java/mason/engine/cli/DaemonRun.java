// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Optional;
import mason.engine.client.Api;
import mason.engine.client.Reply;
import mason.engine.client.Request;
import mason.linux.Signal;

/**
 * Has a daemon run a container: in the foreground at our streams and with our signals,
 * or detached.
 *
 * @param body of the request that creates it
 */
record DaemonRun(Api api, Optional<String> name, JsonObject body,
        ForwardedSignals signals) {

    private static final String CONTAINERS = "containers";

    /** Starts it and returns its id. */
    String detached() throws IOException {
        String id = create();
        startOrRemove(id);
        return id;
    }

    /** Stays until it has ended; its exit code. */
    int inForeground() throws IOException {
        String id = create();
        boolean interactive = body.get("OpenStdin").getAsBoolean();
        Request attach = post(id, "attach").with("stream", 1).with("stdout", 1)
                .with("stderr", 1).with("stdin", interactive ? 1 : 0);
        try (Reply streams = api.send(attach.upgrading()).checked();
                Reply end = api.send(post(id, "wait").with("condition", "removed"))
                        .checked()) {
            startOrRemove(id);
            signals.to(signal -> kill(id, signal));
            new StreamsOfProcess(api, streams, body.get("Tty").getAsBoolean(),
                    interactive, post(id, "resize")).join();
            return end.json().getAsJsonObject().get("StatusCode").getAsInt();
        }
    }

    private String create() throws IOException {
        return api
                .send(Request.post(CONTAINERS, "create").with("name", name).with(body))
                .checked().json().getAsJsonObject().get("Id").getAsString();
    }

    private static Request post(String id, String verb) {
        return Request.post(CONTAINERS, id, verb);
    }

    /** What never began is of no use, whether it was to be removed or not. */
    private void startOrRemove(String id) throws IOException {
        try {
            api.send(post(id, "start")).checked().close();
        } catch (IOException e) {
            api.send(Request.delete(CONTAINERS, id).with("force", 1)).close();
            throw e;
        }
    }

    /** One that has ended takes no signal, and needs none. */
    private void kill(String id, Signal signal) {
        try (Reply reply = api.send(post(id, "kill").with("signal", signal.number()))) {
            reply.status();
        } catch (IOException ended) {
            return;
        }
    }
}
