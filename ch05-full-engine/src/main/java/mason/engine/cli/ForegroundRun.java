// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import mason.engine.container.Attachment;
import mason.engine.container.ConflictException;
import mason.engine.container.Container;
import mason.engine.container.Containers;
import mason.engine.container.Exit;
import mason.engine.container.WaitCondition;
import mason.engine.runtime.StreamKind;
import mason.launch.Keyboard;
import mason.linux.Fd;
import mason.linux.Terminal;
import sun.misc.Signal;

/** Runs a container as a shell runs a command: at our streams, with our signals. */
final class ForegroundRun {

    private final Containers containers;
    private final Container container;
    private final ForwardedSignals signals;
    private final Optional<Terminal> outer = Terminal.behind(Fd.STDIN);

    /** @param signals held since before the container was made */
    ForegroundRun(Containers containers, Container container, ForwardedSignals signals) {
        this.containers = containers;
        this.container = container;
        this.signals = signals;
    }

    /** Starts the container and stays until it has ended. */
    Exit perform() throws IOException, InterruptedException {
        try (Attachment attachment = containers.attach(container,
                Optional.of(ForegroundRun::show))) {
            var removed = container.exit(WaitCondition.REMOVED);
            startOrRemove();
            try (Keyboard keyboard = keyboard(attachment)) {
                signals.to(this::pass);
                Exit exit = attachment.end().get();
                removed.get();
                return exit;
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void startOrRemove() throws IOException, InterruptedException {
        resize();
        try {
            containers.start(container);
        } catch (IOException | RuntimeException e) {
            containers.remove(container, true);
            throw e;
        }
        if (isTerminal()) {
            Signal.handle(new Signal("WINCH"), signal -> resize());
        }
    }

    private boolean isTerminal() {
        return container.record().config().tty();
    }

    private void resize() {
        if (isTerminal()) {
            outer.ifPresent(t -> container.resize(t.size()));
        }
    }

    private Keyboard keyboard(Attachment attachment) {
        boolean interactive = container.record().config().openStdin();
        return Keyboard.start(interactive ? Optional.of(Fd.STDIN) : Optional.empty(),
                isTerminal(), attachment::type);
    }

    private static void show(StreamKind stream, byte[] bytes, int count)
            throws IOException {
        (stream == StreamKind.STDERR ? Fd.STDERR : Fd.STDOUT).output().write(bytes, 0,
                count);
    }

    private void pass(mason.linux.Signal signal) {
        try {
            containers.kill(container, signal);
        } catch (ConflictException | InterruptedException hasEnded) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
