// SPDX-License-Identifier: Apache-2.0
package mason.engine.usage;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import mason.cgroups.IoUsage;

/**
 * What a container has read from block devices and written to them. What the kernel does
 * not count any more, as Linux 5.0 has removed its scheduler, is empty.
 *
 * @param bytes by device and operation
 * @param operations how many, likewise
 */
public record BlockTraffic(
        @SerializedName("io_service_bytes_recursive") Optional<List<Entry>> bytes,
        @SerializedName("io_serviced_recursive") Optional<List<Entry>> operations,
        @SerializedName("io_queue_recursive") Optional<List<Entry>> queued,
        @SerializedName("io_service_time_recursive") Optional<List<Entry>> serviceTime,
        @SerializedName("io_wait_time_recursive") Optional<List<Entry>> waitTime,
        @SerializedName("io_merged_recursive") Optional<List<Entry>> merged,
        @SerializedName("io_time_recursive") Optional<List<Entry>> time,
        @SerializedName("sectors_recursive") Optional<List<Entry>> sectors) {

    /** A count of one device and one operation. */
    public record Entry(@SerializedName("major") int major,
            @SerializedName("minor") int minor, @SerializedName("op") String op,
            @SerializedName("value") long value) {

        private static Entry of(IoUsage.Entry entry) {
            return new Entry(entry.device().major(), entry.device().minor(),
                    entry.operation(), entry.count());
        }
    }

    private static final Optional<List<Entry>> NO_LIST = Optional.empty();
    private static final Optional<List<Entry>> EMPTY = Optional.of(List.of());

    static final BlockTraffic NONE = new BlockTraffic(NO_LIST, NO_LIST, NO_LIST, NO_LIST,
            NO_LIST, NO_LIST, NO_LIST, NO_LIST);

    static BlockTraffic of(IoUsage used) {
        return new BlockTraffic(list(used.bytes()), list(used.operations()), EMPTY, EMPTY,
                EMPTY, EMPTY, EMPTY, EMPTY);
    }

    private static Optional<List<Entry>> list(List<IoUsage.Entry> entries) {
        return Optional.of(entries.stream().map(Entry::of).toList());
    }
}
