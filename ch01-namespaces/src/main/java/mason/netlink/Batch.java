// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetlinkProtocol;
import mason.linux.NetlinkSocket;
import mason.linux.Step;

/** Messages that are sent in one piece, in order, by a socket of this very moment. */
public record Batch(NetlinkProtocol protocol, List<Message> messages) implements Step {

    public Batch {
        messages = List.copyOf(messages);
    }

    /** Changes of nftables: all of them, or none. */
    public static Batch atomic(Message... changes) {
        return atomic(List.of(changes));
    }

    /**
     * The same with the changes in a list. Each refusal is answered, and the last change
     * in any case: thousands of answers would not fit into the socket's buffer.
     */
    public static Batch atomic(List<Message> changes) {
        int last = changes.size() - 1;
        List<Message> messages = new ArrayList<>();
        messages.add(NftMessage.frame(NftMessage.BATCH_BEGIN));
        changes.subList(0, last).forEach(m -> messages.add(m.unanswered()));
        messages.add(changes.get(last));
        messages.add(NftMessage.frame(NftMessage.BATCH_END));
        return new Batch(NetlinkProtocol.NETFILTER, messages);
    }

    @Override
    public void apply() {
        try (var kernel = NetlinkSocket.open(protocol)) {
            kernel.send(bytes());
            Ack ack = Ack.read(kernel.receive());
            while (!ack.refuses() && ack.sequence() < lastAnswered()) {
                ack = Ack.read(kernel.receive());
            }
            if (ack.refuses()) {
                throw refused(ack);
            }
        }
    }

    /** A message's place in the batch is its sequence number. */
    byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < messages.size(); i++) {
            all.writeBytes(messages.get(i).bytes(i));
        }
        return all.toByteArray();
    }

    private int lastAnswered() {
        int last = messages.size() - 1;
        while (!messages.get(last).flags().contains(MessageFlag.ACK)) {
            last--;
        }
        return last;
    }

    private KernelException refused(Ack ack) {
        Batch refused = ack.sequence() < messages.size()
                ? new Batch(protocol, List.of(messages.get(ack.sequence())))
                : this;
        return new KernelException(refused, new Errno(-ack.error()), ack.sentence());
    }

    @Override
    public String text() {
        return messages.stream().map(Message::text).collect(Collectors.joining("; "));
    }
}
