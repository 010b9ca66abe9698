// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;

/** Tests that send requests of their own to the daemon that they share. */
abstract class WithRequests extends WithDaemon {

    static HttpAnswer post(String path, String json) throws IOException {
        return HostileRequest.json("POST", path, json).answer(daemon.socket());
    }

    static JsonObject json(String path) throws IOException {
        return JsonParser.parseString(HostileRequest.of("GET", path)
                .answer(daemon.socket()).body()).getAsJsonObject();
    }

    /** A container without a network, and its id. */
    static String created(String members, String ofHost) throws IOException {
        HttpAnswer answer = post("/containers/create", "{\"Image\":\"busybox\"," + members
                + ",\"HostConfig\":{\"NetworkMode\":\"none\"" + ofHost + "}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return EngineClient.id(answer.body());
    }

    static String running(String ofHost) throws IOException {
        String id = created("\"Cmd\":[\"sleep\",\"600\"]", ofHost);
        assertThat(post("/containers/" + id + "/start", "").status()).isEqualTo(204);
        return id;
    }

    static String refusal(String ofHost) throws IOException {
        HttpAnswer answer = post("/containers/create", "{\"Image\":\"busybox\","
                + "\"Cmd\":[\"true\"],\"HostConfig\":{" + ofHost + "}}");
        return answer.status() + " " + answer.message().orElse("");
    }

    static String state(String id) throws IOException {
        return json("/containers/" + id + "/json").getAsJsonObject("State").get("Status")
                .getAsString();
    }
}
