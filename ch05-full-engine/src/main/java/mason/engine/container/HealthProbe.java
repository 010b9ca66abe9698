// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mason.engine.config.ExecConfig;
import mason.engine.json.Words;
import mason.engine.runtime.StreamKind;
import mason.linux.Signal;

/** One health check: a further process in the container, for as long as it may take. */
final class HealthProbe {

    private static final int NO_CODE = -1;

    private final Parts parts;
    private final Container container;
    private final HealthCheck check;
    private final Instant start = Instant.now();
    private final Beginning output = new Beginning();
    private Optional<Exec> exec = Optional.empty();
    private volatile boolean late;

    HealthProbe(Parts parts, Container container, HealthCheck check) {
        this.parts = parts;
        this.container = container;
        this.check = check;
    }

    /** To be called with the container's monitor held, as {@link #end} is. */
    CompletableFuture<HealthResult> begin() {
        try {
            Exec command = new Exec(ContainerId.random(), container, config());
            parts.events().exec("exec_create", command);
            new StartExec(parts, command).perform(Optional.of(output));
            exec = Optional.of(command);
            Future<?> clock = parts.later().schedule(this::giveUp,
                    check.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return command.end().thenApply(exit -> {
                clock.cancel(false);
                return result(exit);
            });
        } catch (IOException | RuntimeException e) {
            return CompletableFuture.completedFuture(
                    new HealthResult(start, Instant.now(), NO_CODE, "" + e.getMessage()));
        }
    }

    private ExecConfig config() throws IOException {
        List<String> shell = parts.images().ofContainer(container.record().image())
                .map(image -> image.config().defaults().shell()).orElse(List.of());
        return new ExecConfig("", false, false, false, true, true, "", List.of(), "",
                Optional.of(new Words(check.argv(shell))));
    }

    private void giveUp() {
        late = true;
        end();
    }

    void end() {
        exec.ifPresent(e -> e.signal(Signal.KILL));
    }

    private HealthResult result(Exit exit) {
        String said = output.text();
        String text = late ? "Health check exceeded timeout ("
                + GoDuration.text(check.timeout()) + ")"
                + (said.isEmpty() ? "" : ": " + said) : said;
        return new HealthResult(start, Instant.now(), late ? NO_CODE : exit.code(), text);
    }

    /** The first bytes of what a command writes: moby, limitedBuffer. */
    private static final class Beginning implements OutputSink {

        private static final int LONGEST = 4096;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean cut;

        @Override
        public synchronized void write(StreamKind stream, byte[] more, int count) {
            int kept = Math.min(count, LONGEST - bytes.size());
            bytes.write(more, 0, kept);
            cut = cut || kept < count;
        }

        private synchronized String text() {
            return bytes.toString(StandardCharsets.UTF_8) + (cut ? "..." : "");
        }
    }
}
