// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

/**
 * How a container has ended.
 *
 * @param code as docker-run(1) has it
 * @param oomKills how many of its processes the kernel killed for want of memory
 * @param error why it was never started; empty otherwise
 */
public record Exit(int code, long oomKills, String error) {
}
