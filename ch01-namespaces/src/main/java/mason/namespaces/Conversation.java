// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import mason.linux.Child;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.KernelCall;
import mason.linux.KernelException;

/** The engine's side of the line to the {@link InitStage}. */
final class Conversation {

    private final Line line;
    private final Child child;

    Conversation(Fd end, Child child) {
        this.line = new Line(end);
        this.child = child;
    }

    /** Sends the calls and returns when the last has succeeded: the line is closed. */
    void about(List<KernelCall> calls) {
        send(calls);
        List<String> last = lastWord().orElseThrow(this::diedOnTheWay);
        if (!last.equals(InitStage.ABOUT_TO_EXECUTE)) {
            child.await();
            throw new KernelException(last.get(0),
                    new Errno(Integer.parseInt(last.get(1))), last.get(2));
        }
    }

    /** A line that is closed already is a matter for {@link #lastWord()}. */
    private void send(List<KernelCall> calls) {
        try {
            for (KernelCall call : calls) {
                line.send(call.words());
            }
            line.send(InitStage.END_OF_PLAN);
        } catch (IOException closed) {
            return;
        }
    }

    private Optional<List<String>> lastWord() {
        try {
            Optional<List<String>> last = Optional.empty();
            Optional<List<String>> next = line.receive();
            while (next.isPresent()) {
                last = next;
                next = line.receive();
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IllegalStateException diedOnTheWay() {
        return new IllegalStateException(
                "the init stage ended before it could become the command: "
                        + child.await());
    }
}
