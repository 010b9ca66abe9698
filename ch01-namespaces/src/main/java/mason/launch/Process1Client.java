// SPDX-License-Identifier: Apache-2.0
package mason.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import mason.linux.CallEncoding;
import mason.linux.ChildProcess;
import mason.linux.Errno;
import mason.linux.Fd;
import mason.linux.KernelCall;

/** The engine's side of the channel to {@link Process1}. */
final class Process1Client {

    private final MessageChannel channel;
    private final ChildProcess process1;

    Process1Client(Fd end, ChildProcess process1) {
        this.channel = new MessageChannel(end);
        this.process1 = process1;
    }

    /** Sends the calls, and returns when the command runs: the channel is closed. */
    void perform(Plan plan, Lifetime lifetime) {
        EnteredUsers users = EnteredUsers.of(plan);
        try {
            send(users, lifetime);
            List<String> last = lastMessage().orElseThrow(this::died);
            if (!last.equals(Process1.EXECUTING)) {
                throw refusal(users.rest(), last);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A channel that is closed already is a matter for {@link #lastMessage()}. */
    private void send(EnteredUsers users, Lifetime lifetime) throws IOException {
        if (channel.receive().isEmpty()) {
            return;
        }
        users.require(process1.pid());
        Plan plan = users.rest();
        try {
            channel.send(List.of(plan.init() ? Process1.STAY : Process1.BECOME,
                    lifetime.name()));
            for (KernelCall call : plan.inProcess1()) {
                channel.send(CallEncoding.encode(call.calls()));
            }
            channel.send(Process1.END_OF_PLAN);
        } catch (IOException closed) {
            return;
        }
    }

    private Optional<List<String>> lastMessage() throws IOException {
        Optional<List<String>> last = Optional.empty();
        Optional<List<String>> next = channel.receive();
        while (next.isPresent()) {
            last = next;
            next = channel.receive();
        }
        return last;
    }

    private RuntimeException refusal(Plan plan, List<String> words) {
        process1.await();
        KernelCall refused = plan.inProcess1().get(Integer.parseInt(words.get(0)));
        List<Errno> errnos = words.subList(1, words.size()).stream()
                .map(n -> new Errno(Integer.parseInt(n))).toList();
        return refused.failure(refused.reason(errnos));
    }

    private IllegalStateException died() {
        return new IllegalStateException(
                "process 1 ended before it could become the command: "
                        + process1.await());
    }
}
