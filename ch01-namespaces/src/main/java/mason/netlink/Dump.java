// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetlinkProtocol;
import mason.linux.NetlinkSocket;

/** A question for all there is of a kind: netlink(7), NLM_F_DUMP. */
public record Dump(NetlinkProtocol protocol, Message request) {

    private static final int NLMSG_ERROR = 2;
    private static final int NLMSG_DONE = 3;
    private static final int HEADER = 16;

    /** About all that nftables has of this type, whatever packets it is for. */
    public static Dump ofNftables(NftMessage type) {
        return new Dump(NetlinkProtocol.NETFILTER, new Message(type,
                Set.of(MessageFlag.REQUEST, MessageFlag.DUMP),
                List.of(new NetfilterHeader(NetfilterHeader.Family.UNSPEC, 0))));
    }

    /**
     * One of the answers.
     *
     * @param family which packets it is about: NFPROTO_, or AF_
     */
    public record Answer(int family, ReceivedAttributes attributes) {
    }

    /** Asks in this thread's network namespace. */
    public List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        try (var kernel = NetlinkSocket.open(protocol)) {
            kernel.send(request.bytes(0));
            boolean more = true;
            while (more) {
                more = read(kernel.receive(), answers);
            }
        }
        return answers;
    }

    /** Whether more is to come than what was received. */
    private boolean read(ByteBuffer received, List<Answer> answers) {
        while (received.remaining() >= HEADER) {
            int start = received.position();
            int length = received.getInt(start);
            int type = received.getShort(start + Integer.BYTES);
            if (type == NLMSG_DONE) {
                return false;
            }
            ByteBuffer body = received.slice(start + HEADER, length - HEADER)
                    .order(received.order());
            if (type == NLMSG_ERROR) {
                throw new KernelException(new Batch(protocol, List.of(request)),
                        new Errno(-body.getInt()), "");
            }
            int family = body.get(0);
            answers.add(new Answer(family,
                    ReceivedAttributes.read(body.position(Integer.BYTES))));
            received.position(Math.min(start + length + (-length & 3),
                    received.limit()));
        }
        return true;
    }
}
