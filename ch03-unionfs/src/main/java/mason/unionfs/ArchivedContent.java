// SPDX-License-Identifier: Apache-2.0
package mason.unionfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import mason.linux.DataRegions;
import mason.linux.Fd;
import mason.linux.OpenFlag;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * The content of a regular file on its way into an archive. As long as the header says,
 * whatever happens to the file meanwhile; holes are not written out.
 *
 * @param file opened as a place
 * @param size in bytes
 */
record ArchivedContent(Fd file, long size) {

    private static final int MOST_REGIONS = 4096;
    private static final int BLOCK = ArchiveStream.BLOCK;
    private static final int CHUNK = 1 << 16;

    void write(TarArchiveOutputStream tar, TarHeader header) throws IOException {
        try (FileChannel content = FileChannel.open(Path.of(file.inProc()),
                StandardOpenOption.READ)) {
            DataRegions data = size < CHUNK ? whole() : regions();
            if (data.total() == size) {
                header.write(tar, size);
                copy(content, new DataRegions.Region(0, size), tar);
            } else {
                byte[] map = map(data);
                header.sparse(size).write(tar, map.length + data.total());
                tar.write(map);
                for (DataRegions.Region region : data.regions()) {
                    copy(content, region, tar);
                }
            }
            tar.closeArchiveEntry();
        }
    }

    private DataRegions whole() {
        return new DataRegions(size == 0 ? List.of()
                : List.of(new DataRegions.Region(0, size)));
    }

    private DataRegions regions() {
        try (Fd open = Fd.open(file.inProc(), OpenFlag.READ_ONLY)) {
            return DataRegions.of(open, size, MOST_REGIONS);
        }
    }

    /** How many regions, then where each begins and how long it is, up to a block. */
    private byte[] map(DataRegions data) {
        StringBuilder lines = new StringBuilder();
        lines.append(data.regions().size() + 1).append('\n');
        data.regions().forEach(r -> lines.append(r.offset()).append('\n')
                .append(r.length()).append('\n'));
        lines.append(size).append("\n0\n");
        byte[] text = lines.toString().getBytes(StandardCharsets.US_ASCII);
        return Arrays.copyOf(text, (text.length + BLOCK - 1) / BLOCK * BLOCK);
    }

    /** What the file has lost meanwhile is zeros. */
    private static void copy(FileChannel from, DataRegions.Region region,
            OutputStream to) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long left = region.length();
        from.position(region.offset());
        while (left > 0) {
            chunk.clear().limit((int) Math.min(CHUNK, left));
            int count = from.read(chunk);
            if (count < 0) {
                Arrays.fill(chunk.array(), (byte) 0);
                count = chunk.limit();
            }
            to.write(chunk.array(), 0, count);
            left -= count;
        }
    }
}
