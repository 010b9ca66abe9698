// SPDX-License-Identifier: Apache-2.0
/** Chapter 3's container as a command. */
package mason.unionfs.cli;
