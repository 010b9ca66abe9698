// SPDX-License-Identifier: Apache-2.0
package mason.engine.runtime;

import mason.linux.ExitStatus;

/**
 * How a container ended.
 *
 * @param status how its command ended
 * @param oomKills how many of its processes the kernel killed for want of memory
 */
public record RunResult(ExitStatus status, long oomKills) {
}
