// SPDX-License-Identifier: Apache-2.0
/** Chapter 1's container as a command. */
package mason.cli;
