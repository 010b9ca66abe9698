// SPDX-License-Identifier: Apache-2.0
/** The mason command: options in, exit codes out, and the terminal in between. */
package mason.engine.cli;
