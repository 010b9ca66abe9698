// SPDX-License-Identifier: Apache-2.0
/** How a container is started: the plan, the thread and the process that carry it out. */
package mason.launch;
