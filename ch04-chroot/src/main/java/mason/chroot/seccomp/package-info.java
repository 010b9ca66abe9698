// SPDX-License-Identifier: Apache-2.0
/** Which system calls a container may make: Docker's profiles, and their programs. */
package mason.chroot.seccomp;
