// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/** A number of the protocol, and the name the C headers give it. */
public interface Symbol {

    int number();

    /** The macro of the C headers, such as {@code IFLA_IFNAME}. */
    String symbol();
}
