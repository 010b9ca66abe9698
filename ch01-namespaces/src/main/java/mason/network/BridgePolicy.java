// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.util.List;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.linux.WriteFile;
import mason.netlink.Batch;
import mason.network.NftTable.Place;

/**
 * What may pass a bridge whose containers publish ports. A program of the host reaches
 * them at 127.0.0.1, too, and a container reaches those of its neighbours and its own at
 * every address of the host. From other machines only published ports are reached.
 */
public record BridgePolicy(NetworkDevice bridge, Cidr subnet) implements Step {

    /** Addresses that never leave a machine. */
    static final Cidr LOOPBACK = Cidr.parse("127.0.0.0/8");

    private static final String GUARD = "guard";
    private static final String RETURN = "return";

    /** Packets of and to 127.0.0.1 may use the bridge: ip-sysctl, route_localnet. */
    private WriteFile loopbackRoutes() {
        return new WriteFile(
                "/proc/sys/net/ipv4/conf/" + bridge.name() + "/route_localnet", "1");
    }

    /** The first two rules take back what route_localnet allows containers. */
    Batch batch() {
        NftTable table = table();
        return Batch.atomic(
                table.creation(),
                table.chain(GUARD, Place.RAW_PREROUTING),
                table.rule(GUARD, arriving().to(LOOPBACK).drop().expressions()),
                table.rule(GUARD, arriving().from(LOOPBACK).drop().expressions()),
                table.rule(GUARD, foreign().to(subnet).drop().expressions()),
                table.chain(RETURN, Place.POSTROUTING),
                table.rule(RETURN, leaving().from(LOOPBACK).masquerade().expressions()),
                table.rule(RETURN, hairpin().masquerade().expressions()));
    }

    private PacketRule arriving() {
        return PacketRule.packets().arrivingBy(bridge);
    }

    private PacketRule foreign() {
        return PacketRule.packets().notArrivingBy(bridge)
                .notArrivingBy(NetworkDevice.LOOPBACK);
    }

    private PacketRule leaving() {
        return PacketRule.packets().leavingBy(bridge);
    }

    /** The answer must not take the short way, by which nothing is translated back. */
    private PacketRule hairpin() {
        return leaving().from(subnet).redirected();
    }

    /** Deletes the rules, if they are there. */
    public Batch removal() {
        return table().removal();
    }

    private NftTable table() {
        return new NftTable(bridge.name() + "/policy");
    }

    /** Makes it so, unless it is. */
    @Override
    public void apply() {
        loopbackRoutes().apply();
        if (!table().isThere()) {
            batch().apply();
        }
    }

    @Override
    public String text() {
        return String.join("; ",
                List.of(loopbackRoutes().text(), batch().text()));
    }
}
