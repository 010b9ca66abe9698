// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static mason.network.Expression.bitwise;
import static mason.network.Expression.cmp;
import static mason.network.Expression.masquerade;
import static mason.network.Expression.metaOutgoingDevice;
import static mason.network.Expression.payload;

import java.util.List;
import mason.linux.NetworkDevice;
import mason.linux.Step;
import mason.netlink.Batch;
import mason.netlink.PaddedText;
import mason.network.Expression.Comparison;

/**
 * Source NAT: packets of the subnet leave the host with the host's address. The table
 * of the rule is named after the bridge and the subnet, nft(8).
 *
 * @param subnet the source addresses that are translated
 */
// tag::head[]
public record Masquerade(NetworkDevice bridge, Cidr subnet) implements Step {
    // end::head[]

    private static final String CHAIN = "postrouting";

    // tag::batch[]
    /** A table with one chain, at the postrouting hook, and a rule of the expressions. */
    Batch batch(List<Expression> expressions) {
        return Batch.atomic(
                table().creation(),
                table().chain(CHAIN, NftTable.Place.POSTROUTING),
                table().rule(CHAIN, expressions));
    }
    // end::batch[]

    // tag::expressions[]
    /** Translates what leaves the subnet, but not by the bridge. */
    List<Expression> expressions() {
        // tag::exercise-1.10[]
        return List.of(
                payload(Expression.SOURCE_ADDRESS, Integer.BYTES),
                bitwise(subnet.mask()),
                cmp(Comparison.EQUAL, subnet.network()),
                metaOutgoingDevice(),
                cmp(Comparison.DIFFERENT,
                        new PaddedText(bridge.name(), NetworkDevice.NAME_SIZE)),
                masquerade());
        // end::exercise-1.10[]
    }
    // end::expressions[]

    /** Deletes the table and its contents, if it exists. */
    public Batch removal() {
        return table().removal();
    }

    private NftTable table() {
        return new NftTable(bridge.name() + "/" + subnet);
    }

    public Batch batch() {
        return batch(expressions());
    }

    /** A batch is atomic: where the table is, the rule is too. */
    @Override
    public void apply() {
        apply(expressions());
    }

    /** With these expressions in place of its own. */
    void apply(List<Expression> expressions) {
        if (!table().isThere()) {
            batch(expressions).apply();
        }
    }

    @Override
    public String text() {
        return batch().text();
    }
}
