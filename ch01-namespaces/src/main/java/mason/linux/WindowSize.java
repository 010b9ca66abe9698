// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** The size of a terminal, in characters: {@code struct winsize}, ioctl_tty(2). */
public record WindowSize(int rows, int columns) {
}
