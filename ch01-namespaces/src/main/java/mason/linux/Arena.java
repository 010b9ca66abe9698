// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import com.kenai.jffi.MemoryIO;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory outside the Java heap, for what C functions read and write. No garbage
 * collection moves or frees it; closing the arena does.
 */
final class Arena implements AutoCloseable {

    private static final MemoryIO MEMORY = MemoryIO.getInstance();

    private final List<Long> blocks = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();

    private record Copy(long from, byte[] to) {
    }

    /** The address of that many bytes, all of them 0. */
    long allocate(int bytes) {
        long block = MEMORY.allocateMemory(Math.max(bytes, 1), true);
        blocks.add(block);
        return block;
    }

    /** The address of a copy of these bytes. */
    long bytes(byte[] content) {
        long address = allocate(content.length);
        MEMORY.putByteArray(address, content, 0, content.length);
        return address;
    }

    /** The same; {@link #copyBack} updates {@code content} from it. */
    long buffer(byte[] content) {
        long address = bytes(content);
        copies.add(new Copy(address, content));
        return address;
    }

    /** Copies into each buffer what a C function has written there. */
    void copyBack() {
        copies.forEach(c -> MEMORY.getByteArray(c.from(), c.to(), 0, c.to().length));
    }

    /** What C calls {@code const char *}: as {@link FileName} has it, and a zero. */
    long text(String text) {
        return bytes(FileName.encode(text + '\0'));
    }

    /** What C calls {@code char *const []}: addresses of strings, the last one null. */
    long texts(List<String> texts) {
        long table = allocate((texts.size() + 1) * Long.BYTES);
        for (int i = 0; i < texts.size(); i++) {
            putWord(table + (long) i * Long.BYTES, text(texts.get(i)));
        }
        return table;
    }

    void putWord(long address, long word) {
        MEMORY.putLong(address, word);
    }

    void put(long address, byte[] bytes) {
        MEMORY.putByteArray(address, bytes, 0, bytes.length);
    }

    void copy(long from, long to, int bytes) {
        MEMORY.copyMemory(from, to, bytes);
    }

    int getInt(long address) {
        return MEMORY.getInt(address);
    }

    /** The byte there, from 0 to 255. */
    int getByte(long address) {
        return MEMORY.getByte(address) & 0xFF;
    }

    /** The same as {@link #allocate}, at a multiple of {@code alignment}. */
    long allocateAligned(int bytes, int alignment) {
        long block = allocate(bytes + alignment);
        return (block + alignment - 1) / alignment * alignment;
    }

    @Override
    public void close() {
        blocks.forEach(MEMORY::freeMemory);
        blocks.clear();
    }
}
