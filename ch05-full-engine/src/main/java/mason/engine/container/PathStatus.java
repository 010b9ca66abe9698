// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.time.Instant;
import mason.unionfs.FileStatus;

/**
 * A file of a container, as {@code docker cp} wants to know it.
 *
 * @param name the last part of the path that was asked for
 * @param mode as Go has it: fs.FileMode
 * @param linkTarget the whole path that a link leads to in the container, or empty
 */
public record PathStatus(String name, long size, long mode, Instant modified,
        String linkTarget) {

    private static final int SET_USER_ID = 04000;
    private static final int SET_GROUP_ID = 02000;
    private static final int STICKY = 01000;

    static PathStatus of(String name, FileStatus status, String linkTarget) {
        return new PathStatus(name, status.size(), goMode(status),
                status.modified().toInstant(), linkTarget);
    }

    private static long goMode(FileStatus status) {
        long kind = switch (status.kind()) {
            case DIRECTORY -> 1L << 31;
            case LINK -> 1L << 27;
            case BLOCK_DEVICE -> 1L << 26;
            case CHARACTER_DEVICE -> 1L << 26 | 1L << 21;
            case FIFO -> 1L << 25;
            case SOCKET -> 1L << 24;
            case FILE -> 0;
        };
        int bits = status.permissions();
        return kind | bits & 0777 | ((bits & SET_USER_ID) != 0 ? 1L << 23 : 0)
                | ((bits & SET_GROUP_ID) != 0 ? 1L << 22 : 0)
                | ((bits & STICKY) != 0 ? 1L << 20 : 0);
    }
}
