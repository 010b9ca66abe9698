// SPDX-License-Identifier: Apache-2.0
package mason.cgroups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A block device, by the numbers the kernel knows it by: {@code st_rdev}, stat(2). */
public record BlockDevice(int major, int minor) {

    private static final int FILE_TYPE = 0170000;
    private static final int BLOCK_SPECIAL = 060000;

    /** @throws IllegalArgumentException if there is no block device */
    public static BlockDevice at(Path path) {
        try {
            if (((int) Files.getAttribute(path, "unix:mode")
                    & FILE_TYPE) != BLOCK_SPECIAL) {
                throw new IllegalArgumentException("not a block device: [" + path + "]");
            }
            return numbered((long) Files.getAttribute(path, "unix:rdev"));
        } catch (IOException e) {
            throw new IllegalArgumentException("no such device: [" + path + "]", e);
        }
    }

    /** @param text such as {@code 8:0} */
    static BlockDevice parse(String text) {
        String[] numbers = text.split(":");
        return new BlockDevice(Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]));
    }

    /** {@code major(3)} and {@code minor(3)} of a {@code dev_t}. */
    static BlockDevice numbered(long number) {
        return new BlockDevice((int) (number >> 8 & 0xFFF),
                (int) (number & 0xFF | number >> 12 & 0xFFF00));
    }

    @Override
    public String toString() {
        return major + ":" + minor;
    }
}
