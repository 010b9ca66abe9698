// SPDX-License-Identifier: Apache-2.0
/** Chapter 4's container as a command. */
package mason.chroot.cli;
