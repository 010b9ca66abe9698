// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetlinkProtocol;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.netlink.Attribute;
import mason.netlink.Batch;
import mason.netlink.Link;
import mason.netlink.Message;
import mason.netlink.MessagePart;
import mason.netlink.NftMessage;
import mason.netlink.RouteAttribute;
import mason.netlink.RouteHeader;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Requires;

/** What is said when the kernel refuses: the message, the errno, the kernel's words. */
@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class NetworkRefusalTest {

    private static final NetworkDevice ETH0 = new NetworkDevice("eth0");
    private static final NetworkDevice BRIDGE = new NetworkDevice("br0");

    private NetworkNode node;

    @BeforeEach
    void start() {
        node = NetworkNode.create();
    }

    @AfterEach
    void end() {
        node.close();
    }

    @Test
    void a_name_too_long_is_refused_in_a_sentence_before_the_kernel_is_asked() {
        assertThatThrownBy(() -> new NetworkDevice("sixteen-bytes-is"))
                .hasMessage("not a network device's name: [sixteen-bytes-is]; it has 1"
                        + " to 15 bytes, no slash, colon or white space");
    }

    @Test
    void a_device_that_is_there_already_is_EEXIST() {
        Veth veth = new Veth(ETH0, new NetworkDevice("peer"), node.pid());
        node.apply(veth);
        assertRefused(veth, 17).hasMessageContaining("RTM_NEWLINK(NLM_F_REQUEST|NLM_F_ACK"
                + "|NLM_F_EXCL|NLM_F_CREATE, {ifi_index=0}, IFLA_IFNAME=\"eth0\","
                + " IFLA_LINKINFO={IFLA_INFO_KIND=\"veth\", IFLA_INFO_DATA={"
                + "VETH_INFO_PEER={{ifi_index=0}, IFLA_NET_NS_PID=" + node.pid()
                + ", IFLA_IFNAME=\"peer\"}}}) failed: EEXIST (17) File exists");
    }

    @Test
    void a_device_that_is_not_there_is_ENODEV() {
        assertRefused(Link.up(ETH0), 19)
                .hasMessage(
                        "if_nametoindex(\"eth0\") failed: ENODEV (19) No such device");
    }

    @Test
    void a_gateway_out_of_reach_comes_with_the_kernels_own_sentence() {
        node.apply(Link.up(NetworkDevice.LOOPBACK));
        Step route = Route.of(RouteHeader.EVERYWHERE, Attribute.of(
                RouteAttribute.GATEWAY, Ipv4Address.parse("10.9.9.9")));
        assertRefused(route, 101).hasMessageStartingWith("RTM_NEWROUTE(")
                .hasMessageContaining("RTA_GATEWAY=10.9.9.9")
                .hasMessageContaining("ENETUNREACH (101) Network is unreachable")
                .hasMessageEndingWith("hint: Nexthop has invalid gateway");
    }

    @Test
    void a_bridge_that_is_to_be_plugged_into_a_bridge_comes_with_the_kernels_sentence() {
        NetworkDevice second = new NetworkDevice("br1");
        node.apply(new Bridge(BRIDGE), new Bridge(second));
        assertRefused(Link.plug(second, BRIDGE), 40)
                .hasMessageEndingWith("hint: Can not enslave a bridge to a bridge");
    }

    @Test
    void of_a_batch_the_message_that_was_refused_is_named() {
        Masquerade none = new Masquerade(BRIDGE, Cidr.parse("10.1.0.0/16"));
        node.apply(none);
        node.apply(none.removal());
        node.apply(none.removal());
        Message delete = none.removal().messages().get(2);
        assertRefused(Batch.atomic(delete), 2)
                .hasMessageStartingWith("NFT_MSG_DELTABLE(");
    }

    @Test
    void of_a_batch_with_one_bad_message_nothing_is_done() {
        Masquerade none = new Masquerade(BRIDGE, Cidr.parse("10.1.0.0/16"));
        List<Message> batch = none.batch().messages();
        Message table = batch.get(1);
        Message ruleWithoutChain = batch.get(3);
        assertRefused(Batch.atomic(table, ruleWithoutChain), 2)
                .hasMessageStartingWith("NFT_MSG_NEWRULE(");
        assertRefused(new Batch(NetlinkProtocol.NETFILTER, List.of(Message.of(
                NftMessage.GETTABLE, Set.of(),
                table.parts().toArray(MessagePart[]::new)))), 2);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Step step,
            int errno) {
        return assertThatThrownBy(() -> node.apply(step))
                .isInstanceOfSatisfying(KernelException.class,
                        e -> assertThat(e.errno()).isEqualTo(new Errno(errno)));
    }
}
