// SPDX-License-Identifier: Apache-2.0
/** Chapter 2's container as a command. */
package mason.cgroups.cli;
