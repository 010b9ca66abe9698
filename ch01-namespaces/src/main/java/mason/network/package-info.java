// SPDX-License-Identifier: Apache-2.0
/**
 * A container's network: a veth pair, a bridge, addresses, and address translation.
 * IPv4 only; a container has no IPv6 address but the one of its loopback device.
 */
package mason.network;
