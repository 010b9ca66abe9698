// SPDX-License-Identifier: Apache-2.0
/** The protocol by which the kernel is asked to change the network: netlink(7). */
package mason.netlink;
