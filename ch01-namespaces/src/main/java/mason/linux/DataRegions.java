// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a file has data; between is nothing but zeros, which take no room on the disk.
 *
 * <p>{@code off_t lseek(int fd, off_t offset, int whence)} with SEEK_DATA and SEEK_HOLE,
 * lseek(2), Linux 3.1.
 *
 * @param regions in their order, none empty
 */
public record DataRegions(List<Region> regions) {

    private static final Argument SEEK_DATA = Argument.symbol("SEEK_DATA", 3);
    private static final Argument SEEK_HOLE = Argument.symbol("SEEK_HOLE", 4);

    /** Bytes that are there, from {@code offset} on. */
    public record Region(long offset, long length) {
    }

    /**
     * Those of an open file.
     *
     * @param size where the file is taken to end, in bytes
     * @param most how many there are at most; the last one has the rest then
     */
    public static DataRegions of(Fd file, long size, int most) {
        List<Region> regions = new ArrayList<>();
        long at = seek(file, 0, SEEK_DATA);
        while (at >= 0 && at < size) {
            long end = regions.size() + 1 < most ? seek(file, at, SEEK_HOLE) : size;
            end = end < 0 ? size : Math.min(end, size);
            regions.add(new Region(at, end - at));
            at = end < size ? seek(file, end, SEEK_DATA) : size;
        }
        return new DataRegions(List.copyOf(regions));
    }

    /** How many bytes of data there are. */
    public long total() {
        return regions.stream().mapToLong(Region::length).sum();
    }

    /** Negative when no more of it follows: ENXIO. */
    private static long seek(Fd file, long from, Argument what) {
        try (Arena arena = new Arena()) {
            return LibC.callForAddress("lseek", CCall.of("lseek",
                    Argument.descriptor(file), Argument.number(from), what)
                    .words(arena, 0));
        }
    }
}
