// SPDX-License-Identifier: Apache-2.0
package mason.engine.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The checks of all clients at one daemon, four at a time. */
final class TableRun implements AutoCloseable {

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<ApiClient, Map<String, CompletableFuture<Seen>>> all =
            new EnumMap<>(ApiClient.class);
    private final List<CompletableFuture<?>> together = new ArrayList<>();
    private CompletableFuture<?> last;
    private int count;

    void docker(List<Row> rows, String host, Path directory) {
        DockerCommand docker = new DockerCommand(host, directory);
        rows.stream().filter(r -> !r.script().isEmpty() && !r.isAlone())
                .forEach(r -> begin(ApiClient.DOCKER, r.name(), named(docker, r)));
    }

    /** To be called last. */
    void alone(List<Row> rows, String host, Path directory) {
        DockerCommand docker = new DockerCommand(host, directory);
        last = CompletableFuture.allOf(together.toArray(CompletableFuture[]::new));
        rows.stream().filter(Row::isAlone).forEach(r -> {
            Callable<Seen> check = named(docker, r);
            CompletableFuture<Seen> seen = last.handleAsync((b, e) -> call(check));
            of(ApiClient.DOCKER).put(r.name(), seen);
            last = seen;
        });
    }

    private Callable<Seen> named(DockerCommand docker, Row row) {
        String name = name();
        return () -> docker.check(row, name);
    }

    /** No two checks use the same names. */
    private String name() {
        return "row" + count++ + "x";
    }

    void dockerJava(DockerJava client) {
        client.checks().forEach((row, check) -> {
            String name = name();
            begin(ApiClient.DOCKER_JAVA, row, () -> DockerJava.see(check, name));
        });
    }

    void dockerode(Dockerode client) throws IOException {
        CompletableFuture<Map<String, Seen>> run = CompletableFuture
                .supplyAsync(() -> call(client::run), threads);
        together.add(run);
        client.rows().forEach(row -> of(ApiClient.DOCKERODE).put(row,
                run.thenApply(seen -> seen.getOrDefault(row,
                        new Seen(Seen.Result.FAILED, "nothing was told of it")))));
    }

    private void begin(ApiClient client, String row, Callable<Seen> check) {
        CompletableFuture<Seen> seen =
                CompletableFuture.supplyAsync(() -> call(check), threads);
        together.add(seen);
        of(client).put(row, seen);
    }

    private static <T> T call(Callable<T> check) {
        try {
            return check.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** By the names of the rows, in their order. */
    Map<String, CompletableFuture<Seen>> of(ApiClient client) {
        return all.computeIfAbsent(client, c -> new LinkedHashMap<>());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
