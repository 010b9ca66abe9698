// SPDX-License-Identifier: Apache-2.0
package mason.linux;

/** The number of a device, as {@code mknod(2)} takes it. */
final class DeviceNumber {

    private DeviceNumber() {
    }

    /** {@code makedev(3)}: twelve bits of major between eight and twelve of minor. */
    static Argument of(int major, int minor) {
        long number = (major & 0xFFFL) << 8 | minor & 0xFF | (minor & 0xFFF00L) << 12;
        return Argument.symbol("makedev(" + major + ", " + minor + ")", number);
    }
}
