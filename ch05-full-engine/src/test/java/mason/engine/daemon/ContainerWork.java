// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A client that makes, starts, enters and removes containers until its daemon is killed,
 * and remembers what it was answered.
 */
final class ContainerWork {

    private static final int CODE = 7;
    private static final int UNKNOWN = 255;

    private final Path socket;
    private final String name;
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private int count;
    private Optional<Thread> thread = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();

    /** The last that was asked for, answered or not. */
    private enum Step {
        CREATE,
        START,
        EXEC,
        END,
        REMOVE
    }

    /** How far a container has come. */
    private record Asked(Step step, boolean answered) {
    }

    ContainerWork(Path socket, String name) {
        this.socket = socket;
        this.name = name;
    }

    void begin() {
        thread = Optional.of(new Thread(this::work, "client " + name));
        thread.get().start();
    }

    void awaitEnd() throws Exception {
        thread.get().join();
        if (failure.isPresent()) {
            throw new AssertionError(failure.get());
        }
    }

    private void work() {
        try (EngineClient client = EngineClient.to(socket)) {
            while (true) {
                life(client, count++);
            }
        } catch (AnsweredException e) {
            failure = Optional.of(e);
        } catch (IOException killed) {
            return;
        }
    }

    /** An answer that is an error, which none was expected. */
    private static final class AnsweredException extends IOException {

        private static final long serialVersionUID = 1;

        AnsweredException(IOException cause) {
            super(cause);
        }
    }

    /** A request. */
    private interface Request {

        void send() throws IOException;
    }

    private void life(EngineClient client, int number) throws IOException {
        String container = name + number;
        String network = number % 2 == 0 ? "none" : "bridge";
        ask(container, Step.CREATE, () -> client.post(
                "/containers/create?name=" + container, KilledDaemonTest.body(network,
                        "echo begun; sleep 0.2; exit " + CODE, "")));
        ask(container, Step.START, () -> client.start(container));
        if (number % 3 == 0) {
            ask(container, Step.EXEC, () -> client.exec(container, "true"));
        }
        if (number % 3 == 1) {
            ask(container, Step.END, () -> client.await(container));
        }
        if (number % 4 != 0) {
            ask(container, Step.REMOVE, () -> client.remove(container));
        }
    }

    private void ask(String container, Step step, Request request) throws IOException {
        asked.put(container, new Asked(step, false));
        try {
            request.send();
        } catch (IOException e) {
            boolean isAnswer = String.valueOf(e.getMessage()).matches("[A-Z]+ /.*");
            if (isAnswer && step != Step.EXEC) {
                throw new AnsweredException(e);
            }
            if (!isAnswer) {
                throw e;
            }
        }
        asked.put(container, new Asked(step, true));
    }

    /** What was answered is true; then all of it is removed. */
    void expectKept(EngineClient client) throws Exception {
        for (Map.Entry<String, Asked> entry : asked.entrySet()) {
            Optional<String> json = inspected(client, entry.getKey());
            Asked last = entry.getValue();
            if (last.answered() || last.step().ordinal() > Step.CREATE.ordinal()) {
                assertThat(json.isPresent()).as("%s after %s", entry.getKey(), last)
                        .matches(is -> last.step() == Step.REMOVE
                                ? !(is && last.answered())
                                : is);
            }
            if (json.isPresent()) {
                expectTrue(entry.getKey() + " after " + last, last, json.get());
                client.remove(entry.getKey());
            }
        }
        asked.clear();
    }

    private static void expectTrue(String what, Asked last, String json) {
        boolean running = json.contains("\"Status\":\"running\"");
        int code = KilledDaemonTest.number(json, "ExitCode");
        if (last.step() == Step.CREATE) {
            assertThat(json).as(what).contains("\"Status\":\"created\"");
        } else if (last.step() == Step.END && last.answered()) {
            assertThat(code).as(what).isEqualTo(CODE);
        } else if (last.step() != Step.START || last.answered()) {
            assertThat(json).as(what).doesNotContain("\"Status\":\"created\"");
            assertThat(running || code == CODE || code == UNKNOWN || code == 137)
                    .as(what + ": " + json).isTrue();
        }
    }

    private static Optional<String> inspected(EngineClient client, String container)
            throws IOException {
        try {
            return Optional.of(KilledDaemonTest.inspected(client, container));
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No such container");
            return Optional.empty();
        }
    }
}
