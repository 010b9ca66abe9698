// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mason.engine.image.Image;
import mason.engine.image.ImageUse;
import mason.engine.image.Images;
import mason.launch.Executor;
import mason.launch.Lifetime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

@Requires({"root", "controller pids", "program busybox"})
@LeakCheck
class CreateContainerTest {

    @TempDir
    private Path state;
    private CompletableFuture<Container> created;

    /** It has seen that no container needs the image, and goes to remove it. */
    private List<ImageUse> usesWhileOneIsCreated(Engine engine) {
        created = CompletableFuture.supplyAsync(() -> {
            try {
                return engine.create(CreateRequest.of(Optional.empty(),
                        JsonParser.parseString("{'Image': 'busybox', 'Cmd': ['true']}")
                                .getAsJsonObject()),
                        "busybox");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        try {
            created.get(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException itWaits) {
            return List.of();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return List.of();
    }

    @Test
    void has_its_image_also_when_that_is_being_removed() throws Exception {
        try (Engine engine = new Engine(state, Executor.best(Lifetime.OF_THIS_JVM))) {
            engine.image("busybox");
            new Images(engine.images()).remove("busybox", false,
                    () -> usesWhileOneIsCreated(engine));
            Container container = created.get(60, TimeUnit.SECONDS);
            Optional<Image> image =
                    engine.images().ofContainer(container.record().image());
            assertThat(image).isPresent();
            assertThat(image.get().layers()).allMatch(Files::isDirectory);
            engine.containers().start(container);
            assertThat(TestEngine.end(container).code()).isZero();
            engine.containers().remove(container, false);
            mason.unionfs.DirectoryTree.delete(state.resolve("images"));
        }
    }
}
