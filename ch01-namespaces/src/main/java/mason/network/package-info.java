// SPDX-License-Identifier: Apache-2.0
/**
 * A container's connection to the world: a cable, a bridge, addresses, and translation.
 * IPv4 only; a container has no IPv6 address but the one of its loopback device.
 */
package mason.network;
