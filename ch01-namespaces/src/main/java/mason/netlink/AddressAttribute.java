// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/** What can be said of an address: include/uapi/linux/if_addr.h. */
public enum AddressAttribute implements Symbol {

    /** The other end's on a point-to-point line; on all others the same as LOCAL. */
    ADDRESS(1),
    /** Our own. */
    LOCAL(2);

    private final int number;

    AddressAttribute(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String symbol() {
        return "IFA_" + name();
    }
}
