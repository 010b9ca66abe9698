// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

/**
 * Where a published port is found on the host.
 *
 * @param address {@code 0.0.0.0} for every one
 */
public record HostPlace(String address, int port) {
}
