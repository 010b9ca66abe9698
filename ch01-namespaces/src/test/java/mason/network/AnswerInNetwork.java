// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.List;
import mason.linux.Step;
import mason.netlink.Link;
import mason.netlink.Message;
import mason.netlink.MessageWords;
import mason.netlink.NetlinkStep;
import workbook.testkit.answer.Answer;

/**
 * What the exercises on networks are asked for: messages, addresses, routes, expressions.
 * The answer makes the value and the test sends it, so that whatever it is, it does no
 * more than a message can do in the network of a test.
 */
final class AnswerInNetwork {

    private static final Answer MESSAGE =
            MessageWords.ANSWER.and(MacAddress.class, Ipv4Address.class);

    private static final Answer STEPS = MESSAGE.and(Link.class, Address.class,
            Route.class, Veth.class, Bridge.class);

    private static final Answer EXPRESSIONS = MESSAGE.and(Expression.class);

    private AnswerInNetwork() {
    }

    /** A message that is there, to be sent. */
    private record Request(Message message) implements NetlinkStep {
    }

    static Message message(Veth veth) {
        return MESSAGE.to(Veth::message, veth);
    }

    /** A step that makes the pair as the answer would. */
    static NetlinkStep of(Veth veth) {
        return new Request(message(veth));
    }

    static List<Step> steps(IpConfiguration configuration) {
        return STEPS.to(IpConfiguration::steps, configuration);
    }

    static List<Expression> expressions(Masquerade rule) {
        return EXPRESSIONS.to(Masquerade::expressions, rule);
    }
}
