// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.engine.daemon.RunningDaemon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.Requires;

/**
 * What the docker command, docker-java and dockerode can do with this engine: each
 * command and each option does what is recorded of it in {@code src/test/clients}, and
 * the table in the book says so. {@code -Dclients.record=true} records what was seen.
 */
@Requires({"root", "program tini-static"})
@Timeout(600)
class ClientsTest {

    @TempDir
    private static Path directory;
    private static RunningDaemon daemon;
    private static ClientTable table;
    private static TableRun run;

    @BeforeAll
    static void begin() throws Exception {
        assumeTrue(Files.isDirectory(RowFile.DIRECTORY),
                "the rows of the table are not in this copy of the project");
        table = ClientTable.read();
        daemon = RunningDaemon.in(directory);
        run = new TableRun();
        String host = "unix://" + daemon.socket();
        run.dockerode(new Dockerode(daemon.socket()));
        run.docker(table.rows(), host, directory);
        run.dockerJava(DockerJava.at(host));
        run.alone(table.rows(), host, directory);
    }

    @AfterAll
    static void end() throws IOException {
        if (run != null) {
            run.close();
            daemon.close();
            removeCgroupParent();
        }
    }

    /** Like Docker, the engine leaves a parent that it was asked for. */
    private static void removeCgroupParent() throws IOException {
        try (Stream<Path> cgroups = Files.find(Path.of("/sys/fs/cgroup"), 2,
                (path, attributes) -> path.endsWith("clients"))) {
            for (Path cgroup : cgroups.toList()) {
                Files.deleteIfExists(cgroup);
            }
        }
    }

    @TestFactory
    @Requires("program docker")
    Stream<DynamicTest> the_docker_command_does_what_is_recorded() {
        return tests(ApiClient.DOCKER);
    }

    @TestFactory
    Stream<DynamicTest> docker_java_does_what_is_recorded() {
        return tests(ApiClient.DOCKER_JAVA);
    }

    @TestFactory
    Stream<DynamicTest> dockerode_does_what_is_recorded() {
        return tests(ApiClient.DOCKERODE);
    }

    private static Stream<DynamicTest> tests(ApiClient client) {
        Map<String, CompletableFuture<Seen>> seen = run.of(client);
        return table.rows().stream().filter(r -> seen.containsKey(r.name()))
                .map(r -> DynamicTest.dynamicTest(r.name(),
                        () -> hold(r.verdict(client), seen.get(r.name()).get())));
    }

    private static void hold(Verdict recorded, Seen seen) {
        if (seen.result() == Seen.Result.SKIPPED) {
            abort(seen.text());
        }
        assertThat(seen.contradicts(recorded)).isEmpty();
    }

    @Test
    void each_verdict_has_its_check() {
        for (ApiClient client : ApiClient.values()) {
            Set<String> checked = run.of(client).keySet();
            assertThat(table.rows().stream()
                    .filter(r -> r.verdict(client).isShown() != checked
                            .contains(r.name()))
                    .filter(r -> !table.isToldByItsCommand(r)).map(Row::name))
                    .as("rows of " + client.text() + " without a check, or without a"
                            + " verdict")
                    .isEmpty();
        }
    }

    @Test
    @Requires("program docker")
    void each_command_and_option_of_the_client_has_a_row() throws Exception {
        ClientHelp help = new ClientHelp(directory);
        Set<String> names = table.rows().stream().map(Row::name)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String object : ClientHelp.OBJECTS) {
            for (ClientHelp.Known known : help.commands(object)) {
                missing.addAll(known.without(names));
            }
        }
        assertThat(missing).as("of docker " + help.version()).isEmpty();
    }

    @Test
    void the_table_in_the_book_says_what_is_recorded() throws IOException {
        Path inBook = Path.of("../chapters/clients-table.adoc");
        assumeTrue(Files.isDirectory(inBook.getParent()), "the book is not here");
        if (Boolean.getBoolean("clients.record")) {
            table.recorded(run);
            Files.writeString(inBook, ClientTable.read().text());
        }
        assertThat(Files.readString(inBook))
                .as("make it again: -Dtest=ClientsTest -Dclients.record=true")
                .isEqualTo(ClientTable.read().text());
    }
}
