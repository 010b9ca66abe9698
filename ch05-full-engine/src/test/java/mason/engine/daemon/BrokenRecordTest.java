// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import mason.engine.container.ContainerName;
import mason.engine.container.CreateRequest;
import mason.engine.container.Engine;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbook.testkit.Requires;

/** Containers whose records a crash, a disk or a person has broken. */
@Timeout(60)
@Requires({"root", "controller pids", "program busybox"})
class BrokenRecordTest {

    private static final String WHOLE = "whole";

    @TempDir
    static Path directory;
    private static final Map<Damage, String> IDS = new EnumMap<>(Damage.class);
    private static RunningDaemon daemon;

    /** What can be wrong with a file. */
    enum Damage {

        EMPTY("it is empty"),
        CUT("not the JSON that was expected: Unterminated string"),
        BINARY("it is no text"),
        ANOTHER_KIND("Expected BEGIN_OBJECT but was BEGIN_ARRAY"),
        NOTHING("it is empty"),
        OF_A_NEWER_ENGINE("it is not the record of this container, or of a newer engine"),
        OF_ANOTHER_CONTAINER("it is not the record of this container"),
        A_DIRECTORY("Is a directory");

        private final String words;

        Damage(String words) {
            this.words = words;
        }

        void apply(Path record, Path whole) throws IOException {
            switch (this) {
                case EMPTY -> Files.writeString(record, "");
                case CUT -> Files.writeString(record,
                        Files.readString(record).substring(0, 100));
                case BINARY -> Files.write(record, new byte[]{(byte) 0xff, 0, 1});
                case ANOTHER_KIND -> Files.writeString(record, "[]");
                case NOTHING -> Files.writeString(record, "null");
                case OF_A_NEWER_ENGINE -> Files.writeString(record, Files
                        .readString(record).replace("\"CREATED\"", "\"HIBERNATED\""));
                case OF_ANOTHER_CONTAINER -> Files.writeString(record,
                        Files.readString(whole));
                default -> {
                    Files.delete(record);
                    Files.createDirectory(record);
                }
            }
        }
    }

    @BeforeAll
    static void breakRecords() throws Exception {
        Path state = directory.resolve("state");
        try (Engine engine = new Engine(state, Executor.best(Lifetime.OF_THIS_JVM))) {
            Path whole = record(state, created(engine, WHOLE));
            for (Damage damage : Damage.values()) {
                String id = created(engine, damage.name());
                IDS.put(damage, id);
                damage.apply(record(state, id), whole);
            }
        }
        daemon = RunningDaemon.in(directory);
    }

    private static Path record(Path state, String id) {
        return state.resolve("containers").resolve(id).resolve("container.json");
    }

    private static String created(Engine engine, String name) throws IOException {
        return engine.create(CreateRequest.of(Optional.of(new ContainerName(name)),
                JsonParser.parseString("{\"Image\":\"busybox\",\"Cmd\":[\"true\"],"
                        + "\"HostConfig\":{\"NetworkMode\":\"none\"}}")
                        .getAsJsonObject()),
                "busybox").id().text();
    }

    @AfterAll
    static void stopDaemon() throws IOException {
        daemon.close();
    }

    private static String call(String method, String path) throws IOException {
        return RawClient.call(daemon.socket(), method, path);
    }

    @ParameterizedTest
    @EnumSource
    void a_container_is_dead_says_why_and_can_be_removed(Damage damage) throws Exception {
        String path = "/containers/" + damage.name();
        assertThat(daemon.log()).contains("container "
                + IDS.get(damage).substring(0, 12) + ": ").contains(damage.words)
                .doesNotContain("\tat ");
        assertThat(call("GET", "/containers/json?all=1")).contains("/" + damage.name());
        assertThat(call("GET", path + "/json")).contains("\"Status\":\"dead\"")
                .contains("container.json cannot be read: ").contains(damage.words)
                .contains("rm -f removes the container");
        assertThat(call("POST", path + "/start")).startsWith("HTTP/1.1 409")
                .contains("is dead: ").contains(damage.words);
        assertThat(call("DELETE", path + "?force=1")).startsWith("HTTP/1.1 204");
        assertThat(call("GET", path + "/json")).startsWith("HTTP/1.1 404");
        assertThat(record(directory.resolve("state"), IDS.get(damage)).getParent())
                .doesNotExist();
        assertThat(call("GET", "/containers/json?all=1"))
                .doesNotContain("/" + damage.name());
    }

    @Test
    void the_others_are_as_they_were() throws Exception {
        try (EngineClient client = EngineClient.to(daemon.socket())) {
            assertThat(client.call("GET", "/containers/whole/json", ""))
                    .contains("\"Status\":\"created\"");
            String ran = client.created("true");
            client.start(ran);
            client.await(ran);
            assertThat(client.call("GET", "/system/df", "")).contains(ran);
            assertThat(client.call("GET", "/images/json", "")).contains("busybox");
            assertThat(client.call("GET", "/info", "")).contains("\"Containers\":");
            client.remove(ran);
        }
    }
}
