// SPDX-License-Identifier: Apache-2.0
/** The sky: how much memory, CPU time and how many processes a container may have. */
package mason.cgroups;
