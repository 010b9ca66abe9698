// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.List;
import java.util.Optional;
import mason.linux.NetworkDevice;
import mason.netlink.Dump;
import mason.netlink.NftAttribute.Chain;
import mason.netlink.NftAttribute.Hook;
import mason.netlink.NftMessage;
import mason.netlink.ReceivedAttributes;

/**
 * A chain of another program's that throws away what is forwarded, unless one of its
 * rules accepts it; Docker and firewalls make such chains. A packet must be accepted by
 * every chain it passes, so that no rule of ours can change that.
 *
 * @param table with its family, as nft(8) writes it
 */
public record ForwardDrop(String table, String chain) {

    private static final int NF_INET_FORWARD = 2;
    private static final int NF_DROP = 0;
    private static final int NFPROTO_INET = 1;
    private static final int NFPROTO_IPV4 = 2;

    /** All in this thread's network namespace that iptables-legacy has not made. */
    public static List<ForwardDrop> all() {
        return Dump.ofNftables(NftMessage.GETCHAIN).answers().stream()
                .map(ForwardDrop::of).flatMap(Optional::stream).toList();
    }

    private static Optional<ForwardDrop> of(Dump.Answer answer) {
        ReceivedAttributes chain = answer.attributes();
        boolean drops = chain.bigEndian(Chain.POLICY).filter(p -> p == NF_DROP)
                .isPresent();
        boolean forwarded = chain.nested(Chain.HOOK)
                .flatMap(hook -> hook.bigEndian(Hook.HOOKNUM))
                .filter(number -> number == NF_INET_FORWARD).isPresent();
        return drops && forwarded && isForIpv4(answer.family())
                ? Optional.of(new ForwardDrop(
                        (answer.family() == NFPROTO_INET ? "inet " : "ip ")
                                + chain.text(Chain.TABLE).orElse(""),
                        chain.text(Chain.NAME).orElse("")))
                : Optional.empty();
    }

    private static boolean isForIpv4(int family) {
        return family == NFPROTO_INET || family == NFPROTO_IPV4;
    }

    /** What a person should know and can do about it. */
    public String warning(NetworkDevice bridge) {
        return "the chain " + chain + " of the table " + table
                + " drops forwarded packets"
                + " by its policy: unless it has rules that accept those of "
                + bridge.name()
                + ", containers do not reach other machines, nor these published ports."
                + " Allow it with: nft insert rule " + table + " " + chain + " iifname "
                + bridge.name() + " accept; nft insert rule " + table + " " + chain
                + " oifname " + bridge.name() + " accept";
    }
}
