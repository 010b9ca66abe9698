// SPDX-License-Identifier: Apache-2.0
/** The door: another root, with its own /proc, /sys and /dev, and no way back. */
package mason.chroot;
